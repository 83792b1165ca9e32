import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Copies the program to a folder, with links to its packages but those named, and gives the path of what starts it. */
export function copyProgram(folder: string, without: readonly string[] = []): string {
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  for (const part of ['src', 'catalog', 'cards', 'package.json'])
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name.startsWith('.') || without.includes(name)) continue;
    symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name));
  }
  return path.join(folder, 'src/start.mjs');
}
