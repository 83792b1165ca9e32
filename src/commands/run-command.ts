import { Command, CommanderError } from 'commander';
import { loadAsked, type CommandLoaders } from './load-asked.ts';
import type { Terminal } from './terminal.ts';
import { CodedError } from '../errors.ts';

/** Does what the words after the name of the program ask for, and tells the terminal how it ended. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<void> {
  const program = new Command('error-fix-bot')
    .description('The catalog and the engine of the bot, from a terminal.')
    .exitOverride()
    .showHelpAfterError('See --help.')
    .configureOutput({
      writeOut: (text) => void terminal.print(text.replace(/\n$/, '')),
      writeErr: (text) => {
        terminal.warn(text.replace(/\n$/, ''));
      },
    });
  const [asked, part] = words;
  const loaders: CommandLoaders = {
    ask: async () => (await import('./ask/ask.ts')).addAskCommand,
    catalog: async () => {
      const { addCatalogCommand } = await import('./catalog.ts');
      return (to, of) => addCatalogCommand(to, of, part);
    },
    data: async () => (await import('./data.ts')).addDataCommand,
    package: async () => (await import('./package/package.ts')).addPackageCommand,
  };
  try {
    await loadAsked(loaders, asked, program, terminal);
    await program.parseAsync(words, { from: 'user' });
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
}
