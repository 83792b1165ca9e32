import { Option } from 'commander';
import type { Command } from 'commander';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeCsvExport } from '../../catalog/export/csv-export.ts';
import {
  exportFormats,
  readForExport,
  type ExportFormat,
  type ExportedCatalog,
} from '../../catalog/export/exported-catalog.ts';
import { writeJsonExport } from '../../catalog/export/json-export.ts';
import { writeMarkdownExport } from '../../catalog/export/markdown-export.ts';
import { languages, type Language } from '../../core/entry.ts';
import { CodedError } from '../../errors.ts';
import { settledFolders } from '../settled-catalog.ts';
import type { Terminal } from '../terminal.ts';

interface ExportOptions {
  readonly format: ExportFormat;
  readonly lang?: Language;
  readonly output?: string;
}

const help = `
Without FOLDER the folders that the bot would load are exported: those of CATALOG_PATHS, else the built-in ones.

What each format carries, for "catalog import" to read back:
  md    messages, cause, fix, who, links, id and the title of the folder, in one language: a page for people. Import both
        languages' pages
  csv   everything, a row an entry, with one item a line in cells that hold several
  json  everything

No file holds a cell that a spreadsheet would run. In csv an apostrophe stands before what looks like a formula (=, +, -,
@, in each line of a cell too); "catalog import" takes it away. A spreadsheet may still turn 0017, 1E5 or 2-1 into a number
or a date when it opens a csv: load such columns as text. What a cell cannot hold (over 32,767 characters) needs json.

Exit status:
  0  the catalog was exported
  2  wrong usage or settings, or a folder with faults

Examples:
  npm run --silent catalog -- export --format md --lang zh-TW --output errors.zh-tw.md
  npm run --silent catalog -- export my-catalog --format csv --output errors.csv
`;

function writeExport(catalog: ExportedCatalog, { format, lang }: ExportOptions): string {
  if (format === 'md') return writeMarkdownExport(catalog, lang ?? 'en');
  if (lang !== undefined) {
    throw new CodedError('USAGE', `--lang is for --format md; ${format} holds every language. Leave it out.`);
  }
  return format === 'csv' ? writeCsvExport(catalog) : writeJsonExport(catalog);
}

async function runExport(
  named: readonly string[],
  options: ExportOptions,
  terminal: Terminal,
): Promise<void> {
  const folders = named.length > 0 ? named : settledFolders();
  const catalog = readForExport(folders);
  const text = writeExport(catalog, options);
  if (options.output === undefined) {
    await terminal.print(text.replace(/\r?\n$/, ''));
    return;
  }
  try {
    mkdirSync(dirname(options.output), { recursive: true });
    writeFileSync(options.output, text);
  } catch (cause) {
    throw new CodedError('USAGE', `${options.output} cannot be written. Give another place with --output.`, {
      cause,
    });
  }
  await terminal.print(`${options.output}  ${catalog.entries.length} entries`);
}

/** Adds `catalog export`: the catalog as a page for people, as a table or as data. */
export function addCatalogExportCommand(catalog: Command, terminal: Terminal): void {
  catalog
    .command('export')
    .description('write the catalog as a Markdown page, CSV or JSON')
    .argument('[folder...]', 'the folders to export')
    .addOption(new Option('--format <format>', 'what to write').choices(exportFormats).makeOptionMandatory())
    .addOption(
      new Option('--lang <language>', 'language of a Markdown page (default: en)').choices(languages),
    )
    .option('--output <file>', 'where to write it (default: standard output)')
    .addHelpText('after', help)
    .action((folders: string[], options: ExportOptions) => runExport(folders, options, terminal));
}
