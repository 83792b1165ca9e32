import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { decodeText } from '../../src/commands/decode-text.ts';
import { runCommand } from '../../src/commands/run-command.ts';
import type { Terminal } from '../../src/commands/terminal.ts';

const cli = fileURLToPath(new URL('../../src/cli.mjs', import.meta.url));

/** What a run of the command line left behind. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Given {
  /** A text on standard input. */
  readonly input?: string | Uint8Array;
  /** The environment; nothing else is in it. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the command line as a process of its own, away from any `.env`, with this environment only. */
export function startCli(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawn(process.execPath, [cli, ...args], { cwd: tmpdir(), env });
}

/** Runs the command line to its end, as a process of its own. */
export async function runCliAlone(
  args: readonly string[],
  { input = '', env = {} }: Given = {},
): Promise<CliRun> {
  const child = startCli(args, env);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined).end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** Does something away from any `.env`, with this environment only. */
export async function inEnvironment<T>(
  env: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> {
  const [kept, folder] = [{ ...process.env }, process.cwd()];
  const set = (to: Readonly<Record<string, string | undefined>>) => {
    for (const name of Object.keys(process.env))
      if (to[name] === undefined) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, to);
  };
  process.chdir(tmpdir());
  set(env);
  try {
    return await work();
  } finally {
    set(kept);
    process.chdir(folder);
  }
}

/** A terminal without colours, in English, that keeps what is written. */
export function createKeeper(input: string | Uint8Array = '') {
  const left = { code: 0, stdout: '', stderr: '' };
  const terminal: Terminal = {
    input: decodeText(Readable.from(input.length === 0 ? [] : [Buffer.from(input)])),
    inputIsTyped: false,
    columns: Number.POSITIVE_INFINITY,
    language: 'en',
    print(line) {
      left.stdout += `${line}\n`;
      return Promise.resolve();
    },
    warn: (line) => void (left.stderr += `${line}\n`),
    paint: (_style, text) => text,
    finish: (code) => void (left.code = code),
  };
  return { left, terminal };
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the command line to its end in this process, one run after the other: a process of its own loads for most of its time
 * what is loaded here. What that one adds, the terminal and the language of the system, is not there.
 */
export function runCli(args: readonly string[], { input = '', env = {} }: Given = {}): Promise<CliRun> {
  const { left, terminal } = createKeeper(input);
  const ran = last.then(() => inEnvironment(env, () => runCommand(args, terminal))).then(() => left);
  last = ran.catch(() => undefined);
  return ran;
}
