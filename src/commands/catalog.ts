import type { Command } from 'commander';
import { addCatalogCheckCommand } from './catalog/catalog-check.ts';
import { addCatalogExportCommand } from './catalog/catalog-export.ts';
import { addCatalogImportCommand } from './catalog/catalog-import.ts';
import { addCatalogListCommand } from './catalog/catalog-list.ts';
import { addCatalogNewCommand } from './new-entry/catalog-new.ts';
import { addCatalogShowCommand } from './catalog/catalog-show.ts';
import { addCatalogStatsCommand } from './catalog/catalog-stats.ts';
import type { Terminal } from './terminal.ts';

/** Adds `catalog` with its own commands: the catalog as files that are checked, imported and shown. */
export function addCatalogCommand(program: Command, terminal: Terminal): void {
  const catalog = program.command('catalog').description('check, import, export, write and show the catalog');
  addCatalogCheckCommand(catalog, terminal);
  addCatalogImportCommand(catalog, terminal);
  addCatalogExportCommand(catalog, terminal);
  addCatalogNewCommand(catalog, terminal);
  addCatalogShowCommand(catalog, terminal);
  addCatalogListCommand(catalog, terminal);
  addCatalogStatsCommand(catalog, terminal);
}
