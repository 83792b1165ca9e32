import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/core/entry.ts';
import { messageAt, messageFor, messageOf } from '../../../src/wording/shown/choose-message.ts';
import { ask, entryOf } from '../../cards/card-samples.ts';

const { entry } = entryOf('okta-401-unauthorized');
const english = 'HttpRequestFailure: Server returned: 401 Unauthorized';
const chinese = 'HttpRequestFailure: 伺服器傳回: 401 未經授權';

/** What is shown of these messages for a paste that is all of what matched. */
function shown(messages: readonly string[], text: string, language: Language): string {
  const { matches, query } = ask(`Okta: ${english}`);
  const [match] = matches;
  if (match === undefined) throw new Error('no match');
  const evidence = { ...match.evidence, spans: [{ start: 0, end: text.length }] };
  return messageFor({ ...match, entry: { ...entry, messages }, evidence }, { ...query, text }, language).text;
}

describe('the message that stands for an entry', () => {
  it('is the first in the language, else the first', () => {
    expect(messageOf(entry, 'en')).toBe(english);
    expect(messageOf(entry, 'zh-TW')).toBe(chinese);
    expect(messageOf({ ...entry, messages: ['IOException:', 'IO'] }, 'zh-TW')).toBe('IOException:');
  });

  it('is that at a place among its messages, where there is one', () => {
    const at = entry.messages.indexOf(chinese);
    expect(messageAt(entry, 'en', at)).toEqual({ text: chinese, at });
    expect(messageAt(entry, 'en', 99)).toEqual({ text: english });
    expect(messageAt(entry, 'en', undefined)).toEqual({ text: english });
  });
});

describe('the message that is shown for a paste', () => {
  it.each([
    ['en', 'Okta HttpRequestFailure: 伺服器傳回: 401 未經授權', chinese],
    ['zh-TW', 'Okta HttpRequestFailure: Server returned: 401 Unauthorized', english],
    ['zh-TW', 'okta: server returned 401', english],
  ] as const)('in %s of "%s" is the one that was pasted', (language, text, message) => {
    expect(shown(entry.messages, text, language)).toBe(message);
  });

  it.each([
    ['en', 'okta 401', english],
    ['zh-TW', 'okta 401', chinese],
    ['zh-TW', 'okta HttpRequestFailure 401', chinese],
    ['en', '401', english],
    ['en', 'Okta 未經授權', english],
  ] as const)('in %s of "%s", which quotes none, is the first in the language', (language, text, message) => {
    expect(shown(entry.messages, text, language)).toBe(message);
  });

  const variants = [
    "X50011: The redirect URI '{uri}' specified in the request does not match the redirect URIs of '{app}'.",
    "X50011: The reply URL specified in the request does not match the reply URLs of '{app}'.",
    'X50011: No reply address is registered.',
    'X50011: No reply address is registered for the application.',
  ];
  it.each([
    ['X50011', variants[0]],
    ['X50011 redirect', variants[0]],
    ["The reply URL specified in the request does not match the reply URLs of 'HR'.", variants[1]],
    ['X50011: No reply address is registered.', variants[2]],
    ['X50011: No reply address is registered for the application.', variants[3]],
    ['no reply address is registered for the app', variants[3]],
  ])('of "%s" is the one that it holds most of, the shortest of several', (text, message = '') => {
    expect(shown(variants, text, 'en')).toBe(
      message.replace('{uri}', '…').replace('{app}', text.includes('HR') ? 'HR' : '…'),
    );
  });

  it('is the same one where all messages are a single word', () => {
    expect(shown(['Throttling', 'SlowDown'], 'S3 says SlowDown', 'en')).toBe('SlowDown');
    expect(shown(['Throttling', 'SlowDown'], 'too many', 'en')).toBe('Throttling');
  });
});

describe('a quote at the end of a message', () => {
  it.each([
    [
      `Refused: {"error":"x","description":"bad 'token'"}'`,
      `Refused: {"error":"x","description":"bad 'token'"}`,
    ],
    [`Refused: ["x"]"`, `Refused: ["x"]`],
  ])('that nothing opens is not shown: %s', (message, expected) => {
    expect(messageOf({ ...entry, messages: [message] }, 'en')).toBe(expected);
  });

  it.each([`Refused: '{"error":"x"}'`, `The user 'x'`, `Cannot read "{name}"`, "It isn't 'x'"])(
    'that closes another is: %s',
    (message) => {
      expect(messageOf({ ...entry, messages: [message] }, 'en')).toBe(message.replace('{name}', '…'));
    },
  );
});
