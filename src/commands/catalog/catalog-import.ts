import { Option } from 'commander';
import type { Command } from 'commander';
import { resolve } from 'node:path';
import { showPath } from '../../catalog/show-path.ts';
import { defaultFolder } from '../../catalog/write/name/default-folder.ts';
import { importPages, type ImportResult } from '../../catalog/write/import-pages.ts';
import { conflictPolicies, type ConflictPolicy } from '../../catalog/write/merge/merge-text.ts';
import { readImportFile, type ImportFile } from '../../catalog/write/read-import-file.ts';
import { countOutcomes, draftLines, folderLines, pageLines, titleLines } from './catalog-import-lines.ts';
import type { Terminal } from '../terminal.ts';

interface ImportCommandOptions {
  readonly into?: string;
  readonly app?: string;
  readonly lang?: string;
  readonly columns?: string;
  readonly encoding?: string;
  readonly conflicts: ConflictPolicy;
  readonly dryRun?: true;
  readonly json?: true;
}

const help = `
FILE is a page with tables of errors (.md, .csv, .tsv, .xlsx), or what "catalog export" wrote (.md, .csv, .json).
Each row becomes a draft (review: true) in the YAML file of its app, for a person to read. The same row of the page in
another language goes into the same entry. A page that is neither English nor Traditional Chinese only adds messages.
Without --into a page goes to imported/<its name without the language>, below the working folder.

Text files are read as UTF-8, or as UTF-16 when they begin with its byte order mark. Name any other encoding with
--encoding: what Excel saves as plain "CSV" is big5 in Taiwan, and windows-1252 in Western Europe and America. A file
that does not fit its encoding is refused, so that no character is lost. For .xlsx the option changes nothing.

Importing again takes over what changed on the page and keeps what you changed in the files; where both changed, the
file's text stays, and --conflicts says what to do instead. What was taken from each page is remembered in the folder's
.import, which belongs to it. Nothing is written unless the whole folder is sound.

Exit status:
  0  every row was taken, or is there already
  1  a row was refused, a table needs --columns, a text is in conflict, or there was no table of errors
  2  wrong usage, a file that cannot be read, or a folder with faults

Examples:
  npm run catalog -- import errors.en-us.md errors.zh-tw.md --into my-catalog --dry-run
  npm run catalog -- import codes.csv --app Intune --columns code=1,message=2,fix=4
  npm run catalog -- import 錯誤代碼.csv --app Intune --encoding big5
`;

interface Group {
  readonly folder: string;
  readonly files: readonly ImportFile[];
}

async function readGroups(paths: readonly string[], options: ImportCommandOptions): Promise<Group[]> {
  const { into, app, lang, columns, encoding } = options;
  const read = {
    ...(app === undefined ? {} : { app }),
    ...(lang === undefined ? {} : { language: lang }),
    ...(columns === undefined ? {} : { columns }),
    ...(encoding === undefined ? {} : { encoding }),
  };
  const files: ImportFile[] = [];
  for (const path of paths) files.push(await readImportFile(path, read));
  const groups = Map.groupBy(files, ({ page }) => resolve(into ?? defaultFolder(page.document)));
  return Array.from(groups, ([folder, inFolder]) => ({ folder, files: inFolder }));
}

interface GroupResult extends Group {
  readonly result: ImportResult;
}

function importGroups(groups: readonly Group[], { conflicts, dryRun }: ImportCommandOptions): GroupResult[] {
  const today = new Date().toISOString().slice(0, 10);
  const run = ({ folder, files }: Group, isDryRun: boolean) =>
    importPages(
      files.map(({ page }) => page),
      { folder, today, conflicts, isDryRun },
    );
  // A fault in one folder must not leave another one written.
  if (groups.length > 1) for (const group of groups) run(group, true);
  return groups.map((group) => ({ ...group, result: run(group, dryRun === true) }));
}

const needsAttention = ({ files, result }: GroupResult): boolean =>
  files.some(({ tables }) => tables.some(({ kind }) => kind === 'unsure')) ||
  result.pages.some(
    ({ rows }) =>
      rows.length === 0 || rows.some(({ outcome }) => outcome === 'refused' || outcome === 'conflict'),
  );

function toText({ folder, files, result }: GroupResult, isDryRun: boolean, { paint }: Terminal): string {
  const pages = files.flatMap((file, at) => {
    const page = result.pages[at];
    return page === undefined ? [] : [...pageLines(file, page, paint), ''];
  });
  const titles = titleLines(result.leftOutTitles);
  return [
    ...pages,
    ...folderLines(showPath(folder), result.files, isDryRun),
    ...titles,
    ...draftLines(result.drafts),
  ].join('\n');
}

function toJson({ folder, files, result }: GroupResult, isDryRun: boolean) {
  const pages = files.map(({ path, tables }, at) => {
    const page = result.pages[at];
    const shown = tables.map((table) => ({ ...table, columns: Object.fromEntries(table.columns) }));
    return { path, tables: shown, ...page, counts: page === undefined ? {} : countOutcomes(page) };
  });
  const written = result.files.map(({ name, before }) => ({ name, isNew: before === undefined }));
  return {
    folder,
    dryRun: isDryRun,
    pages,
    files: written,
    leftOutTitles: result.leftOutTitles,
    drafts: result.drafts,
  };
}

async function runImport(
  paths: readonly string[],
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const results = importGroups(await readGroups(paths, options), options);
  const isDryRun = options.dryRun === true;
  if (options.json) {
    await terminal.print(
      JSON.stringify(
        results.map((result) => toJson(result, isDryRun)),
        undefined,
        2,
      ),
    );
  } else {
    for (const result of results) await terminal.print(toText(result, isDryRun, terminal));
  }
  terminal.finish(results.some(needsAttention) ? 1 : 0);
}

/** Adds `catalog import`: pages with tables of errors become entries for a person to read. */
export function addCatalogImportCommand(catalog: Command, terminal: Terminal): void {
  catalog
    .command('import')
    .description('turn tables of errors on a page into entries')
    .argument('<file...>', 'pages to import')
    .option('--into <folder>', 'catalog folder to write to (default: imported/<page>)')
    .option('--app <name>', 'the app of rows that name none')
    .option('--lang <language>', 'language of the pages, such as en, zh-TW, ja (default: read from them)')
    .option('--columns <columns>', 'what the columns are, as message=1,cause=3,fix=4')
    .option(
      '--encoding <name>',
      'encoding of text files, such as big5, windows-1252 or shift_jis (default: UTF-8)',
    )
    .addOption(
      new Option(
        '--conflicts <policy>',
        "where the page and a person both changed a text: report it, keep the file's for good, or replace it",
      )
        .choices(conflictPolicies)
        .default('report'),
    )
    .option('--dry-run', 'show what would change, write nothing')
    .option('--json', 'print the result as JSON: one object a folder')
    .addHelpText('after', help)
    .action((paths: string[], options: ImportCommandOptions) => runImport(paths, options, terminal));
}
