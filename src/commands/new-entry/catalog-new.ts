import { Option } from 'commander';
import type { Command } from 'commander';
import { languages } from '../../core/entry.ts';
import type { Language } from '../../core/entry.ts';
import { CodedError } from '../../errors.ts';
import { newEntryWording } from '../../wording/new-entry.ts';
import { findTeamFolder } from './choose-folder.ts';
import type { QuestionStreams } from './read-block.ts';
import { createQuestions, isStopped } from './questions.ts';
import { runDialogue } from './run-dialogue.ts';
import { loadSettledCatalog } from '../settled-catalog.ts';
import type { Terminal } from '../terminal.ts';

interface NewOptions {
  readonly into?: string;
  readonly lang?: Language;
}

const help = `
Asks for the app, the literal messages, cause and fix in both languages (one may be left for later), who can fix it,
links and source. It says when the catalog already has the error, tries the new messages on the bot, and shows what it
would write before it writes. Comments and everything else in the files stay as they are.

Without --into the entry goes to the last folder of CATALOG_PATHS that does not come with the program; where there is
none, the folder is asked for. Without a terminal, use "catalog import".

Exit status:
  0  the entry was written
  1  nothing was written: the catalog has the error already, the answer was no, or it was ended with Ctrl+C
  2  no terminal, wrong usage, settings or catalog, or a folder that cannot be written

Example:
  npm run catalog -- new --into my-team/catalog
`;

/**
 * Asks for an entry through the streams and writes it; what is ended by the person leaves everything as it was.
 * @throws CodedError for settings, a catalog or a folder that is at fault
 */
export async function createEntry(
  options: NewOptions,
  terminal: Terminal,
  streams: QuestionStreams,
): Promise<void> {
  const language = options.lang ?? terminal.language;
  const wording = newEntryWording[language];
  const settled = loadSettledCatalog();
  const folder = findTeamFolder(options.into, settled.folders);
  const questions = createQuestions(streams, language, terminal.paint);
  const parts = { questions, language, wording, terminal, settled, now: new Date() };
  let isWritten = false;
  try {
    isWritten = await runDialogue(folder, parts);
  } catch (error) {
    if (!isStopped(error)) throw error;
  }
  if (!isWritten) await terminal.print(wording.nothingWritten);
  terminal.finish(isWritten ? 0 : 1);
}

async function askInTerminal(options: NewOptions, terminal: Terminal): Promise<void> {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) {
    throw new CodedError(
      'USAGE',
      'catalog new asks questions and needs a terminal. Use "catalog import FILE" instead.',
    );
  }
  const stop = new AbortController();
  // With Ctrl+D in a question nothing is left that could go on: the question would stay open for ever.
  const stopWhenIdle = (): void => {
    stop.abort();
  };
  process.once('beforeExit', stopWhenIdle);
  try {
    await createEntry(options, terminal, { input, output, signal: stop.signal });
  } finally {
    process.removeListener('beforeExit', stopWhenIdle);
  }
}

/** Adds `catalog new`: an entry by questions and answers. */
export function addCatalogNewCommand(catalog: Command, terminal: Terminal): void {
  catalog
    .command('new')
    .description('write a new entry by answering questions')
    .option('--into <folder>', 'catalog folder to write to')
    .addOption(
      new Option('--lang <language>', "language of the questions (default: the system's)").choices(languages),
    )
    .addHelpText('after', help)
    .action((options: NewOptions) => askInTerminal(options, terminal));
}
