import { describe, expect, test } from 'vitest';
import { answered, ask, idsOf } from './ask.ts';
import { builtinEngine } from './builtin-engine.ts';
import { ownNamesOf, rows, rowsOfApps, sharing } from './catalog-rows.ts';

const { prepared } = builtinEngine;

describe('every entry is found by each of its messages', () => {
  test.each(rows)('$id: $message', ({ id, message }) => {
    const said = ask(message);
    expect(said.decision).not.toBe('none');
    expect(idsOf(said)).toContain(id);
    if (sharing(message).length === 1) expect(idsOf(said)[0]).toBe(id);
  });

  test.each(rowsOfApps)('$id with the app in front or behind: $message', ({ id, entry, message }) => {
    const name = prepared.apps.get(entry.app)?.name.en ?? '';
    const texts = [
      `${name}: ${message}`,
      `${name} 連接器：${message}`,
      `${message} (${name})`,
      `${message}\n這是 ${name} 的`,
    ];
    expect(texts.map((text) => [text, answered(ask(text))])).toEqual(texts.map((text) => [text, id]));
  });

  test.each(rowsOfApps)('$id with the app by any of its names: $message', ({ id, entry, message }) => {
    const texts = ownNamesOf(entry).map((name) => `${name}: ${message}`);
    expect(texts.map((text) => [text, answered(ask(text))])).toEqual(texts.map((text) => [text, id]));
  });

  test.each(rowsOfApps)(
    '$id with the app named in the thread, or set for the channel: $message',
    ({ id, entry, message }) => {
      expect(answered(ask(message, { threadApps: [entry.app] }))).toBe(id);
      expect(answered(ask(message, { channelApp: entry.app }))).toBe(id);
    },
  );

  test.each(rows)('$id inside a log with a stack trace: $message', ({ id, entry, message }) => {
    const name = prepared.apps.get(entry.app)?.name.en ?? '';
    const log = `2026-03-04 09:12:44,120 INFO  [sync-3] started run 8f1c2d3e-0000-4000-8000-1234567890ab
2026-03-04 09:12:45,007 ERROR [${name}] ${message}
\tat com.contoso.sync.Worker.run(Worker.java:88)
\tat java.base/java.lang.Thread.run(Thread.java:829)
2026-03-04 09:12:45,009 INFO  [sync-3] next run in 15 minutes`;
    const said = ask(log);
    expect(said.decision).not.toBe('none');
    expect(idsOf(said)[0]).toBe(id);
  });

  test.each(rows)('$id behind a log that repeats its words: $message', ({ id, entry, message }) => {
    const name = prepared.apps.get(entry.app)?.name.en ?? '';
    const log =
      '09:12:44 INFO HttpRequest sent to server, token refresh service returned status 200 OK\n'.repeat(120);
    const said = ask(`${log}09:12:45 ERROR ${name}: ${message}`);
    expect(said.decision).not.toBe('none');
    expect(idsOf(said)[0]).toBe(id);
  });
});
