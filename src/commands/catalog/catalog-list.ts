import { Option } from 'commander';
import type { Command } from 'commander';
import type { CheckedEntry } from '../../catalog/check/finding.ts';
import { showPath } from '../../catalog/show-path.ts';
import { languages } from '../../core/entry.ts';
import type { App, Language } from '../../core/entry.ts';
import { CodedError } from '../../errors.ts';
import { findApp } from '../find-app.ts';
import { messageIn } from '../../wording/shown/choose-message.ts';
import { loadSettledCatalog } from '../settled-catalog.ts';
import { onOneLine } from '../on-one-line.ts';
import type { Paint, Terminal } from '../terminal.ts';
import { cutToWidth, padToWidth, textWidth } from '../text-width.ts';

interface ListOptions {
  readonly app?: string;
  readonly lang?: Language;
  readonly json?: true;
}

const help = `
The entries of the folders that the bot would load: those of CATALOG_PATHS, else the built-in ones. One line an entry:
its id, its app, its first message; apps are separated by an empty line. In a terminal the message is cut to fit.

Exit status:
  0  the entries were listed
  2  wrong usage, an app that the catalog does not have, wrong settings or catalog

Examples:
  npm run catalog -- list --app Okta
  npm run --silent catalog -- list --json
`;

/** The entries of one app. */
interface AppEntries {
  readonly app: App;
  readonly entries: readonly CheckedEntry[];
}

const fewestColumns = 16;

/**
 * One line an entry, apps apart by an empty line.
 * @param columns how wide the lines may be; the ids and names stand in full, and 16 columns of the message, in any case
 */
function listLines(
  groups: readonly AppEntries[],
  {
    language,
    columns,
    paint,
  }: { readonly language: Language; readonly columns: number; readonly paint: Paint },
): string[] {
  const names = groups.map(({ app }) => onOneLine(app.name[language]));
  const ids = groups.flatMap(({ entries }) => entries.map(({ entry }) => entry.id.length));
  const [idWidth, nameWidth] = [Math.max(0, ...ids), Math.max(0, ...names.map(textWidth))];
  const room = Math.max(fewestColumns, columns - idWidth - nameWidth - 4);
  return groups.flatMap(({ entries }, at) => [
    ...(at > 0 ? [''] : []),
    ...entries.map(({ entry }) => {
      const name = padToWidth(names[at] ?? '', nameWidth);
      const message = cutToWidth(messageIn(entry, language), room);
      return `${paint('bold', entry.id.padEnd(idWidth))}  ${name}  ${paint('cyan', message)}`;
    }),
  ]);
}

/** The apps with their entries, in the catalog's order; apps without any are left out. */
function groupByApp(apps: readonly App[], entries: readonly CheckedEntry[]): AppEntries[] {
  const byApp = Map.groupBy(entries, ({ entry }) => entry.app);
  return apps.flatMap((app) => {
    const ofApp = byApp.get(app.id);
    return ofApp === undefined ? [] : [{ app, entries: ofApp }];
  });
}

function chooseApps(apps: readonly App[], name: string | undefined): readonly App[] {
  if (name === undefined) return apps;
  const app = apps.find(({ id }) => id === name) ?? findApp(apps, name);
  if (app !== undefined) return [app];
  const known = apps.map(({ id, name: names }) => `  ${names.en} (${id})`);
  throw new CodedError('USAGE', `--app does not know "${onOneLine(name)}". Use one of:\n${known.join('\n')}`);
}

const toJson = (groups: readonly AppEntries[]) =>
  groups.flatMap(({ app, entries }) =>
    entries.map(({ entry, isDraft, file, line }) => {
      return {
        id: entry.id,
        app: app.id,
        message: entry.messages[0],
        review: isDraft,
        file: showPath(file),
        line,
      };
    }),
  );

async function list(options: ListOptions, terminal: Terminal): Promise<void> {
  const { catalog, entries } = loadSettledCatalog();
  const groups = groupByApp(chooseApps(catalog.apps, options.app), entries);
  const { columns, paint } = terminal;
  const view = { language: options.lang ?? terminal.language, columns, paint };
  const lines = options.json ? [JSON.stringify(toJson(groups), null, 2)] : listLines(groups, view);
  if (lines.length > 0) await terminal.print(lines.join('\n'));
}

/** Adds `catalog list`: one line an entry. */
export function addCatalogListCommand(catalog: Command, terminal: Terminal): void {
  catalog
    .command('list')
    .description('list the entries by app')
    .option('--app <name>', 'only the entries of this app, by id, name or alias; all: those of every app')
    .addOption(
      new Option('--lang <language>', "language of names and messages (default: the system's)").choices(
        languages,
      ),
    )
    .option('--json', 'print the list as JSON')
    .addHelpText('after', help)
    .action((options: ListOptions) => list(options, terminal));
}
