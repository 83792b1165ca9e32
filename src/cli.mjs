// Starts cli.ts. Plain JavaScript, since old versions of Node.js can read no other.
import module from 'node:module';
import process from 'node:process';
import { openCacheFolder } from './main/open-cache-folder.mjs';
import { refuseOldNode } from './main/refuse-old-node.mjs';

const refusal = refuseOldNode(process.versions.node);
if (refusal !== undefined) {
  process.stderr.write(`${refusal}\n`);
  process.exit(2);
}
// As start.mjs does.
const folder = openCacheFolder('compiled');
if (folder !== undefined) module.enableCompileCache(folder);
await import('./cli.ts');
