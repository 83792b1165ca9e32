import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { onTestFinished } from 'vitest';
import { createEntry } from '../../src/commands/new-entry/catalog-new.ts';
import { createKeeper, inEnvironment } from './run-cli.ts';

const cli = fileURLToPath(new URL('../../src/cli.mjs', import.meta.url));

/** Keys as a terminal sends them. */
export const keys = { enter: '\r', down: '\u001B[B', ctrlC: '\u0003', ctrlD: '\u0004' } as const;

/** A person at the questions of a program. */
export interface Talk {
  /** Waits until the program has shown the text, after what was waited for before. */
  readonly see: (text: string) => Promise<void>;
  readonly type: (text: string) => void;
  /** Waits for a question and answers it with a line; an empty one takes what is proposed. */
  readonly answer: (question: string, line?: string) => Promise<void>;
  /** All that was shown, without colours and cursor movements. */
  readonly shown: () => string;
}

const mostMs = 20_000;
const stepMs = 10;

/** A talk over anything that shows and takes text. `shown` gives all that was shown so far. */
function createTalk(shown: () => string, type: (text: string) => void): Talk {
  let seen = 0;
  const plain = (): string => stripVTControlCharacters(shown());
  const see = async (text: string): Promise<void> => {
    const until = Date.now() + mostMs;
    for (;;) {
      const at = plain().indexOf(text, seen);
      if (at >= 0) {
        seen = at + text.length;
        break;
      }
      if (Date.now() > until) throw new Error(`"${text}" was not shown:\n${plain().slice(seen)}`);
      await new Promise((resolve) => setTimeout(resolve, stepMs));
    }
    // The question listens from the next turn of the event loop on; keys that come before it are dropped.
    await new Promise((resolve) => setTimeout(resolve, 5 * stepMs));
  };
  const answer = async (question: string, line = ''): Promise<void> => {
    await see(question);
    type(line + keys.enter);
  };
  return { see, type, answer, shown: plain };
}

const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** A talk with the command line in a pseudo-terminal, which `script` of util-linux makes. */
export function talkToCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  columns = 120,
) {
  const command = [process.execPath, cli, ...args].map(quote).join(' ');
  // stty tells the program how wide its terminal is.
  const inside = `stty cols ${columns} rows 50; exec ${command}`;
  const child = spawn('script', ['--quiet', '--return', '--command', inside, '/dev/null'], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '', TERM: 'xterm', SHELL: '/bin/sh', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const talk = createTalk(
    () => shown,
    (text) => void child.stdin.write(text),
  );
  return { ...talk, ended };
}

/** The questions of `catalog new` in this process, which ends as the command line would. */
export function talkAboutEntry(
  options: { readonly into?: string },
  env: Readonly<Record<string, string>> = {},
) {
  const { left, terminal } = createKeeper();
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 120 });
  // As standard output, it is not over with the question.
  output.end = () => output;
  output.setEncoding('utf8').on('data', (text: string) => (left.stdout += text));
  const stop = new AbortController();
  const streams = { input, output, signal: stop.signal };
  const ended = inEnvironment(env, () => createEntry(options, terminal, streams)).then(() => left.code);
  onTestFinished(async () => {
    stop.abort();
    await ended.catch(() => undefined);
  });
  const talk = createTalk(
    () => left.stdout,
    (text) => void input.write(text),
  );
  return { ...talk, ended };
}
