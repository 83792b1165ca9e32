import { mkdirSync, statSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';

/** Beside the packages: whoever may write there could as well write those, and `npm ci` removes both. */
const caches = new URL('../../node_modules/.cache/', import.meta.url);

/**
 * The absolute path of a folder in which what costs time is kept for the next start, made where it is missing.
 * `undefined` where that cannot be, or where everybody could put something in its place.
 * @param {string} name
 * @returns {string | undefined}
 */
export function openCacheFolder(name) {
  try {
    const folder = new URL(name, caches);
    mkdirSync(folder, { recursive: true });
    return [caches, folder].some(isForAll) ? undefined : fileURLToPath(folder);
  } catch {
    return undefined;
  }
}

/**
 * Windows has no such bits, and shows them as set.
 * @param {URL} folder
 */
const isForAll = (folder) => process.platform !== 'win32' && (statSync(folder).mode & 0o002) !== 0;
