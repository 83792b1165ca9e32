// Starts cli.ts. Plain JavaScript, since old versions of Node.js can read no other.
import process from 'node:process';
import { refuseOldNode } from './main/refuse-old-node.mjs';

const refusal = refuseOldNode(process.versions.node);
if (refusal !== undefined) {
  process.stderr.write(`${refusal}\n`);
  process.exit(2);
}
await import('./cli.ts');
