import { enableCompileCache } from 'node:module';
import { openCacheFolder } from './open-cache-folder.ts';

/**
 * Keeps what Node.js compiles of modules imported from here on, and takes what an earlier run has kept for the same text
 * and version. Where the folder cannot be written it goes without; `NODE_COMPILE_CACHE` names another one,
 * `NODE_DISABLE_COMPILE_CACHE=1` wants none. It is written when the process ends in order.
 * https://nodejs.org/docs/latest-v24.x/api/module.html#module-compile-cache
 */
export function useCompileCache(): void {
  const folder = openCacheFolder('compiled');
  if (folder !== undefined) enableCompileCache(folder);
}
