import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process over a store. */
export interface StoreChild {
  /** Lets it begin. */
  go(): void;
  /** Resolves when it has said that many lines. */
  said(lines: number): Promise<void>;
  kill(): void;
  /** Every whole line that it said, once it has ended. */
  readonly lines: Promise<readonly string[]>;
}

/** Starts `store-child.ts` and waits until it has opened its store. */
export async function startChild(work: 'claim' | 'write', place: string): Promise<StoreChild> {
  const file = fileURLToPath(new URL('store-child.ts', import.meta.url));
  const child = spawn(process.execPath, [file, work, place], { stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close');
  const count = () => output.split('\n').length - 1;
  const said = async (lines: number) => {
    while (count() < lines && child.exitCode === null && child.signalCode === null) {
      await Promise.race([once(child.stdout, 'data'), ended]);
    }
  };
  await said(1);
  return {
    go: () => void child.stdin.write('go\n'),
    said: (lines) => said(lines + 1),
    kill: () => void child.kill('SIGKILL'),
    lines: ended.then(() => output.split('\n').slice(1, -1)),
  };
}

/** Two processes that claim the same keys: gives what each of them took. */
export async function raceProcesses(place: string): Promise<readonly (readonly string[])[]> {
  const children = await Promise.all([startChild('claim', place), startChild('claim', place)]);
  for (const child of children) child.go();
  return Promise.all(children.map(({ lines }) => lines));
}
