import { Command, CommanderError } from 'commander';
import { loadAsked, type CommandLoaders } from './commands/load-asked.ts';
import { createTerminal } from './commands/terminal.ts';
import { CodedError } from './errors.ts';

const terminal = createTerminal();
const program = new Command('error-fix-bot')
  .description('The catalog and the engine of the bot, from a terminal.')
  .exitOverride()
  .showHelpAfterError('See --help.');
const [asked, part] = process.argv.slice(2);
const loaders: CommandLoaders = {
  ask: async () => (await import('./commands/ask/ask.ts')).addAskCommand,
  catalog: async () => {
    const { addCatalogCommand } = await import('./commands/catalog.ts');
    return (to, of) => addCatalogCommand(to, of, part);
  },
  data: async () => (await import('./commands/data.ts')).addDataCommand,
  package: async () => (await import('./commands/package/package.ts')).addPackageCommand,
};

try {
  await loadAsked(loaders, asked, program, terminal);
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    terminal.finish(error.exitCode === 0 ? 0 : 2);
  } else if (error instanceof CodedError) {
    terminal.warn(`${error.code}: ${error.message}`);
    terminal.finish(error.code === 'MANIFEST_INVALID' ? 1 : 2);
  } else {
    throw error;
  }
}
