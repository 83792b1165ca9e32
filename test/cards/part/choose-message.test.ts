import fc from 'fast-check';
import { compareTwoStrings } from 'string-similarity';
import { describe, expect, it } from 'vitest';
import { chooseMatchedMessage, chooseMessage } from '../../../src/cards/part/choose-message.ts';
import { createCardScopes, type CardScope } from '../../../src/cards/template/card-scope.ts';
import { loadCardTemplates } from '../../../src/cards/template/card-templates.ts';
import type { Language } from '../../../src/core/entry.ts';
import { ask, entryOf } from '../card-samples.ts';

const templates = loadCardTemplates();
const { entry } = entryOf('okta-401-unauthorized');

function scopeOf(language: Language): CardScope {
  const [scope] = createCardScopes(language, templates);
  if (scope === undefined) throw new Error('There is no scope.');
  return scope;
}

/** As `chooseMatchedMessage` by comparing every message. */
function mostAlike(messages: readonly string[], pasted: string): string | undefined {
  const best = Math.max(...messages.map((message) => compareTwoStrings(pasted, message)));
  return messages.find((message) => compareTwoStrings(pasted, message) === best);
}

describe('the message that stands for an entry', () => {
  it('is in the language of the card', () => {
    expect(chooseMessage(scopeOf('en'), entry)).toBe('HttpRequestFailure: Server returned: 401 Unauthorized');
    expect(chooseMessage(scopeOf('zh-TW'), entry)).toBe('HttpRequestFailure: 伺服器傳回: 401 未經授權');
  });

  it('is the first one where the language has none', () => {
    expect(chooseMessage(scopeOf('zh-TW'), { ...entry, messages: ['IOException:'] })).toBe('IOException:');
  });

  it('is the one that was pasted, whatever the language', () => {
    const { matches, query } = ask('Okta HttpRequestFailure: 伺服器傳回: 401 未經授權');
    const [match] = matches;
    expect(match && chooseMatchedMessage(scopeOf('en'), match, { ...query, language: 'en' })).toBe(
      'HttpRequestFailure: 伺服器傳回: 401 未經授權',
    );
  });

  it('is the one most like what was pasted, the first of several', () => {
    const [match] = ask('Okta HttpRequestFailure: 401 Unauthorized').matches;
    const { query } = ask('');
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(
          text.map((some) => some.replace(/\s+/g, ' ').trim()),
          { minLength: 1, maxLength: 5 },
        ),
        text,
        (messages, pasted) => {
          const evidence = { spans: [{ start: 0, end: pasted.length }], agreed: [], conflicted: [] };
          const chosen =
            match &&
            chooseMatchedMessage(
              scopeOf('en'),
              { ...match, entry: { ...entry, messages }, evidence },
              { ...query, text: pasted, language: 'en' },
            );
          expect(chosen).toBe(mostAlike(messages, pasted));
        },
      ),
    );
  });
});
