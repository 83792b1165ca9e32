import { describe, expect, test } from 'vitest';
import { defaults } from '../../../src/core/defaults.ts';
import { redact } from '../../../src/core/redact.ts';
import { createRuleFinder } from '../../../src/core/redact/find/find-candidates.ts';
import { rules } from '../../../src/core/redact/rules/rules.ts';
import { medianMs, msWithin, threadMs } from '../median-ms.ts';
import { readFixture, type RuleSample } from './read-fixture.ts';
import { rounds } from '../../rounds.ts';

const rows = new Map(readFixture<RuleSample>('redact-rules.jsonl').map((row) => [row.rule, row]));
const repeat = (pump: string, length: number): string =>
  pump.repeat(Math.ceil(length / pump.length)).slice(0, length);

/** UTF-16 units of the longer text; in the unit run it is as long as a message may be. */
const longest = rounds(280_000, defaults.maxQueryLength);

/** What may be slow for a row: its sample, its near miss, pieces of both and its literals, over and over. */
function pumpsOf(name: string, anchors: readonly string[]): string[] {
  const { sample = '', nearMiss = '' } = rows.get(name) ?? {};
  const cut = [0.3, 0.6, 0.9].map((share) => sample.slice(0, Math.ceil(sample.length * share)));
  const after = ['', '=', '="', ': ', 'a', 'A1', ' ', '\n', '-', '.', '/'];
  return [sample, nearMiss, ...cut, ...anchors.flatMap((anchor) => after.map((end) => anchor + end))].filter(
    (pump) => pump !== '',
  );
}

test('a whole message of log lines takes a moment', () => {
  const log = repeat(
    '2026-03-02 09:14:22,118 ERROR [sync-7] TokenClient - HttpRequestFailure: Server returned: 401, password=Blue-Tiger_42\n\tat com.box.sdk.BoxAPI.send(BoxAPI.java:123)\n',
    defaults.maxQueryLength,
  );
  redact(log);
  // Five on a machine of its own; the tests share theirs.
  const limit = rounds(25, 200);
  expect(msWithin(limit, () => redact(log))).toBeLessThan(limit);
});

describe('ten times the text takes about ten times as long', () => {
  test.each(rules)(
    '$name',
    (rule) => {
      const slow = pumpsOf(rule.name, rule.anchors).filter((pump) => {
        const [short, long] = [longest / 10, longest].map((length) => repeat(pump, length));
        const timeFor = (text = ''): number => medianMs(() => createRuleFinder([rule])(text));
        const isSlow = (): boolean => timeFor(long) > 30 * Math.max(4, timeFor(short));
        return threadMs(() => createRuleFinder([rule])(long ?? '')) > 120 && isSlow() && isSlow();
      });
      expect(slow).toEqual([]);
    },
    60_000,
  );
});

test.each(['\0', 'a', '"', '=', ':', '@', '\n', '.', '密碼', '\ud800', '-----BEGIN PRIVATE KEY-----', 'eyJ'])(
  '100,000 characters of %j are masked or left, and not pondered',
  (pump) => {
    const text = repeat(pump, 100_000);
    const limit = rounds(300, 2_000);
    expect(msWithin(limit, () => redact(text))).toBeLessThan(limit);
  },
);
