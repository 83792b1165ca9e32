import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/teams/read/read-message.ts';
import { readActivity } from '../read-activity.ts';

const error = 'HttpRequestFailure: Server returned: 401 Unauthorized';
const read = (name: string) => readMessage(readActivity(name));

describe('readMessage', () => {
  it.each([
    ['plain words', 'personal-plain', `Okta: ${error}`],
    [
      'line breaks and ordinary spaces out of html that text lost',
      'personal-html-paste',
      `We see this for Okta:\n${error}\n\nat Sync.run(Sync.java:41)`,
    ],
    ['a code block', 'personal-code-block', `Okta\n${error}\n  at Sync<T>.run`],
    ['a code block of the other kind', 'personal-codeblock-tag', error],
    [
      'angle brackets and entities of plain text as they stand',
      'angle-brackets-are-words',
      '<init> failed: <data> &lt;none&gt; AT&amp;T',
    ],
    ['a mention in front', 'channel-mention', `Okta ${error}`],
    ['a mention at the end', 'group-mention-at-end', error],
    ['a mention in the middle, twice', 'mention-middle-twice', 'hey   look   Okta 401'],
    ['a name with signs and an ampersand', 'mention-renamed-with-signs', 'Okta 401'],
    ['a mention without entities', 'mention-without-entities', 'Okta 401'],
    ['nothing from the names of other people and of tags', 'mention-of-others', 'sees Okta 401'],
    ['a mention in a personal chat', 'mention-in-personal-chat', 'Okta 401'],
    ['a quote that the person made by hand', 'own-blockquote', `Okta\n${error}`],
    ['a table row by row', 'table-paste', 'App Error\nOkta 401 Unauthorized'],
    ['an emoji as a sign', 'emoji', 'Okta 401 \u{1F62D}'],
    ['a message without a sender', 'without-sender', 'Okta 401'],
    ['a message full of nulls and holes', 'nulls-everywhere', 'Okta 401'],
    ['nothing from no text', 'no-text', ''],
    ['nothing from a bare mention', 'mention-whole-message', ''],
  ])('reads %s', (_, name, text) => {
    const message = read(name);
    expect(message).toMatchObject({ kind: 'question', text });
    expect(message).not.toHaveProperty('quoted');
  });

  it.each([
    ['own words from the quote', 'quote-with-own-words', 'what is this', `Okta ${error}`],
    ['a bare mention from the quote', 'quote-with-bare-mention', '', `Okta ${error}`],
    ['a quote that only an entity holds', 'quote-in-entity-only', 'help', `Okta ${error}`],
    ['a quote in a reference', 'quote-message-reference', 'why?', `Okta ${error}`],
    ['words that only the text has', 'html-lacks-words', `and this one: ${error}`, 'something else broke'],
    ['the comment of a forward from its body', 'forward-with-comment', 'who knows this', `Okta ${error}`],
    ['a forward without a comment', 'forward-without-comment', '', `Okta ${error}`],
    ['a forward that only a reference holds', 'forward-reference-only', 'please check', `Okta ${error}`],
  ])('tells %s', (_, name, text, quoted) => {
    expect(read(name)).toMatchObject({ kind: 'question', text, quoted });
  });

  it('takes no quote from a deleted message', () => {
    expect(read('quote-of-deleted-message')).toMatchObject({ kind: 'question', text: 'Okta 401' });
    expect(read('quote-of-deleted-message')).not.toHaveProperty('quoted');
  });

  it.each(['image-only', 'sticker-only', 'file-only'])('finds no words in %s', (name) => {
    expect(read(name)).toMatchObject({ kind: 'only-text' });
  });

  it.each(['from-another-bot', 'message-edited', 'message-deleted', 'reaction', 'typing', 'invoke-pick'])(
    'ignores %s',
    (name) => {
      expect(read(name)).toEqual({ kind: 'ignored' });
    },
  );

  it('reads a submitted card as a click, and the text in its data as data', () => {
    const data = { text: error, verb: 'pick' };
    expect(readMessage(readActivity('submit-click', { value: data }))).toMatchObject({ kind: 'click', data });
  });

  it('answers in the thread', () => {
    const thread = '19:opsChannel@thread.tacv2;messageid=1732348800001';
    expect(read('channel-thread-reply')).toMatchObject({ place: 'team', conversation: thread, text: 'Okta' });
    expect(read('channel-root-without-thread-id')).toMatchObject({ place: 'team', conversation: thread });
  });

  it('knows the place, the tenant, the locale and the sender', () => {
    const tenant = '7d2f1c1b-9a40-4b8e-8c55-0c6f0f0a1b2c';
    expect(read('personal-plain')).toMatchObject({
      place: 'personal',
      tenant,
      locale: 'en-US',
      sender: 'Ann Wu',
    });
    expect(read('group-mention-at-end')).toMatchObject({ place: 'groupChat', tenant });
    expect(read('nulls-everywhere')).toMatchObject({ tenant });
    expect(read('nulls-everywhere')).not.toHaveProperty('locale');
  });
});
