import { runCommand } from './commands/run-command.ts';
import { createTerminal } from './commands/terminal.ts';

await runCommand(process.argv.slice(2), createTerminal());
