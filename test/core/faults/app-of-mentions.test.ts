import { describe, expect, it } from 'vitest';
import { readActivity } from '../../teams/read-activity.ts';
import { useTestBot } from '../../teams/use-test-bot.ts';

const shared = 'HttpRequestFailure: Server returned: 401 Unauthorized';
const { post, sent } = useTestBot();
const bot = { id: '28:3f0c4e6a-6c1d-4a5e-9a53-6a8f5b1d9c11', name: 'Error Fix' };

let asked = 0;

/** What the bot says in a new thread of a channel to a text that mentions it, and others by their names. */
async function hear(text: string, ...names: readonly string[]) {
  const others = names.map((name, index) => ({ id: `29:other-${index}`, name }));
  const entities = [bot, ...others].map((mentioned) => ({
    type: 'mention',
    mentioned,
    text: `<at>${mentioned.name}</at>`,
  }));
  asked += 1;
  const activity = readActivity('mention-of-others', {
    id: `17323488${asked}`,
    conversation: { conversationType: 'channel', id: `19:ops@thread.tacv2;messageid=17323488${asked}` },
    entities,
    text: `<at>${bot.name}</at> ${text}`,
  });
  await post(activity);
  const { summary, text: words } = sent().at(-1)?.body ?? {};
  return summary ?? words;
}

describe('the name of a person, a team or a tag that is mentioned names no app', () => {
  it.each([
    ['Okta Admins', `<at>Okta Admins</at> ${shared}`],
    ['Salesforce Team', `<at>Salesforce Team</at> HttpRequestFailure: Server returned: 400 Bad Request`],
    ['Exchange', `${shared} <at>Exchange</at> 可以看一下嗎`],
    ['Microsoft 365 管理員', `<at>Microsoft 365 管理員</at> SocketTimeoutException: Read timed out`],
    ['George Box', `<at>George Box</at> Invalid refresh token`],
  ])('%s', async (name, text) => {
    const without = await hear(text.replace(`<at>${name}</at>`, ''));
    expect(await hear(text, name)).toBe(without);
  });

  it('and an app that is named beside it counts', async () => {
    expect(await hear(`<at>Box Admins</at> Okta: ${shared}`, 'Box Admins')).toMatch(/^Okta\b/);
  });
});
