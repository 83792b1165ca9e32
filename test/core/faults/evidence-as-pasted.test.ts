import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Match } from '../../../src/core/answer.ts';
import { rounds } from '../../rounds.ts';
import { askShipped, askTeam } from './ask.ts';

/** Other ways to write the same letters. */
const dresses: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replace(/(?<=\w)(?=\w)/g, '\u200b'),
  (text) => text.replace(/(?<=\w)(?=\w)/g, '\u00ad'),
  (text) => text.replaceAll('-', '\u2011').replaceAll("'", '\u2019'),
];
const signs = ['\n', '\r\n', '\u2028', '; ', '；', ' and ', '\n\n'];

const shownBy = ({ matches }: Answer, text: string) =>
  matches.flatMap(({ evidence }) => evidence.spans.map(({ start, end }) => text.slice(start, end)));
const appsOf = (match: Match) => (match.evidence.app ? [match.evidence.app.text] : []);

/** Whatever is shown of a paste stands in it. */
function expectFromPaste(said: Answer, sent: string): void {
  for (const one of [said, ...said.parts]) {
    expect(sent).toContain(one.query.text);
    for (const shown of [...shownBy(one, one.query.text), ...one.matches.flatMap(appsOf)])
      expect(sent).toContain(shown);
  }
}

const lines = [
  'ORA-01017: invalid username/password; logon denied',
  'An API error occurred: not_in_channel',
  'FATAL: sorry, too many clients already',
  'Redis: Could not connect to Redis at a:6379: Connection refused',
  '甲骨文: ORA-00060: deadlock detected while waiting for resource',
  'INFO all is well',
];

const dressed = (pool: readonly string[]) =>
  fc
    .array(
      fc.tuple(fc.constantFrom(...pool), fc.constantFrom(...dresses)).map(([line, dress]) => dress(line)),
      { minLength: 1, maxLength: 3 },
    )
    .chain((told) => fc.constantFrom(...signs).map((sign) => told.join(sign)));

describe('what is shown of a paste is a piece of it, as it was pasted', () => {
  test('with a team’s catalog', () => {
    fc.assert(
      fc.property(dressed(lines), (text) => {
        expectFromPaste(askTeam(text), text);
      }),
      { numRuns: rounds(1_000, 200), seed: 20261130 },
    );
  });

  test('with the catalogs that ship', () => {
    const shipped = [
      'Okta: HttpRequestFailure: Server returned: 401 Unauthorized',
      'AADSTS50126: Invalid username or password',
      'Box：重新整理權杖無效',
      'OKTA 服务器返回: 401',
    ];
    fc.assert(
      fc.property(dressed(shipped), (text) => {
        expectFromPaste(askShipped(text), text);
      }),
      { numRuns: rounds(500, 100), seed: 20261201 },
    );
  });

  test('in full width', () => {
    const said = askTeam('ＯＲＡ－０１０１７: logon denied\nAn API error occurred: not_in_channel');
    expect(said.parts.map((part) => shownBy(part, part.query.text)[0])).toEqual([
      'ＯＲＡ－０１０１７: logon denied',
      'An API error occurred: not_in_channel',
    ]);
    expect(shownBy(said, said.query.text)[0]).toBe('ＯＲＡ－０１０１７: logon denied');
  });

  test('the name of an app', () => {
    const said = askShipped('ＯＫＴＡ: HttpRequestFailure: Server returned: 401 Unauthorized');
    expect(said.matches[0]?.evidence.app?.text).toBe('ＯＫＴＡ');
  });
});

test('what was masked is no evidence, and neither is what names it', () => {
  const said = askShipped(
    'password=[password] AADSTS50053: The account is locked, you have tried to sign in too many times with an incorrect user ID or password',
  );
  const shown = shownBy(said, said.query.text);
  expect(shown.join(' ')).toContain('AADSTS50053: The account is locked');
  expect(shown.join(' ')).not.toContain('[');
  expect(shown.join(' ')).not.toContain('password=');
});
