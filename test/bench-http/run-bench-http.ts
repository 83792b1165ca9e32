import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs the benchmark as a process of its own. */
export async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'run.ts'), ...args]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, output };
}
