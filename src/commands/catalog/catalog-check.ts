import { Option } from 'commander';
import type { Command } from 'commander';
import { checkFolders, type CheckReport } from '../../catalog/check/check-folders.ts';
import { githubLine, type Mark, summaryLine, textLines } from '../../catalog/check/format-findings.ts';
import { createCheckProgress } from './catalog-check-progress.ts';
import { settledFolders } from '../settled-catalog.ts';
import type { ExitCode, Paint, Terminal } from '../terminal.ts';

interface CheckOptions {
  readonly format: 'text' | 'github' | 'json';
  readonly json?: true;
  readonly strict?: true;
  readonly alone?: true;
}

const help = `
Without FOLDER the folders that the bot would load are checked together: those of CATALOG_PATHS, else the built-in ones.
With FOLDER those folders are loaded before it, so that it may use their apps and replace their entries. Only what is
wrong in FOLDER is reported, and where it takes texts of theirs. --alone leaves them out.

What is checked:
  files     every fault that the loader finds, at its line and column
  entries   each message and each samples.match finds its entry in the engine, alone or with the app's name in front,
            no message finds another entry first when it is pasted alone, and no samples.nearMiss is answered with it
  pairs     entries of one app with the same message, or of which one takes the other's; entries that cannot be told
            apart, such as by times and ids, which the bot passes over
  messages  those that any program may show, or that many other entries have inside longer ones
  texts     drafts, steps that are not steps, messages and samples that occur twice, a checked day that is over a
            year ago or in the future
  apps      apps without entries, names and aliases that two apps have, aliases that are words of other apps' messages

Exit status:
  0  no error; with --strict, no warning either
  1  errors were found, or warnings with --strict
  2  wrong usage or settings, or a folder that cannot be read or holds no catalog

Examples:
  npm run catalog -- check
  npm run --silent catalog -- check my-team/catalog --strict --format github
`;

const styles = { error: 'bold', warning: 'yellow', note: 'dim' } as const;

function runCheck(folders: readonly string[], alone: boolean): CheckReport {
  const settled = settledFolders();
  const progress = createCheckProgress(process.stderr);
  try {
    return checkFolders({
      folders: folders.length > 0 ? folders : settled,
      context: folders.length > 0 && !alone ? settled : [],
      now: new Date(),
      onProgress: progress.show,
    });
  } finally {
    progress.end();
  }
}

function outputLines(
  report: CheckReport,
  format: CheckOptions['format'],
  seconds: number,
  paint: Paint,
): readonly string[] {
  if (format === 'json') {
    return [JSON.stringify({ ...report, seconds: Math.round(seconds * 1000) / 1000 }, null, 2)];
  }
  if (format === 'github') return [...report.findings.map(githubLine), summaryLine(report, seconds)];
  const mark: Mark = (severity, word) => paint(styles[severity], word);
  const lines = textLines(report, mark);
  return [...lines, ...(lines.length > 0 ? [''] : []), paint('bold', summaryLine(report, seconds))];
}

function exitCodeOf({ findings }: CheckReport, strict: boolean): ExitCode {
  const isFault = findings.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  return isFault ? 1 : 0;
}

async function check(folders: readonly string[], options: CheckOptions, terminal: Terminal): Promise<void> {
  const start = performance.now();
  const report = runCheck(folders, options.alone === true);
  const seconds = (performance.now() - start) / 1000;
  const format = options.json ? 'json' : options.format;
  for (const line of outputLines(report, format, seconds, terminal.paint)) await terminal.print(line);
  terminal.finish(exitCodeOf(report, options.strict === true));
}

/** Adds `catalog check`: every entry of the catalog proves itself. */
export function addCatalogCheckCommand(catalog: Command, terminal: Terminal): void {
  catalog
    .command('check')
    .description('check catalog folders: every entry proves itself')
    .argument('[folder...]', 'the folders to check')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['text', 'github', 'json'])
        .default('text'),
    )
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option('--strict', 'warnings count as errors')
    .option('--alone', 'check FOLDER without the folders that the bot loads')
    .addHelpText('after', help)
    .action((folders: string[], options: CheckOptions) => check(folders, options, terminal));
}
