import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import { defaults } from '../../src/core/defaults.ts';
import { answer, createReader } from '../../src/core/engine.ts';
import { builtinEngine } from './builtin-engine.ts';
import { expectSound } from './expect-sound.ts';

const known = '2026-01-02T03:05:00Z ERROR [okta] HttpRequestFailure: Server returned: 401 Unauthorized';
const quiet = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `2026-01-02T03:04:05Z INFO worker copying object ${at} ok`);
const trace = [
  '2026-01-02T03:05:00Z ERROR java.lang.IllegalStateException: the sync with Okta stopped',
  ...Array.from({ length: 40 }, (_, at) => `\tat com.acme.sync.Step${at}.run(Step.java:${at})`),
  'Caused by: com.adallom.adalib.httputils.exceptions.HttpRequestFailure: Server returned: 401 Unauthorized',
  '\tat com.acme.sync.Http.get(Http.java:12)',
  '\t... 12 more',
];
/** A word of letters that is not the same for any two numbers. */
const word = (number: number): string =>
  number < 26 ? String.fromCharCode(97 + number) : word(Math.floor(number / 26)) + word(number % 26);
const differentErrors = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) => `ERROR ${word(at * 7)} failed to ${word(at * 31)} its ${word(at)}`,
  );

const ask = (lines: readonly string[] | string): Answer => {
  const said = answer(builtinEngine, typeof lines === 'string' ? lines : lines.join('\n'));
  expectSound(said);
  expect(said.query.text.length).toBeLessThanOrEqual(defaults.maxQueryLength);
  return said;
};
const expectOkta = (said: Answer): void => {
  const found =
    said.parts.length > 0 ? said.parts.flatMap(({ matches }) => matches.slice(0, 1)) : said.matches;
  expect(found.slice(0, 3).map(({ entry }) => entry.id)).toContain('okta-401-unauthorized');
  expect(said.decision).toBe('answer');
};

describe('the one known error of a long text is found', () => {
  const chinese = Array.from(
    { length: 2_000 },
    (_, at) => `2026-01-02 資訊 第 ${at} 筆資料已複製完成，耗時 ${at} 毫秒`,
  );
  const inChinese = 'Okta 連接器：HttpRequestFailure: 伺服器傳回: 401 未經授權';
  test.each<[string, readonly string[]]>([
    ['in the last line', [...quiet(2_000), known]],
    ['in the first line', [known, ...quiet(2_000)]],
    ['in the middle', [...quiet(1_000), known, ...quiet(1_000)]],
    [
      'in the middle of counters',
      Array.from({ length: 20_000 }, (_, at) => (at === 9_999 ? known : `${at}`)),
    ],
    ['as the cause in a trace at the very end', [...quiet(2_000), ...trace]],
    [
      'behind very many equal lines',
      [...Array.from({ length: 20_000 }, (_, at) => `ERROR job ${at} failed`), known],
    ],
    ['behind many different errors', [...differentErrors(3_000), known]],
    [
      'between many different errors',
      [...differentErrors(2_000), known, ...differentErrors(4_000).slice(2_000)],
    ],
    ['in a Chinese log', [...chinese, inChinese, ...chinese]],
    ['in lines that end in CRLF', [[...quiet(1_000), known, ...quiet(1_000)].join('\r\n')]],
    [
      'in one line without line breaks',
      [`${'{"level":"info","msg":"polled"},'.repeat(2_000)}{"msg":"${known}"}`],
    ],
    [
      'in a JSON text with escaped line breaks',
      [`{"log":"${[...quiet(1_000), known, ...quiet(10)].join(String.raw`\n`)}"}`],
    ],
    [
      'below a line that stands many times',
      [...Array<string>(3_000).fill('ERROR the sync failed'), `Caused by: ${known}`],
    ],
  ])('%s', (_name, lines) => {
    expectOkta(ask(lines));
  });

  test('by its code, where another one stands in thousands of lines', () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => `ERROR user ${word(at)} AADSTS70008: expired`);
    const said = ask([
      ...lines,
      'ERROR Microsoft 365: AF20012 Specified tenant ID is incorrectly configured in the system.',
    ]);
    expect(said.query.text).toContain('AF20012');
    expect(said.matches[0]?.entry.id).toBe('microsoft-365-400-af20012-tenant');
  });

  test('with the lines of its message that tell of nothing themselves', () => {
    const { query } = ask([
      ...quiet(1_000),
      'the sync failed:',
      'the mailbox of the guest',
      'is gone',
      ...quiet(1_000),
    ]);
    expect(query.text).toContain('the sync failed:\nthe mailbox of the guest\nis gone\n\n');
  });

  test('by a code without its letters on a line of its own, but not in a counter', () => {
    const { decision, matches } = ask([...quiet(1_000), 'Microsoft 365 error 20012', ...quiet(1_000)]);
    expect(decision).not.toBe('none');
    expect(matches[0]?.entry.id).toBe('microsoft-365-400-af20012-tenant');
    const counters = Array.from({ length: 30_000 }, (_, at) => `Microsoft 365 item ${at}`);
    expect(ask(counters)).toMatchObject({ decision: 'none', query: { identifiers: [] } });
  });

  test('with the app that only another line names', () => {
    const lines = [
      ...quiet(1_000),
      'INFO connector Okta starts',
      ...quiet(1_000),
      known.replace('[okta] ', ''),
    ];
    const { decision, matches } = ask(lines);
    expect(decision).toBe('answer');
    expect(matches[0]?.evidence.app).toMatchObject({ readFrom: 'elsewhere', text: 'Okta' });
  });

  test('with the error that its words begin', () => {
    const said = ask(['Okta shows this, what is it?', ...quiet(2_000), known.replace('[okta] ', '')]);
    expectOkta(said);
    expect(said.query.text).toMatch(/^Okta shows this/);
  });
});

describe('nothing is found', () => {
  test.each<[string, readonly string[]]>([
    ['in counters', Array.from({ length: 100_000 }, (_, at) => `${at}`)],
    ['in counters with words', Array.from({ length: 20_000 }, (_, at) => `copying object ${at}`)],
    ['in calm lines', quiet(20_000)],
    ['in letters', ['x'.repeat(100_000)]],
  ])('%s', (_name, lines) => {
    expect(ask(lines)).toMatchObject({ decision: 'none', reason: 'unknown', matches: [] });
  });

  test('in one line of numbers', () => {
    const numbers = Array.from({ length: 20_000 }, (_, at) => at);
    expect(ask(numbers.join(' '))).toMatchObject({ decision: 'none', reason: 'unknown' });
  });

  test('in blanks, which are no text', () => {
    expect(ask(' \n'.repeat(50_000))).toMatchObject({ decision: 'none', reason: 'empty' });
  });

  test('in what is no text at all', () => {
    const units = Array.from({ length: 100_000 }, (_, at) => (Math.imul(at + 1, 0x9e3779b1) >>> 9) & 0xff);
    expect(ask(String.fromCharCode(...units.slice(0, 60_000))).decision).toBe('none');
  });
});

describe('what was left out', () => {
  test('is counted: lines without an error, and all units that are not in the text that was read', () => {
    const lines = [...quiet(2_000), known];
    const { query } = ask(lines);
    expect(query.text).toBe(`${lines[0] ?? ''}\n\n${known}`);
    expect(query.ignored.quietLines).toBe(1_999);
    expect(query.leftOut).toBe(lines.join('\n').length - query.text.length);
  });

  test('is nothing of a text that is not too long', () => {
    const text = quiet(2_000).join('\n').slice(0, defaults.maxQueryLength);
    expect(ask(text).query).toMatchObject({ text, leftOut: 0 });
  });
});

test('what matched are offsets into the text that was read', () => {
  const { matches, query } = ask([...quiet(2_000), known, ...quiet(2_000)]);
  const matched = matches[0]?.evidence.spans.map(({ start, end }) => query.text.slice(start, end)).join('');
  expect(matched).toContain('Server returned: 401 Unauthorized');
});

test('the answer is the same however the text is cut into chunks', () => {
  const text = [...quiet(300), known, ...trace, ...differentErrors(300), ...quiet(300)].join('\r\n');
  const whole = answer(builtinEngine, text);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 20 }), (places) => {
      const cuts = [0, ...places.toSorted((one, other) => one - other), text.length];
      const reader = createReader(builtinEngine);
      for (const [at, from] of cuts.entries()) reader.push(text.slice(from, cuts[at + 1]));
      expect(reader.finish()).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});
