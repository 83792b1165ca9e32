import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A file of a catalog folder as it should be. */
export interface PlannedFile {
  /** Below the folder, with `/`. */
  readonly name: string;
  readonly text: string;
  /** What is there now; `undefined` for a new file. */
  readonly before: string | undefined;
}

/** The file with what is there now. */
export function planFile(folder: string, name: string, text: string): PlannedFile {
  const path = join(folder, name);
  return { name, text, before: existsSync(path) ? readFileSync(path, 'utf8') : undefined };
}

/** The first line of a catalog file, by which editors check it: the way to the schema from the folder. */
export function schemaLine(folder: string, schema: 'catalog.schema.json' | 'apps.schema.json'): string {
  const path = fileURLToPath(new URL(`../../../../catalog/${schema}`, import.meta.url));
  const way = relative(folder, path);
  // On another drive of Windows there is no relative way.
  const address = way === path ? pathToFileURL(path).href : way.split(sep).join('/');
  return `# yaml-language-server: $schema=${address}`;
}

/** Lines two columns further in; blank ones stay blank. */
export const indentLines = (lines: string): string => lines.replaceAll(/^(?=.)/gm, '  ');
