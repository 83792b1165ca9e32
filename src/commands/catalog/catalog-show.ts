import { Option } from 'commander';
import type { Command } from 'commander';
import { compareTwoStrings } from 'string-similarity';
import { showPath } from '../../catalog/show-path.ts';
import { languages } from '../../core/entry.ts';
import type { Language } from '../../core/entry.ts';
import { catalogCommandWording } from '../../wording/catalog-commands.ts';
import { daysBetween } from './age-text.ts';
import { entryText } from './entry-text.ts';
import type { ShownEntry } from './entry-text.ts';
import { loadSettledCatalog } from '../settled-catalog.ts';
import type { SettledCatalog } from '../settled-catalog.ts';
import { onOneLine } from '../on-one-line.ts';
import type { Terminal } from '../terminal.ts';

interface ShowOptions {
  readonly lang?: Language;
  readonly json?: true;
}

const help = `
The entry is taken from the folders that the bot would load: those of CATALOG_PATHS, else the built-in ones.

Exit status:
  0  the entry was shown
  1  the catalog has no such entry; the three nearest ids are named
  2  wrong usage, settings or catalog

Examples:
  npm run catalog -- show okta-401-unauthorized --lang zh-TW
  npm run --silent catalog -- show okta-401-unauthorized --json
`;

const mostNearest = 3;

/** The ids most like this one, the most alike first. */
function findNearestIds(id: string, { catalog }: SettledCatalog): string[] {
  return catalog.entries
    .map((entry) => ({ id: entry.id, likeness: compareTwoStrings(id, entry.id) }))
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, mostNearest)
    .map((near) => near.id);
}

/** The entry with this id; `undefined` when there is none. */
export function findShownEntry(
  id: string,
  { catalog, entries, located }: SettledCatalog,
): ShownEntry | undefined {
  const found = entries.find(({ entry }) => entry.id === id);
  if (found === undefined) return undefined;
  const app = catalog.apps.find((known) => known.id === found.entry.app);
  const replaces = located.filter(({ value, file }) => value.id === id && file !== found.file);
  return { ...found, app, replaces };
}

function toJson(shown: ShownEntry, today: string) {
  const { entry, app, isDraft, missing, file, line, column, replaces } = shown;
  return {
    ...entry,
    app: { id: entry.app, name: app?.name },
    review: isDraft,
    missing,
    source: { ...entry.source, ageInDays: daysBetween(entry.source.checked, today) },
    file: showPath(file),
    line,
    column,
    replaces: replaces.map((place) => ({ file: showPath(place.file), line: place.line })),
  };
}

async function show(id: string, options: ShowOptions, terminal: Terminal): Promise<void> {
  const language = options.lang ?? terminal.language;
  const today = new Date().toISOString().slice(0, 10);
  const settled = loadSettledCatalog();
  const shown = findShownEntry(id.trim(), settled);
  if (shown === undefined) {
    const nearest = findNearestIds(id, settled).join(', ');
    terminal.warn(catalogCommandWording[language].unknownEntry(onOneLine(id), nearest));
    terminal.finish(1);
    return;
  }
  const lines = options.json
    ? [JSON.stringify(toJson(shown, today), null, 2)]
    : entryText(shown, language, today, terminal.paint);
  await terminal.print(lines.join('\n'));
}

/** Adds `catalog show`: one entry, as a person reads it or as JSON. */
export function addCatalogShowCommand(catalog: Command, terminal: Terminal): void {
  catalog
    .command('show')
    .description('show an entry: messages, cause, fix, source, and where it stands')
    .argument('<id>', 'id of the entry')
    .addOption(
      new Option('--lang <language>', "language of the text (default: the system's)").choices(languages),
    )
    .option('--json', 'print the entry as JSON, in every language')
    .addHelpText('after', help)
    .action((id: string, options: ShowOptions) => show(id, options, terminal));
}
