import { describe, expect, it } from 'vitest';
import { chooseMatchedMessage, chooseMessage } from '../../src/cards/choose-message.ts';
import { ask, entryOf } from './card-samples.ts';

const { entry } = entryOf('okta-401-unauthorized');

describe('the message that stands for an entry', () => {
  it('is in the language of the card', () => {
    expect(chooseMessage(entry, 'en')).toBe('HttpRequestFailure: Server returned: 401 Unauthorized');
    expect(chooseMessage(entry, 'zh-TW')).toBe('HttpRequestFailure: 伺服器傳回: 401 未經授權');
  });

  it('is the first one where the language has none', () => {
    expect(chooseMessage({ ...entry, messages: ['IOException:'] }, 'zh-TW')).toBe('IOException:');
  });

  it('is the one that was pasted, whatever the language', () => {
    const { matches, query } = ask('Okta HttpRequestFailure: 伺服器傳回: 401 未經授權');
    const [match] = matches;
    expect(match && chooseMatchedMessage(match, query.text, 'en')).toBe(
      'HttpRequestFailure: 伺服器傳回: 401 未經授權',
    );
  });
});
