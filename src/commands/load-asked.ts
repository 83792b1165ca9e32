import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Adds a command to the program. */
export type AddCommand = (program: Command, terminal: Terminal) => void | Promise<void>;

/** How each command is loaded, by its name. */
export type CommandLoaders = Readonly<Record<string, () => Promise<AddCommand>>>;

/** Adds the command that is asked for, or all of them where it is none: what the others need is not loaded for it. */
export async function loadAsked(
  loaders: CommandLoaders,
  asked: string | undefined,
  program: Command,
  terminal: Terminal,
): Promise<void> {
  const one = asked !== undefined && Object.hasOwn(loaders, asked) ? loaders[asked] : undefined;
  for (const load of one === undefined ? Object.values(loaders) : [one])
    await (
      await load()
    )(program, terminal);
}
