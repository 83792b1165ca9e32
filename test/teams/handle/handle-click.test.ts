import { describe, expect, it } from 'vitest';
import { chatWording } from '../../../src/wording/chat.ts';
import { readActivity } from '../read-activity.ts';
import { cardText, clicksIn } from '../sent-card.ts';
import { useTestBot } from '../use-test-bot.ts';

const thread = '19:opsChannel@thread.tacv2;messageid=1732348800001';
const several = 'HttpRequestFailure: Server returned: 401 Unauthorized';

const chat = useTestBot();
const { post, say, sent } = chat;

describe('a click', () => {
  const bodyOf = (text: string): unknown => JSON.parse(text);
  const click = (data: unknown, changes: Readonly<Record<string, unknown>> = {}) =>
    post(readActivity('invoke-pick', { value: { action: { data }, trigger: 'manual' }, ...changes }));

  it('on a pick replaces the card for everyone and returns it, with who picked', async () => {
    const { status, text } = await post(readActivity('invoke-pick'));
    expect(status).toBe(200);
    expect(bodyOf(text)).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    });
    expect(sent()).toHaveLength(1);
    expect(sent()[0]).toMatchObject({
      method: 'PUT',
      path: `/v3/conversations/${thread}/activities/1732348800077`,
    });
    expect(text).toContain('Ann Wu');
    expect(cardText(sent()[0])).toContain('Ann Wu');
  });

  it('on a pick in a personal chat does not say who picked, as nobody else is there', async () => {
    const { conversation } = readActivity('personal-plain');
    const { text } = await post(readActivity('invoke-pick', { conversation, channelData: {} }));
    expect(text).toContain('The Okta token is not valid.');
    expect(text).not.toContain('Ann Wu');
  });

  it('on every box of a choice leads to its entry and back', async () => {
    await say(several);
    const picksIn = (text: string) =>
      clicksIn(text)
        .filter(({ verb }) => verb === 'pick')
        .map((pick) => ({ ...pick, version: undefined }));
    const boxes = picksIn(cardText(sent()[0]));
    expect(boxes.length).toBeGreaterThan(2);
    for (const box of boxes) {
      const picked = await click(box);
      const back = clicksIn(picked.text).find(({ verb }) => verb === 'back');
      expect(picksIn((await click(back)).text)).toEqual(boxes);
    }
  });

  it('on a pick tells which app the thread is about', async () => {
    await post(readActivity('invoke-pick'));
    await post(readActivity('channel-thread-reply', { text: `<at>Error Fix</at> ${several}` }));
    expect(sent()[1]?.body.summary).toMatch(/^Okta/);
  });

  it('from an old client comes as a message and replaces the card as well', async () => {
    await post(readActivity('submit-click'));
    expect(sent().map(({ method }) => method)).toEqual(['PUT']);
  });

  it('from an old client that does not say which card is answered with a new one', async () => {
    await post(readActivity('submit-click', { replyToId: undefined }));
    expect(sent().map(({ method }) => method)).toEqual(['POST']);
  });

  it('on an example posts the answer to it', async () => {
    await say('help');
    const example = clicksIn(cardText(sent()[0])).find(({ verb }) => verb === 'example');
    const { text } = await click(example);
    expect(bodyOf(text)).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
    });
    expect(sent()[1]).toMatchObject({ method: 'POST' });
    expect(cardText(sent()[1])).toContain('AdaptiveCard');
  });

  it('on the other language of the help card switches it in place', async () => {
    const { text } = await click({ verb: 'help', language: 'zh-TW' });
    expect(bodyOf(text)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(clicksIn(text)).toContainEqual({ verb: 'help', language: 'en', version: 1 });
    expect(sent().map(({ method }) => method)).toEqual(['PUT']);
  });

  it('that the client makes by itself leaves no trace', async () => {
    const { text } = await post(readActivity('invoke-automatic'));
    expect(bodyOf(text)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    await click(
      {},
      {
        value: {
          action: { data: { verb: 'example', example: 'one-answer', language: 'en' } },
          trigger: 'automatic',
        },
      },
    );
    expect(sent()).toEqual([]);
    expect(chat.bot.log.join()).not.toContain('clicked');
  });

  it('on an entry that is gone says so', async () => {
    const { text } = await click({ verb: 'pick', entry: 'no-such-entry', among: [], language: 'zh-TW' });
    expect(bodyOf(text)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(text).not.toContain('no-such-entry');
  });

  it.each([
    [{}],
    [null],
    [{ verb: 'pick' }],
    [{ verb: 'pick', entry: '__proto__', among: [], language: 'en' }],
    ['x'],
    [[1]],
  ])('with data of another kind (%j) is refused with a sentence', async (data) => {
    const { status, text } = await click(data);
    expect(status).toBe(200);
    expect(bodyOf(text)).toMatchObject({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { message: chatWording.en.gone },
    });
    expect(sent()).toEqual([]);
  });

  it('without an action is refused, not unsupported', async () => {
    const { status, text } = await post(readActivity('invoke-without-action'));
    expect(status).toBe(200);
    expect(bodyOf(text)).toMatchObject({ statusCode: 400 });
  });

  it('still returns the card when it cannot be replaced for the others', async () => {
    chat.bot.connector.replies.push({ status: 404 });
    const { text } = await post(readActivity('invoke-pick'));
    expect(bodyOf(text)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  });

  it('of thumbs up is taken', async () => {
    expect((await post(readActivity('feedback'))).status).toBe(200);
  });
});
