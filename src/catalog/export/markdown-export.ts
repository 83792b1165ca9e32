import type { App, EntryContext, Language } from '../../core/entry.ts';
import { exportWording } from '../../wording/export.ts';
import type { FileEntry } from '../load/read-catalog-file.ts';
import type { ExportedCatalog } from './exported-catalog.ts';
import { writeCode, writeSteps, writeText } from './markdown-cell.ts';

/** The first line of an exported page, by which an import knows it. */
export const markOf = (language: Language): string => `<!-- error-fix-catalog/1 ${language} -->`;

/** The catalog as a Markdown page in one language: a heading and a table for each app. What a draft lacks stays empty. */
export function writeMarkdownExport(
  { apps, entries, contexts }: ExportedCatalog,
  language: Language,
): string {
  const words = exportWording[language];
  const ofApp = Map.groupBy(entries, ({ app }) => app);
  const sections = apps.map((app) => {
    const own = ofApp.get(app.id) ?? [];
    const ids = new Set(own.map(({ id }) => id));
    const titles = contexts.filter((context) => context.entries.some((id) => ids.has(id)));
    return writeSection(app, own, titles, language);
  });
  return `${[markOf(language), `# ${words.title}`, ...sections].join('\n\n')}\n`;
}

function writeSection(
  app: App,
  entries: readonly FileEntry[],
  contexts: readonly EntryContext[],
  language: Language,
): string {
  const headers = exportWording[language].columns;
  const lines = [headers, headers.map(() => '---'), ...entries.map((entry) => writeCells(entry, language))];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const titles = contexts.map(({ title }) => `${writeTitle(title[language])}\n\n`).join('');
  return `## <a id="${app.id}"></a>${writeText(app.name[language])}\n\n${titles}${table}`;
}

/** Where the entries of an app apply, as a quiet line under its heading. */
export const writeTitle = (title: string): string => `<sub>${writeText(title)}</sub>`;

const writeCells = (entry: FileEntry, language: Language): string[] => [
  entry.messages.map(writeCode).join('<br>'),
  writeText(entry.cause[language] ?? ''),
  writeSteps(entry.fix[language] ?? []),
  exportWording[language].who[entry.who],
  entry.links.map((link) => writeLink(link, language)).join('<br>'),
  `\`${entry.id}\``,
];

function writeLink({ title, url }: FileEntry['links'][number], language: Language): string {
  const address = url.replaceAll(/[\\|<>&]/g, '\\$&');
  const words = title[language];
  return words === undefined
    ? `<${address}>`
    : `[${writeText(words).replaceAll(/[[\]]/g, '\\$&')}](<${address}>)`;
}
