import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../commands/run-cli.ts';
import { rounds } from '../../rounds.ts';
import { answered, idsOf } from '../ask.ts';
import { expectSound } from '../expect-sound.ts';
import { allIds, askShipped, askTeam, shippedEngine } from './ask.ts';

const okta = 'HttpRequestFailure: Server returned: 401 Unauthorized';
const three = [
  'AADSTS50076: Due to a configuration change made by your administrator, you must use multi-factor authentication',
  'AADSTS7000222: client secret expired',
  'AADSTS50126: Invalid username or password',
] as const;
const idsOfThree = [
  'entra-50076-mfa-required',
  'entra-7000222-client-secret-expired',
  'entra-50126-wrong-password',
];

describe('a line with a code, a class or an app of its own is an error of its own', () => {
  test.each([
    `Box: Invalid refresh token\nOkta: ${okta}`,
    `Okta: ${okta}\nBox: Invalid refresh token`,
    `- Box: Invalid refresh token\n- Okta: ${okta}`,
    `Box：重新整理權杖無效\nOkta：HttpRequestFailure: 伺服器傳回: 401 未經授權`,
    `Box: Invalid refresh token\r\n\r\nOkta: ${okta}`,
    `1. Box says Invalid refresh token\n2. Okta says ${okta}`,
  ])('two apps: %j', (text) => {
    const ids = allIds(askShipped(text));
    expect(ids).toContain('okta-401-unauthorized');
    expect(ids.some((id) => id.startsWith('box-invalid-refresh-token'))).toBe(true);
  });

  test.each([
    ['as they are', three.join('\n')],
    ['a level in front of each', three.map((line) => `ERROR ${line}`).join('\n')],
    ['a level in front of the first', `ERROR ${three.join('\n')}`],
    ['a level in front of the last', [three[0], three[1], `ERROR ${three[2]}`].join('\n')],
    ['a level in front of the second', [three[0], `ERROR ${three[1]}`, three[2]].join('\n')],
    ['a number in front of each', three.map((line, index) => `${index + 1}) ${line}`).join('\n')],
    ['a full stop behind each', three.map((line) => `${line}.`).join('\r\n')],
    ['words in Chinese around them', `今天有三個：\n${three.join('\n')}\n要怎麼處理？`],
  ])('three codes: %s', (_, text) => {
    const said = askShipped(text);
    expect(said.parts.map((part) => idsOf(part)[0])).toEqual(idsOfThree);
    for (const match of [said, ...said.parts].flatMap(({ matches }) => matches))
      expect(match.evidence.conflicted.filter(({ kind }) => kind === 'code')).toEqual([]);
  });

  test.each([
    [
      ['java-refused', 'redis-refused'],
      'java.net.ConnectException: Connection refused\nCould not connect to Redis at a:6379: Connection refused',
    ],
    [['oracle-01017', 'mysql-1205'], 'ORA-01017\nERROR 1205 (HY000): Lock wait timeout exceeded'],
    [['mail-511', 'mail-571'], '* 550 5.1.1 User unknown\n* 550 5.7.1 Unable to relay'],
    [
      ['slack-not-in-channel', 'curl-35'],
      'slack not_in_channel\ncurl: (35) OpenSSL SSL_connect: SSL_ERROR_SYSCALL',
    ],
  ])('of a team’s catalog: %j', (ids, text) => {
    expect(allIds(askTeam(text))).toEqual(expect.arrayContaining(ids));
  });
});

test('the command shows of each error what matched of its own line', async () => {
  const lines = ['AADSTS50126: Invalid username or password', 'AADSTS50034: 找不到', `Okta: ${okta}`];
  const { stdout } = await runCli(['ask', '--json', lines.map((line) => `ERROR ${line}`).join('\n')]);
  const { matches } = JSON.parse(stdout) as { matches: { evidence: { matched: string[] } }[] };
  const matched = matches.map(({ evidence }) => evidence.matched.join(' '));
  expect(matched).toEqual([
    expect.stringContaining('AADSTS50126'),
    expect.stringContaining('AADSTS50034'),
    expect.stringContaining('401 Unauthorized'),
  ]);
});

const values = ['contoso', '10.0.0.7', '8f1c2d3e-0000-4000-8000-1234567890ab'];
const prefixes: readonly ((line: string, app: string) => string)[] = [
  (line) => line,
  (line) => `ERROR ${line}`,
  (line) => `2026-03-04T09:12:44Z ${line}`,
  (line) => `2026-03-04 09:12:45,007 ERROR [sync-3] ${line}`,
  (line) => `- ${line}`,
  (line) => `• ${line}`,
  (line) => `2. ${line}`,
  (line, app) => `${app}: ${line}`,
  (line, app) => `[${app}] ${line}`,
];
const appNames = new Map(shippedEngine.catalog.apps.map(({ id, name }) => [id, name.en]));

/** A line with a known error and a code, a class or an app of its own: the entry is its answer when it stands alone. */
const knownLine = fc
  .record({
    entry: fc.constantFrom(...shippedEngine.catalog.entries),
    which: fc.nat(),
    prefix: fc.constantFrom(...prefixes),
    value: fc.constantFrom(...values),
  })
  .map(({ entry, which, prefix, value }) => {
    const message = entry.messages[which % entry.messages.length] ?? '';
    const line = prefix(
      message.replace(/\{\w+\}/g, value).replace(/\s+/g, ' '),
      appNames.get(entry.app) ?? '',
    );
    return { id: entry.id, line };
  })
  .filter(({ id, line }) => {
    const said = askShipped(line);
    const hasOwn =
      said.query.identifiers.some(({ kind }) => kind !== 'status') ||
      said.query.apps.some(({ app }) => app.id !== 'all');
    // What ends with a colon is the label of the line behind it.
    return hasOwn && answered(said) === id && !line.trimEnd().endsWith(':');
  });

const paste = fc
  .uniqueArray(knownLine, { minLength: 2, maxLength: 4, selector: ({ id }) => id })
  .map((lines) => ({ ids: lines.map(({ id }) => id), text: lines.map(({ line }) => line).join('\n') }));

describe('2 to 4 known errors, each on its own line, with and without something in front', () => {
  test('are all among what is answered', () => {
    fc.assert(
      fc.property(paste, ({ ids, text }) => {
        expect(allIds(askShipped(text))).toEqual(expect.arrayContaining(ids));
      }),
      { numRuns: rounds(2_000, 120), seed: 20261128 },
    );
  });

  test('and what matched lies within the text of its own part, in order', () => {
    fc.assert(
      fc.property(paste, ({ text }) => {
        askShipped(text).parts.forEach(expectSound);
      }),
      { numRuns: rounds(2_000, 120), seed: 20261129 },
    );
  });
});
