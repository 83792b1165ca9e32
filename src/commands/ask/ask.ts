import { Option } from 'commander';
import type { Command } from 'commander';
import { showProblem } from '../../catalog/catalog-problem.ts';
import { type CatalogReading, readFolders } from '../../catalog/load/read-folders.ts';
import { refuseBuiltinFaults } from '../../catalog/load/refuse-builtin-faults.ts';
import type { Answer, AskContext } from '../../core/answer.ts';
import { createEngine } from '../../core/engine.ts';
import type { Engine } from '../../core/engine.ts';
import { languages } from '../../core/entry.ts';
import type { Catalog, Language } from '../../core/entry.ts';
import { CodedError } from '../../errors.ts';
import { answerJson } from './answer-json.ts';
import { answerLines } from './answer-lines.ts';
import { answerText } from './answer-text.ts';
import { draftsOf } from './drafts.ts';
import { createMaskedReader, type MaskedAnswer, readMasked } from './masked-reader.ts';
import { goesOnFromAnother } from './stands-alone.ts';
import { warnOfSecrets } from './warn-of-secrets.ts';
import { chooseLanguage } from '../../wording/language/choose-language.ts';
import { findApp, namedApps } from '../find-app.ts';
import { settledFolders } from '../settled-catalog.ts';
import { terminalWording } from '../../wording/terminal.ts';
import type { Terminal } from '../terminal.ts';

interface AskOptions {
  readonly app?: string;
  readonly lang?: Language;
  readonly json?: true;
  readonly jsonl?: true;
}

const help = `
Without TEXT the message is read from standard input. It may be a log of any size: its lines that report errors are read.

With --jsonl every line of standard input is {"id": "…", "query": "…"}, and one line answers each, in order:
  {"id","decision":"answer|choose|none","matches":[{"entry","app","score","source":{"document","row"}}]}
A line that cannot be read is reported on standard error and gets no answer.

Secrets are masked before a text is compared, as in the chat: what matched is told of the masked text, and a warning on standard
error names what must be revoked.

Each call stands alone: it does not know what was asked before.

Exit status:
  0  an error of the catalog was found, or every line of --jsonl was read
  1  nothing was found, or a line of --jsonl could not be read
  2  wrong usage, settings or catalog

Examples:
  npm run ask -- "HttpRequestFailure: Server returned: 401 Unauthorized" --app Okta
  npm run --silent ask -- --json < message.txt
`;

/** As the bot does it: what is bad in a folder of the team's own is told, and the rest answers. */
function loadCatalog(terminal: Terminal): CatalogReading {
  const reading = readFolders(settledFolders());
  refuseBuiltinFaults(reading);
  for (const problem of reading.problems) terminal.warn(`${problem.code}: ${showProblem(problem)}`);
  return reading;
}

function readContext(catalog: Catalog, name: string | undefined): AskContext {
  if (name === undefined) return {};
  const app = findApp(catalog.apps, name);
  if (app !== undefined) return { givenApp: app.id };
  const known = namedApps(catalog.apps).map((known) => `  ${known.name.en}`);
  throw new CodedError('USAGE', `--app does not know "${name}". Use one of:\n${known.join('\n')}`);
}

/** Answers the input piece by piece, as fast as it is read: it may be larger than the memory. */
async function answerInput(engine: Engine, context: AskContext, terminal: Terminal): Promise<MaskedAnswer> {
  if (terminal.inputIsTyped) terminal.warn('Paste the error message, then end it with Ctrl+D on a new line.');
  const reader = createMaskedReader(engine, context);
  for await (const piece of terminal.input) reader.push(piece);
  return reader.finish();
}

async function ask(words: readonly string[], options: AskOptions, terminal: Terminal): Promise<void> {
  if (options.jsonl && words.length > 0) {
    throw new CodedError('USAGE', '--jsonl reads its queries from standard input. Leave the text out.');
  }
  const reading = loadCatalog(terminal);
  const { catalog } = reading;
  const context = readContext(catalog, options.app);
  const engine = createEngine(catalog);
  if (options.jsonl) {
    terminal.finish((await answerLines(engine, context, terminal, options.lang)) === 0 ? 0 : 1);
    return;
  }
  const { found, secrets } =
    words.length > 0
      ? readMasked(engine, context, words.join(' '))
      : await answerInput(engine, context, terminal);
  const language = languageOf(found, options, terminal);
  warnOfSecrets(secrets, language, terminal);
  const goesOn = goesOnFromAnother(engine, found);
  const { standsAlone } = terminalWording[language];
  if (options.json) {
    if (goesOn) terminal.warn(standsAlone);
    await terminal.print(JSON.stringify(answerJson(found, language), null, 2));
  } else
    await terminal.print(
      goesOn ? standsAlone : answerText(found, language, terminal.paint, draftsOf(reading)),
    );
  terminal.finish(goesOn || found.decision === 'none' ? 1 : 0);
}

/** That of the text; of one without a letter, as `1`, that of the system. */
function languageOf({ query }: Answer, { lang }: AskOptions, terminal: Terminal): Language {
  return lang ?? (/\p{L}/u.test(query.text) ? chooseLanguage(undefined, query.text) : terminal.language);
}

/** Adds `ask`: the bot's answer to one message, or to one a line, without Teams. */
export function addAskCommand(program: Command, terminal: Terminal): void {
  program
    .command('ask')
    .description('look up an error message: its cause and the steps that fix it')
    .argument('[text...]', 'the error message, in quotes')
    .option('--app <name>', 'the app that the message comes from')
    .addOption(
      new Option('--lang <language>', 'language of the answer (default: that of the message)').choices(
        languages,
      ),
    )
    .option('--json', 'print the whole answer as JSON')
    .addOption(new Option('--jsonl', 'answer one JSON query a line').conflicts('json'))
    .addHelpText('after', help)
    .action((words: string[], options: AskOptions) => ask(words, options, terminal));
}
