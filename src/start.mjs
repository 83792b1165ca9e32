// Starts main.ts. Plain JavaScript, since Node.js would load what strips types at every start for a file that it compiles
// before it knows where compiled ones are kept.
import { enableCompileCache } from 'node:module';
import { openCacheFolder } from './main/open-cache-folder.mjs';

// Taken from here by later starts for the same text and version of Node.js; written when the process ends in order.
// `NODE_COMPILE_CACHE` names another folder, `NODE_DISABLE_COMPILE_CACHE=1` wants none.
// https://nodejs.org/docs/latest-v24.x/api/module.html#module-compile-cache
const folder = openCacheFolder('compiled');
if (folder !== undefined) enableCompileCache(folder);
await import('./main.ts');
