import { Option } from 'commander';
import type { Command } from 'commander';
import { showPath } from '../../catalog/show-path.ts';
import { languages } from '../../core/entry.ts';
import type { Language } from '../../core/entry.ts';
import { catalogCommandWording } from '../../wording/catalog-commands.ts';
import { terminalWording } from '../../wording/terminal.ts';
import { ageText } from './age-text.ts';
import { countCatalog } from './catalog-figures.ts';
import type { CatalogFigures, CheckedDay, Script } from './catalog-figures.ts';
import { loadSettledCatalog } from '../settled-catalog.ts';
import { onOneLine } from '../on-one-line.ts';
import type { Paint, Terminal } from '../terminal.ts';

interface StatsOptions {
  readonly lang?: Language;
  readonly json?: true;
}

const help = `
Counts the folders that the bot would load: those of CATALOG_PATHS, else the built-in ones.

Exit status:
  0  the catalog was counted
  2  wrong usage, settings or catalog

Example:
  npm run --silent catalog -- stats --json
`;

type Row = readonly [count: number | string, label: string];

interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

const byCount = (rows: readonly Row[]): Row[] =>
  rows.toSorted(([one], [other]) => Number(other) - Number(one));

function countSections(figures: CatalogFigures, language: Language): Section[] {
  const wording = catalogCommandWording[language];
  const { apps, folders, who, drafts } = figures;
  const fixers = Object.entries(terminalWording[language].who) as [keyof typeof who, string][];
  return [
    { title: wording.byApp, rows: byCount(apps.map(({ name, entries }) => [entries, name[language]])) },
    { title: wording.byFolder, rows: folders.map(({ folder, entries }) => [entries, showPath(folder)]) },
    { title: wording.byFixer, rows: byCount(fixers.map(([fixer, label]) => [who[fixer], label])) },
    { title: wording.drafts, rows: [[drafts, wording.draftCount]] },
  ];
}

function textSections(
  { messages, codes, checked, samples }: CatalogFigures,
  language: Language,
  today: string,
): Section[] {
  const wording = catalogCommandWording[language];
  const scripts = (Object.entries(messages.scripts) as [Script, number][]).filter(([, count]) => count > 0);
  const dayRow = (label: string, { entry, checked: day }: CheckedDay): Row => [
    day,
    wording.withAge(wording.dayOf(label, entry), ageText(day, today, language)),
  ];
  return [
    {
      title: wording.texts(messages.count),
      rows: [
        ...scripts.map(([script, count]): Row => [count, wording.scripts[script]]),
        [messages.entriesInBoth, wording.inBoth],
        [messages.shared, wording.shared],
        [codes, wording.codes],
      ],
    },
    {
      title: wording.checked,
      rows: [
        dayRow(wording.newest, checked.newest),
        dayRow(wording.oldest, checked.oldest),
        [checked.overAYear, wording.overAYear],
      ],
    },
    {
      title: wording.samples,
      rows: [
        [samples.match, wording.match],
        [samples.nearMiss, wording.nearMiss],
        [samples.entriesWithout, wording.withoutSamples],
        [samples.medianPerEntry, wording.medianSamples],
      ],
    },
  ];
}

function sectionLines({ title, rows }: Section, paint: Paint): string[] {
  const width = Math.max(...rows.map(([count]) => String(count).length), 4);
  return [
    '',
    paint('bold', title),
    ...rows.map(([count, label]) => `  ${String(count).padStart(width)}  ${onOneLine(label)}`),
  ];
}

function statsText(figures: CatalogFigures, language: Language, today: string, paint: Paint): string {
  const sections = [...countSections(figures, language), ...textSections(figures, language, today)];
  const total = paint('bold', catalogCommandWording[language].entries(figures.entries));
  return [total, ...sections.flatMap((section) => sectionLines(section, paint))].join('\n');
}

function toJson(figures: CatalogFigures) {
  const folders = figures.folders.map(({ folder, entries }) => ({ folder: showPath(folder), entries }));
  return { ...figures, folders };
}

async function stats(options: StatsOptions, terminal: Terminal): Promise<void> {
  const now = new Date();
  const figures = countCatalog(loadSettledCatalog(), now);
  const language = options.lang ?? terminal.language;
  await terminal.print(
    options.json
      ? JSON.stringify(toJson(figures), null, 2)
      : statsText(figures, language, now.toISOString().slice(0, 10), terminal.paint),
  );
}

/** Adds `catalog stats`: the catalog in figures. */
export function addCatalogStatsCommand(catalog: Command, terminal: Terminal): void {
  catalog
    .command('stats')
    .description('count the catalog: entries, messages, drafts, ages, samples')
    .addOption(
      new Option('--lang <language>', "language of the text (default: the system's)").choices(languages),
    )
    .option('--json', 'print the figures as JSON')
    .addHelpText('after', help)
    .action((options: StatsOptions) => stats(options, terminal));
}
