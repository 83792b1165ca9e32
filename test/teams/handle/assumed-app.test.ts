import { describe, expect, it } from 'vitest';
import { readActivity } from '../read-activity.ts';
import { cardText, clicksIn } from '../sent-card.ts';
import { useTestBot } from '../use-test-bot.ts';

const shared = 'HttpRequestFailure: Server returned: 401 Unauthorized';

const { post, say, sent } = useTestBot();
const last = () => sent().at(-1);
const click = (data: unknown) => {
  const { conversation, channelData } = readActivity('personal-plain');
  const value = { action: { data }, trigger: 'manual' };
  return post(readActivity('invoke-pick', { value, conversation, channelData }));
};
/** The click of a card with this verb. */
const clickOf = (verb: string, json = cardText(last())) => clicksIn(json).find((each) => each.verb === verb);
/** What a text is answered with, as a card or a sentence, but for its buttons. */
const said = () => last()?.body.summary ?? last()?.body.text;

describe('an app that was named earlier makes no match', () => {
  it.each([
    ['Box: Invalid refresh token', 'how do I reset a user password?'],
    ['Box: Invalid refresh token', 'people cannot log in, it wants mfa but they lost their phone'],
    ['Box: Invalid refresh token', 'rate limit exceeded'],
    [`Okta ${shared}`, 'the meeting room display is black'],
    ['Salesforce: Read timed out', 'can somebody order new laptops for the team?'],
    ['Box：重新整理權杖無效', '要怎麼重設使用者的密碼？'],
    ['Okta：伺服器傳回 401 未經授權', '印表機卡紙了怎麼辦'],
  ])('after "%s", to "%s"', async (named, text) => {
    await say(text, { conversation: { conversationType: 'personal', id: 'alone' } });
    const alone = [said(), cardText(last())];
    await say(named);
    await say(text);
    expect([said(), cardText(last())]).toEqual(alone);
    expect(alone[0]).not.toContain(named.split(/[:： ]/, 1)[0]);
  });

  it('and leaves a choice between other apps as it is', async () => {
    await say('Box: Invalid refresh token');
    await say(shared);
    expect(said()).toMatch(/^3 apps show this message/);
    expect(clickOf('drop')).toBeUndefined();
  });
});

describe('an app that was named earlier breaks a tie', () => {
  it('and the card says which app was assumed, in each language', async () => {
    await say('Okta: 404 Not Found');
    await say(shared);
    expect(said()).toMatch(/^Okta, likely/);
    expect(cardText(last())).toContain('Assuming Okta, named earlier in this conversation.');
    await say(shared, { locale: 'zh-TW' });
    expect(said()).toMatch(/^Okta（很可能）/);
    expect(cardText(last())).toContain('假設應用程式是 Okta：先前的對話提過。');
  });

  it('as one that was picked does', async () => {
    await say(shared);
    const pick = clicksIn(cardText(last())).find(({ entry }) => entry === 'exchange-online-401-unauthorized');
    await click(pick);
    await say(shared);
    expect(cardText(last())).toContain('Assuming Exchange Online');
  });

  it.each(['401', 'Server returned: 401 Unauthorized'])(
    'between those that %j speaks for alike',
    async (text) => {
      await say('Okta: 404 Not Found');
      await say(text);
      expect(said()).toMatch(/^Okta/);
      expect(cardText(last())).toContain('Assuming Okta');
    },
  );

  it('where the message names none: with one named in it, nothing is assumed', async () => {
    await say('Box: Invalid refresh token');
    await say(`Okta: ${shared}`);
    expect(said()).toMatch(/^Okta, likely/);
    expect(cardText(last())).not.toContain('Assuming');
  });

  it('and what the words beside a quote name is not assumed', async () => {
    await say('Exchange Online: 404 Not Found');
    await say('Okta?', { entities: [{ type: 'quotedReply', quotedReply: { preview: shared } }] });
    expect(said()).toMatch(/^Okta/);
    expect(cardText(last())).not.toContain('Assuming');
  });

  it('in a paste of several errors, and says so', async () => {
    await say('Okta: 404 Not Found');
    await say(`BoxServerException: Unauthorized - Cannot authorize with this service\n\n${shared}`);
    expect(cardText(last())).toContain('Assuming Okta');
    const opened = await click(clicksIn(cardText(last())).find(({ assumed }) => assumed !== undefined));
    expect(opened.text).toContain('Assuming Okta');
    expect(clickOf('drop', opened.text)).toMatchObject({ app: 'okta' });
  });
});

describe('the assumed app can be dropped', () => {
  it('which asks as without it, and forgets it', async () => {
    await say(shared, { conversation: { conversationType: 'personal', id: 'alone' } });
    const offered = (json: string) =>
      clicksIn(json)
        .filter(({ verb }) => verb === 'pick')
        .map(({ entry }) => entry)
        .toSorted();
    const alone = offered(cardText(last()));
    await say('Okta: 404 Not Found');
    await say(shared);
    const dropped = await click(clickOf('drop'));
    expect(dropped.text).toContain('3 apps show this message');
    expect(offered(dropped.text)).toEqual(alone);
    await say(shared);
    expect(said()).toMatch(/^3 apps show this message/);
  });

  it('after the language was switched, too', async () => {
    await say('Okta: 404 Not Found');
    await say(shared);
    const inChinese = await click(clickOf('show'));
    expect(inChinese.text).toContain('假設應用程式是 Okta');
    expect(inChinese.text).toContain('不是 Okta');
    const dropped = await click(clickOf('drop', inChinese.text));
    expect(dropped.text).toContain('有 3 個應用程式會顯示這則訊息');
  });

  it('and is not taken for named when the language is switched', async () => {
    await say('Okta: 404 Not Found');
    await say('Exchange Online: 404 Not Found');
    await say(shared);
    await click(clickOf('show'));
    expect(cardText(last())).toContain('Exchange Online');
    await click(clickOf('drop'));
    await say(shared);
    expect(cardText(last())).toContain('Assuming Okta');
  });

  it('by a forged click to nothing', async () => {
    const forged = { verb: 'drop', app: 'no-such-app', among: ['no-such-entry'], language: 'en' };
    expect((await click(forged)).text).not.toContain('no-such');
    const show = { verb: 'show', entry: 'okta-401-unauthorized', among: [], language: 'en' };
    const shown = await click({ ...show, assumed: { app: 'no-such-app', from: 'thread' } });
    expect(shown.text).not.toContain('Assuming');
  });
});
