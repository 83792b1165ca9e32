// Starts main.ts. Plain JavaScript, since Node.js would load what strips types at every start for a file that it compiles
// before it knows where compiled ones are kept, and since old versions can read no other.
import module from 'node:module';
import process from 'node:process';
import { openCacheFolder } from './main/open-cache-folder.mjs';
import { refuseOldNode } from './main/refuse-old-node.mjs';
import { startHelp } from './main/start-help.mjs';

const refusal = refuseOldNode(process.versions.node);
if (refusal !== undefined) {
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}
if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
  process.stdout.write(startHelp);
  process.exit(0);
}
// Taken from here by later starts for the same text and version of Node.js; written when the process ends in order.
// `NODE_COMPILE_CACHE` names another folder, `NODE_DISABLE_COMPILE_CACHE=1` wants none.
// https://nodejs.org/docs/latest-v24.x/api/module.html#module-compile-cache
const folder = openCacheFolder('compiled');
if (folder !== undefined) module.enableCompileCache(folder);
await import('./main.ts');
