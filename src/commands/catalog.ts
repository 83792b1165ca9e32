import type { Command } from 'commander';
import { loadAsked, type CommandLoaders } from './load-asked.ts';
import type { Terminal } from './terminal.ts';

const loaders: CommandLoaders = {
  check: async () => (await import('./catalog/catalog-check.ts')).addCatalogCheckCommand,
  import: async () => (await import('./catalog/catalog-import.ts')).addCatalogImportCommand,
  export: async () => (await import('./catalog/catalog-export.ts')).addCatalogExportCommand,
  new: async () => (await import('./new-entry/catalog-new.ts')).addCatalogNewCommand,
  show: async () => (await import('./catalog/catalog-show.ts')).addCatalogShowCommand,
  list: async () => (await import('./catalog/catalog-list.ts')).addCatalogListCommand,
  stats: async () => (await import('./catalog/catalog-stats.ts')).addCatalogStatsCommand,
};

/** Adds `catalog` with its own commands, or with the one that is asked for: the catalog as files that are checked, imported and shown. */
export async function addCatalogCommand(program: Command, terminal: Terminal, asked?: string): Promise<void> {
  const catalog = program.command('catalog').description('check, import, export, write and show the catalog');
  await loadAsked(loaders, asked, catalog, terminal);
}
