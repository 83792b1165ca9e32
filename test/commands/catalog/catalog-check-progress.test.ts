import { expect, it } from 'vitest';
import { createCheckProgress } from '../../../src/commands/catalog/catalog-check-progress.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
  return { written, progress: createCheckProgress(stream, () => now), wait: (ms: number) => (now += ms) };
}

it('tells how far a large check is, ten times a second, and takes the line away', () => {
  const { written, progress, wait } = record(true);
  for (let done = 1; done <= 1000; done += 1) {
    progress.show(done, 1000);
    wait(1);
  }
  progress.end();
  expect(written.length).toBe(11);
  expect(written[1]).toBe('\r\u001b[Kentry 101 of 1000');
  expect(written.at(-1)).toBe('\r\u001b[K');
});

it('says nothing of a small catalog, nor where no terminal is', () => {
  const small = record(true);
  small.progress.show(1, 30);
  small.progress.end();
  const piped = record(false);
  piped.progress.show(1, 10_000);
  piped.progress.end();
  expect([small.written, piped.written]).toEqual([[], []]);
});
