import { Command, CommanderError } from 'commander';
import { addAskCommand } from './commands/ask/ask.ts';
import { addCatalogCommand } from './commands/catalog.ts';
import { addDataCommand } from './commands/data.ts';
import { addPackageCommand } from './commands/package/package.ts';
import { createTerminal } from './commands/terminal.ts';
import { CodedError } from './errors.ts';

const terminal = createTerminal();
const program = new Command('error-fix-bot')
  .description('The catalog and the engine of the bot, from a terminal.')
  .exitOverride()
  .showHelpAfterError('See --help.');
addAskCommand(program, terminal);
addCatalogCommand(program, terminal);
addDataCommand(program, terminal);
addPackageCommand(program, terminal);

try {
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
