import { describe, expect, test } from 'vitest';
import type { Answer, Match } from '../../../src/core/answer.ts';
import { answer } from '../../../src/core/engine.ts';
import { appsShown, askShipped, askTeam, engines, firstOf, offered, shippedEngine } from './ask.ts';

describe('one good pick stands alone', () => {
  test.each([
    ['entra-53000-device-not-compliant', 'device not compliant'],
    ['entra-53001-device-not-domain-joined', 'device not domain joined'],
    ['entra-50126-wrong-password', 'invalid on-premise username or password'],
    ['entra-54005-code-already-redeemed', 'authorization code was already redeemed'],
    ['entra-50097-device-authentication', 'device authentication is required'],
  ])('%s, with no entry of another app beside it: %s', (id, text) => {
    const said = askShipped(text);
    expect(offered(said)[0]).toBe(id);
    if (said.decision === 'choose') expect(appsShown(said)).toEqual(['microsoft-entra-id']);
  });
});

describe('a pick has a floor of its own', () => {
  const vague = [
    'device not compliant',
    'AADB2C90085: The service has encountered an internal error. Please reauthenticate and try again.',
    'token expired',
    'server error',
    'user not found in directory',
    '權杖過期了要怎麼辦',
    'access denied for the account',
    'the connection was refused by the device',
  ];

  test.each(vague)('%s', (text) => {
    for (const engine of Object.values(engines)) {
      const { decision, matches } = answer(engine, text);
      const low = matches
        .filter(({ score, isDescribed }) => score <= (isDescribed ? 0.02 : 0.04))
        .map(({ entry, score }) => [entry.id, score]);
      if (decision === 'choose') expect(low).toEqual([]);
    }
  });

  /** What stands in its messages word by word is asked about, however long these are. */
  const holds = ({ entry }: Match, text: string) =>
    entry.messages.some((message) => message.toLowerCase().includes(text.toLowerCase()));

  test.each(Object.entries(engines))(
    'no pick has less than a fifth of the best one’s score, but for what holds all of the text: %s',
    (_, engine) => {
      for (const { messages } of engine.catalog.entries) {
        const text = (messages[0] ?? '').split(' ').slice(-4).join(' ');
        const { decision, matches, parts } = answer(engine, text);
        const [best] = matches;
        if (decision === 'choose' && parts.length === 0 && best)
          for (const { entry, score, isDescribed } of matches.filter((match) => !holds(match, text)))
            expect(score / best.score, `${text}: ${entry.id}`).toBeGreaterThanOrEqual(
              isDescribed ? 0.06 : 0.2,
            );
      }
    },
  );

  test.each([
    'AADB2C90085: The service has encountered an internal error. Please reauthenticate and try again.',
    'AADB2C90118: The user has forgotten their password.',
    'AADB2C90091: The user has cancelled entering self-asserted information.',
    'AADB2C90273',
    '登入出現 AADB2C90075',
  ])('a code of another family gives none: %s', (text) => {
    expect(firstOf(askShipped(text))).toBe('none');
  });
});

describe('the general code in front does not speak against the special one', () => {
  test.each([
    [
      'entra-50057-user-disabled',
      'AADSTS70002: Error validating credentials. AADSTS50057: The user account is disabled.',
    ],
    [
      'entra-50126-wrong-password',
      'AADSTS70002: Error validating credentials. AADSTS50126: Invalid username or password',
    ],
    [
      'entra-50012-app-credential-invalid',
      'AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.',
    ],
    [
      'entra-50013-invalid-user-assertion',
      'AADSTS70002: 驗證認證時發生錯誤。AADSTS50013: Assertion failed signature validation.',
    ],
    [
      'entra-54005-code-already-redeemed',
      'AADSTS70002: Error validating credentials. AADSTS54005: OAuth2 Authorization code was already redeemed',
    ],
  ])('%s: %s', (id, text) => {
    const match = askShipped(text).matches.find(({ entry }) => entry.id === id);
    expect(match?.evidence.conflicted).toEqual([]);
  });
});

describe('what matched is never cut inside a word', () => {
  const isLetter = (unit: string | undefined) => unit !== undefined && /[A-Za-z0-9]/.test(unit);
  /** With blanks for what is escaped: `\\nTrace` begins a word at its T. */
  const withoutEscapes = (text: string) =>
    text.replace(/\\u[\da-f]{4}|\\[nrtbf]|%[\da-f]{2}/gi, (escaped) => ' '.repeat(escaped.length));
  /** What matched and begins or ends within a word. */
  function cutIn(said: Answer): string[] {
    return [said, ...said.parts].flatMap(({ decision, parts, query, matches }) => {
      if (decision === 'none' || parts.length > 0) return [];
      const text = withoutEscapes(query.text);
      const spans = matches.flatMap(({ evidence }) => evidence.spans);
      const isCut = (at: number) => isLetter(text[at - 1]) && isLetter(text[at]);
      return spans
        .filter(({ start, end }) => isCut(start) || isCut(end))
        .map(
          ({ start, end }) =>
            `${text.slice(start - 9, start)}<${text.slice(start, end)}>${text.slice(end, end + 9)}`,
        );
    });
  }

  test('in the samples of all entries that ship', () => {
    const cut = shippedEngine.catalog.entries.flatMap(({ samples }) =>
      samples.match.flatMap((text) => cutIn(askShipped(text))),
    );
    expect(cut.slice(0, 20)).toEqual([]);
  });

  test.each([
    'fatal: Unable to create /srv/app/.git/index.locks: File existed already',
    'the printers cannot be connected, Operations failed with errors 0x0000011b',
    'Transactions were deadlocked on locked resources with other processes',
    'java.net.ConnectException: Connections refused by the remote side',
  ])('in other words of a team’s catalog: %s', (text) => {
    expect(cutIn(askTeam(text))).toEqual([]);
  });

  test.each([
    'unser Benutzer sieht: The user accounts are disabled, Konto gesperrt',
    'the clients secrets provided are invalid',
    '使用者看到 Device authentications failed',
  ])('in other words: %s', (text) => {
    expect(cutIn(askShipped(text))).toEqual([]);
  });
});
