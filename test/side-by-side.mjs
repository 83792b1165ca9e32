// Runs scripts of package.json side by side, as many at once as there are processors, in their order. The first one has
// the terminal. The others take the time that it leaves over, so that what it measures stays true, and what they said is
// shown after it. Ends with 1 when one of them failed. node test/side-by-side.mjs test:unit lint types …
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const [first = '', ...waiting] = process.argv.slice(2);

/**
 * @param {string} script
 * @param {import('node:child_process').StdioOptions} stdio
 * @param {(child: import('node:child_process').ChildProcess) => void} watch
 */
async function run(script, stdio, watch) {
  const begin = performance.now();
  const child = spawn(`npm run --silent ${script}`, { shell: true, stdio });
  watch(child);
  const status = await new Promise((resolve) => child.on('close', resolve));
  const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
  return {
    isGood: status === 0,
    line: `${script}: ${status === 0 ? 'good' : 'failed'} after ${seconds} s\n`,
  };
}

async function runFirst() {
  const { isGood, line } = await run(first, 'inherit', () => undefined);
  process.stdout.write(line);
  return isGood;
}

/** @param {string} script */
async function runBehind(script) {
  /** @type {Buffer[]} */
  const said = [];
  const { isGood, line } = await run(script, ['ignore', 'pipe', 'pipe'], (child) => {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
  });
  void firstIsGood.then(() => process.stdout.write(Buffer.concat([...said, Buffer.from(line)])));
  return isGood;
}

/** @returns {Promise<boolean>} */
async function runNext(isGood = true) {
  const script = waiting.shift();
  return script === undefined ? isGood : runNext((await runBehind(script)) && isGood);
}

const firstIsGood = runFirst();
// All that is started from here on is as low.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
const lanes = [
  firstIsGood.then(runNext),
  ...Array.from({ length: os.availableParallelism() - 1 }, () => runNext()),
];
process.exitCode = (await Promise.all(lanes)).every(Boolean) ? 0 : 1;
