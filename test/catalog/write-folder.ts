import { stringify } from 'yaml';
import type { Catalog } from '../../src/core/entry.ts';
import { writeCatalog } from './write-catalog.ts';

/** Writes a catalog into a new folder, one file an app, and gives its path. */
export function writeFolder({ apps, entries }: Catalog): string {
  const files = Array.from(
    Map.groupBy(entries, ({ app }) => app),
    ([app, ofApp]) =>
      [
        `${app}.yaml`,
        stringify({ app, entries: ofApp.map((entry) => ({ ...entry, app: undefined, context: undefined })) }),
      ] as const,
  );
  return writeCatalog({ 'apps.yaml': stringify({ apps }), ...Object.fromEntries(files) });
}
