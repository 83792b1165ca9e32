import { describe, expect, it } from 'vitest';
import { chooseMatchedMessage, chooseMessage } from '../../src/cards/choose-message.ts';
import { createCardScopes, type CardScope } from '../../src/cards/card-scope.ts';
import { loadCardTemplates } from '../../src/cards/card-templates.ts';
import type { Language } from '../../src/core/entry.ts';
import { ask, entryOf } from './card-samples.ts';

const templates = loadCardTemplates();
const { entry } = entryOf('okta-401-unauthorized');

function scopeOf(language: Language): CardScope {
  const [scope] = createCardScopes(language, templates);
  if (scope === undefined) throw new Error('There is no scope.');
  return scope;
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
});
