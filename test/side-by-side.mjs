// Runs scripts of package.json side by side, as many at once as there are processors, the longest first. Shows what each
// said when it has ended, and ends with 1 when one of them failed. node test/side-by-side.mjs lint edges …
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

/**
 * @param {string} script
 * @returns {Promise<boolean>} whether it ended well
 */
const run = (script) =>
  new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(`npm run --silent ${script}`, { shell: true });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.on('close', (status) => {
      const seconds = ((performance.now() - start) / 1_000).toFixed(1);
      process.stdout.write(Buffer.concat(said));
      process.stdout.write(`${script}: ${status === 0 ? 'good' : 'failed'} after ${seconds} s\n`);
      resolve(status === 0);
    });
  });

const waiting = process.argv.slice(2);
/** @returns {Promise<boolean>} */
async function runNext(isGood = true) {
  const script = waiting.shift();
  return script === undefined ? isGood : runNext((await run(script)) && isGood);
}
const lanes = await Promise.all(Array.from({ length: os.availableParallelism() }, () => runNext()));
process.exitCode = lanes.every(Boolean) ? 0 : 1;
