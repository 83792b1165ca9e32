import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog, droppedLine } from '../../src/log/create-log.ts';
import type { BotLog } from '../../src/log/create-log.ts';

let lines: string[];
let log: BotLog;
beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  const output = {
    write: (line: string) => void lines.push(line),
    dropped: () => 7,
    settled: () => Promise.resolve(),
  };
  log = createLog(output, { level: 'debug', mixin: () => ({}) });
});
afterEach(() => {
  vi.useRealTimers();
});

const words = (): readonly unknown[] => lines.map((line) => (JSON.parse(line) as { msg?: unknown }).msg);

describe('the log', () => {
  it('tells the same warning once a minute, and then how many more there were', () => {
    for (let count = 0; count < 12_346; count += 1) log.log.warn({ status: 401 }, 'no token');
    expect(words()).toEqual(['no token']);
    vi.advanceTimersByTime(60_000);
    expect(words()).toEqual(['no token', 'no token: and 12,345 more in the last minute']);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ level: 40, more: 12_345 });
    expect(log.counts()).toEqual({ dropped: 7, summarised: 12_345 });
    vi.advanceTimersByTime(600_000);
    log.log.warn({ status: 401 }, 'no token');
    expect(words()).toHaveLength(3);
  });

  it('tells each reason, by code and by the place of an error, but not each activity', () => {
    const fail = (activity: string, frames: readonly string[]): void => {
      log.log
        .child({ activity })
        .error({ code: 'TURN_FAILED', error: { name: 'TypeError', frames } }, 'failed');
    };
    fail('1', ['at a']);
    fail('2', ['at a']);
    fail('3', ['at b']);
    log.log.error({ code: 'STORAGE_FAILED' }, 'failed');
    log.log.warn({ code: 'STORAGE_FAILED' }, 'failed');
    log.log.error('failed');
    expect(lines).toHaveLength(5);
  });

  it('tells at most 20 reasons of the same, such as of a catalog with 30,000 faults', () => {
    for (let count = 0; count < 30_000; count += 1)
      log.log.error({ code: 'CATALOG_INVALID', problem: `file ${count}` }, 'left out');
    expect(lines).toHaveLength(20);
    log.tellRest();
    expect(words().at(-1)).toBe('left out: and 29,980 more in the last minute');
  });

  it('holds on to few words, where each line has others', () => {
    for (let count = 0; count < 5_000; count += 1) log.log.error(`The store is down: ${count}`);
    expect(lines).toHaveLength(201);
    log.tellRest();
    expect(words().at(-1)).toBe('other things were reported: and 4,799 more in the last minute');
  });

  it('tells of every answer, and of what ends the bot', () => {
    for (let count = 0; count < 1_000; count += 1) log.log.child({ activity: '1' }).info({}, 'answered');
    log.log.fatal('ends');
    log.log.fatal('ends');
    expect(lines).toHaveLength(1_002);
  });

  it('bounds every line, the fields of child logs and words too', () => {
    const long = '長\u0007\n\u0085\u2028'.repeat(20_000);
    log.log.child({ [long]: long }).info({ list: [long, [long]] }, long);
    log.log.error(new Error(long));
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThan(4_096);
      for (const sign of ['\u0007', '\u0085', '\u2028']) expect(line).not.toContain(sign);
      expect(line.indexOf('\n')).toBe(line.length - 1);
    }
  });

  it('tells how many lines were dropped as a line of its own', () => {
    expect(JSON.parse(droppedLine(3))).toMatchObject({
      level: 40,
      dropped: 3,
      msg: '3 lines were dropped because nobody read them in time',
    });
  });
});
