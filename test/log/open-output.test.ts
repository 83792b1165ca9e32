import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startWriter } from './start-writer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'output-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A pipe that nobody reads until `read` is called, which gives what is in it. */
function createPipe() {
  const file = path.join(folder, 'pipe');
  execFileSync('mkfifo', [file]);
  const reader = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  const end = openSync(file, 'w');
  const read = (): string => {
    const chunk = Buffer.alloc(1_048_576);
    try {
      return chunk.toString('utf8', 0, readSync(reader, chunk));
    } catch {
      return '';
    }
  };
  return {
    end,
    read,
    closeReader: () => {
      closeSync(reader);
    },
  };
}

/** The numbers of the lines, in order, and what was told of others. */
const numbersOf = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => /^line (\d+) \.{90}$/.exec(line)?.[1] ?? line);

const numbers = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

/** The numbers of the lines, with those that are told to be missing where they are. */
function placesOf(text: string): readonly number[] {
  const places: number[] = [];
  for (const line of numbersOf(text)) {
    const [, missing] = /^(\d+) dropped$/.exec(line) ?? [];
    if (missing === undefined) places.push(Number(line));
    else for (let count = Number(missing); count > 0; count -= 1) places.push((places.at(-1) ?? 0) + 1);
  }
  return places;
}

describe('an output', { timeout: 20_000 }, () => {
  it('holds lines for a pipe that is not read, up to its limit, and tells later how many were dropped', async () => {
    const { end, read } = createPipe();
    const writer = await startWriter(end);
    const { dropped, ms } = await writer.write(3_000);
    expect(dropped).toBeGreaterThan(1_500);
    expect(ms).toBeLessThan(1_000);
    let text = '';
    await vi.waitFor(
      () => {
        text += read();
        expect(text).toMatch(/dropped\n$/);
      },
      { timeout: 5_000 },
    );
    expect((await writer.write(1)).dropped).toBe(dropped);
    text += read();
    expect(numbersOf(text)).toEqual([...numbers(1, 3_000 - dropped), `${dropped} dropped`, '3001']);
    expect((await writer.end()).status).toBe(0);
  });

  it('does not wait for a pipe that others write to as well, and leaves their writes as they were', async () => {
    const { end } = createPipe();
    const flags = (): string => readFileSync(`/proc/self/fdinfo/${end}`, 'utf8').split('\n')[1] ?? '';
    const before = flags();
    const writer = await startWriter(end, [], 1);
    onTestFinished(() => void writer.child.kill('SIGKILL'));
    expect((await writer.write(3_000)).dropped).toBeGreaterThan(1_500);
    expect(flags()).toBe(before);
    expect((await writer.end()).status).toBe(0);
  });

  it('does not wait for a terminal that shows nothing', async () => {
    const { end } = createPipe();
    // Its screen is a pipe that nobody reads.
    const screen = ['sh', '-c', 'exec script -qfec "$1 $2 $3" /dev/null </dev/null >&2', '-'];
    const writer = await startWriter(end, screen);
    onTestFinished(() => void writer.child.kill('SIGKILL'));
    expect((await writer.write(3_000)).dropped).toBeGreaterThan(500);
    writer.child.disconnect();
  });

  it('does the same with a socket', async () => {
    const writer = await startWriter('pipe');
    const { dropped, ms } = await writer.write(10_000);
    expect(dropped).toBeGreaterThan(1_500);
    expect(ms).toBeLessThan(4_000);
    let text = '';
    writer.child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await vi.waitFor(
      () => {
        expect(text).toMatch(/dropped\n$/);
        // The reader may have taken some while the others came.
        expect(placesOf(text)).toEqual([...placesOf(text).keys()].map((at) => at + 1));
        expect(placesOf(text)).toHaveLength(10_000);
      },
      { timeout: 5_000, interval: 200 },
    );
    expect((await writer.end()).status).toBe(0);
  });

  it('is not waited for longer than asked where nobody reads, and its last lines come where somebody does', async () => {
    const { end, read } = createPipe();
    const stalled = await startWriter(end);
    await stalled.write(3_000);
    const { status, ms } = await stalled.end();
    expect(status).toBe(0);
    expect(ms).toBeGreaterThan(900);
    expect(ms).toBeLessThan(3_000);
    read();
    const resumed = await startWriter(end);
    const { dropped } = await resumed.write(1_000);
    expect(dropped).toBeGreaterThan(0);
    const ended = resumed.end();
    let text = '';
    await vi.waitFor(() => {
      text += read();
      expect(text).toMatch(/dropped\n$/);
    });
    expect(numbersOf(text)).toEqual([...numbers(1, 1_000 - dropped), `${dropped} dropped`]);
    expect((await ended).status).toBe(0);
  });

  it('goes on without a reader, and ends at once', async () => {
    const { end, closeReader } = createPipe();
    const writer = await startWriter(end);
    closeReader();
    expect((await writer.write(1_000)).dropped).toBeGreaterThan(500);
    const { status, ms } = await writer.end();
    expect(status).toBe(0);
    expect(ms).toBeLessThan(900);
  });

  it('goes on when a disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    const writer = await startWriter(full);
    expect((await writer.write(1_000)).dropped).toBeGreaterThan(500);
    expect((await writer.end()).status).toBe(0);
    closeSync(full);
  });

  it('adds to a file behind what others wrote', async () => {
    const file = path.join(folder, 'file');
    execFileSync('sh', ['-c', 'echo "line 0 $1" >"$2"', '-', '.'.repeat(90), file]);
    const errors = openSync(file, 'a');
    const writer = await startWriter(errors);
    expect((await writer.write(2_000)).dropped).toBe(0);
    expect((await writer.end()).status).toBe(0);
    expect(numbersOf(readFileSync(file, 'utf8'))).toEqual(numbers(0, 2_000));
    closeSync(errors);
  });

  it('writes to nowhere', async () => {
    const nowhere = openSync('/dev/null', 'w');
    const writer = await startWriter(nowhere);
    expect((await writer.write(2_000)).dropped).toBe(0);
    expect((await writer.end()).status).toBe(0);
    closeSync(nowhere);
  });

  it('may be closed', async () => {
    const writer = await startWriter('pipe', ['sh', '-c', 'exec "$@" 2>&-', '-']);
    expect((await writer.write(2_000)).dropped).toBe(0);
    expect((await writer.end()).status).toBe(0);
  });
});
