import { describe, expect, it } from 'vitest';
import { chatWording } from '../../../src/wording/chat.ts';
import { readActivity } from '../read-activity.ts';
import { cardText, clicksIn } from '../sent-card.ts';
import { useTestBot } from '../use-test-bot.ts';

const twoCodes = 'AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.';
const shared = 'HttpRequestFailure: Server returned: 401 Unauthorized';
const box = 'Box: Invalid refresh token';

const { post, say, sent } = useTestBot();
const last = () => sent().at(-1);
const said = () => last()?.body.summary ?? last()?.body.text;
/** The entries that the last card offers, each once. */
const offered = () => {
  const picks = clicksIn(cardText(last())).filter(({ verb }) => verb === 'pick');
  return [...new Set(picks.map(({ entry }) => entry))];
};
const click = (data: unknown) => {
  const { conversation, channelData } = readActivity('personal-plain');
  const value = { action: { data }, trigger: 'manual' };
  return post(readActivity('invoke-pick', { value, conversation, channelData }));
};
const clickOf = (verb: string, entry?: string) =>
  clicksIn(cardText(last())).find((each) => each.verb === verb && (entry ?? each.entry) === each.entry);

describe('a fix that did not help', () => {
  it.each([
    'did that, still fails',
    'that did not help',
    'Still the same error :(',
    'I followed the steps but it still doesn’t work.',
    'thanks, but no luck',
    'not this one',
    'anything else?',
    'We created a new client secret and it still fails',
    '還是不行',
    '照做了還是失敗',
    '沒用',
    '試過了，還是出現同樣的錯誤',
    '谢谢，可是没有用',
    '我們重新建立用戶端密碼了，還是一樣',
  ])('is told by "%s": the next cause is asked about', async (text) => {
    await say(twoCodes);
    expect(said()).toMatch(/client secret|credential/i);
    await say(text);
    expect(said()).toMatch(/^Is it this one\?|^是這個錯誤嗎？/);
    expect(cardText(last())).toMatch(
      /Another possible cause of the same error\.|同一個錯誤的另一個可能原因。/,
    );
    expect(offered()).toEqual(['entra-70002-invalid-client']);
  });

  it('is followed by the next cause in the reader’s language', async () => {
    await say(twoCodes, { locale: 'zh-TW' });
    await say('還是不行', { locale: 'zh-TW' });
    expect(said()).toMatch(/^是這個錯誤嗎？/);
    expect(cardText(last())).toContain('同一個錯誤的另一個可能原因。');
  });

  it('when no cause is left, is answered with what to do', async () => {
    await say(twoCodes);
    await say('still fails');
    await say('did not help either');
    expect(last()?.body.text).toBe(chatWording.en.noOtherCause);
    await say('還是不行', { locale: 'zh-TW' });
    expect(last()?.body.text).toBe(chatWording['zh-TW'].noOtherCause);
  });

  it.each([
    ['still fails', 'en'],
    ['還是不行', 'zh-TW'],
  ] as const)('of no error yet ("%s") is asked for one', async (text, locale) => {
    await say(text, { locale });
    expect(last()?.body.text).toBe(chatWording[locale].noErrorYet);
  });

  it('after a pick of two is followed by the other one', async () => {
    await say(box);
    const [first, second] = offered();
    await click(clickOf('pick', String(first)));
    await say('did that, still fails');
    expect([first, ...offered()]).toEqual([first, second]);
  });

  it.each([
    ['did that, still fails', /^Which of these have you tried\?/, 'No other known errors fit.'],
    ['還是不行', /^您試過哪一個？/, '符合的已知錯誤只有這些。'],
  ])('before anything was picked ("%s") is asked which was tried', async (text, question, all) => {
    await say(box);
    const choice = offered();
    await say(text);
    expect(offered()).toEqual(choice);
    expect(said()).toMatch(question);
    expect(cardText(last())).toContain(all);
  });

  it('before the only pick was opened is asked whether it was tried', async () => {
    await say('com.box.sdk.BoxAPIException 重新整理權杖無效');
    expect(said()).toMatch(/^是這個錯誤嗎？/);
    await say('still fails');
    expect(said()).toMatch(/^Have you tried this one\?/);
    expect(cardText(last())).toContain('It is the only known error that fits.');
  });

  it('after which was tried was asked is followed by the other one', async () => {
    await say(box);
    await say('still fails');
    const [first, second] = offered();
    await click(clickOf('pick', String(first)));
    await say('still fails');
    expect(offered()).toEqual([second]);
  });

  it('after the app was picked is no error of another app', async () => {
    await say(shared);
    await click(clickOf('pick', 'okta-401-unauthorized'));
    await say('still fails');
    expect(last()?.body.text).toBe(chatWording.en.noOtherCause);
  });

  it('after the app was assumed may be that of another app', async () => {
    await say('Okta: 404 Not Found');
    await say(shared);
    expect(said()).toMatch(/^Okta/);
    await say('still fails');
    expect(said()).toMatch(/^Is it this one\?/);
    expect(offered()).not.toContain('okta-401-unauthorized');
    expect(String(offered()[0])).toMatch(/-401-unauthorized$/);
    expect(cardText(last())).toContain('Another app shows the same message.');
    expect(cardText(last())).not.toContain('Another possible cause');
  });

  it('is denied by "No", which offers what is left, and then nothing', async () => {
    await say('Okta: 404 Not Found');
    await say(shared);
    await say('still fails');
    const [asked] = offered();
    const { text } = await click(clickOf('back'));
    const [left] = clicksIn(text).filter(({ verb }) => verb === 'pick');
    expect(left?.entry).toMatch(/-401-unauthorized$/);
    expect(left?.entry).not.toBe(asked);
  });

  it('after "Not this one?" leaves nothing to ask', async () => {
    await say(twoCodes);
    await click(clickOf('reject'));
    await say('still fails');
    expect(last()?.body.text).toBe(chatWording.en.noOtherCause);
  });

  it('is not mixed up with the chat beside it', async () => {
    await say(twoCodes);
    await say('still fails', { conversation: { conversationType: 'personal', id: 'another' } });
    expect(last()?.body.text).toBe(chatWording.en.noErrorYet);
  });

  it('keeps its causes when a question in between finds nothing, and when the language is switched', async () => {
    await say(twoCodes);
    await click(clickOf('show'));
    await say('where is the coffee machine?');
    await say('that did not help');
    expect(offered()).toEqual(['entra-70002-invalid-client']);
  });

  it('beside a quote of another error is about that error', async () => {
    await say(twoCodes);
    const quoted = { entities: [{ type: 'quotedReply', quotedReply: { preview: `Okta: ${shared}` } }] };
    await say('still fails', quoted);
    expect(said()).toMatch(/^Okta/);
  });

  it('is answered in the thread of a channel', async () => {
    const text = (words: string) => ({ text: `<at>Error Fix</at> ${words}` });
    await post(readActivity('channel-thread-reply', { id: '1', ...text(twoCodes) }));
    await post(readActivity('channel-thread-reply', { id: '2', ...text('still fails') }));
    expect(said()).toMatch(/^Is it this one\?/);
  });
});

describe('an error that "still" happens stays a question', () => {
  it.each([
    ['still fails with ORA-01017', /^I don’t know/],
    ['login still fails: 401 Unauthorized', /^It could be|apps show|^Okta|^Is it/],
    [`it still fails: Okta ${shared}`, /^Okta/],
    ['did that, now it says AADSTS53003', /AADSTS53003|Conditional|access/i],
    ['login still fails: invalid tenant name', /^It could be one of these/],
    ['the sync still fails with permission denied', /^I don’t know/],
    ['I restarted it and now Dropbox says upload failed, still fails', /^I don’t know/],
    ['改了密碼還是不行，出現 ORA-01017', /^我還不認識/],
    [`還是失敗：Okta ${shared}`, /^Okta/],
  ])('%s', async (text, summary) => {
    await say(twoCodes);
    await say(text);
    expect(last()?.body.summary).toMatch(summary);
    expect(cardText(last())).not.toMatch(/Another possible cause|另一個可能原因/);
  });
});

describe('a fix that helped', () => {
  it.each([
    ['it worked', 'en'],
    ['that fixed it, thank you!', 'en'],
    ['All good now', 'en'],
    ['problem solved 👍', 'en'],
    ['解決了', 'zh-TW'],
    ['照做之後就可以了，謝謝', 'zh-TW'],
    ['問題已經解決了', 'zh-TW'],
    ['好了', 'zh-TW'],
  ] as const)('is told by "%s"', async (text, language) => {
    await say(twoCodes, { locale: language });
    await say(text, { locale: language });
    expect(last()?.body.text).toBe(chatWording[language].worked);
  });

  it('is not told by a question', async () => {
    await say(twoCodes);
    await say('解決了嗎？');
    expect(last()?.body.text).not.toBe(chatWording.en.worked);
  });
});
