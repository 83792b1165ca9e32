import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { chatWording } from '../../src/wording/chat.ts';
import { countStatuses, quantile, repeat, startCrowd } from './crowd.ts';
import type { Asked } from './crowd.ts';

/** What the one who clicked gets to see. */
const shown = ({ status, text }: Asked): 'card' | 'posted' | 'told' | 'nothing' => {
  if (status !== 200) return 'nothing';
  if (text.includes('"application/vnd.microsoft.card.adaptive"')) return 'card';
  if (text.includes('"application/vnd.microsoft.activity.message"')) return 'posted';
  return text.includes(chatWording.en.somethingWentWrong) ? 'told' : 'nothing';
};

/** Teams takes an answer to a click for so many milliseconds; to see the card must not take so long. */
const longest = { card: 4_000, any: 12_000 };

const figures = (clicks: readonly Asked[]) => ({
  clicks: clicks.length,
  statuses: countStatuses(clicks),
  shown: clicks
    .map(shown)
    .reduce<Record<string, number>>((counts, what) => ({ ...counts, [what]: (counts[what] ?? 0) + 1 }), {}),
  p50: Math.round(quantile(clicks, 0.5)),
  most: Math.round(Math.max(...clicks.map(({ time }) => time))),
});

it.each([{ busyChats: 1 }, { busyChats: 3 }])(
  'of clicks while $busyChats chats get 20 messages a second, each is answered in time or told, and elsewhere answered',
  async ({ busyChats }) => {
    const crowd = await startCrowd(50);
    const chats = Array.from({ length: busyChats }, (_, chat) => `busy-${chat}`);
    const [messages, here, posts, elsewhere] = await Promise.all([
      Promise.all(chats.map((chat) => repeat(() => crowd.ask(chat), 50, 60))),
      repeat((turn) => crowd.click(chats[turn % busyChats] ?? ''), 500, 60),
      repeat((turn) => crowd.click(chats[turn % busyChats] ?? '', 'example'), 2_000, 60),
      repeat((turn) => crowd.click(`person-${turn % 20}`, turn % 2 === 0 ? 'pick' : 'example'), 250, 60),
    ]);
    // What waits in the queues is sent or dropped by then.
    await delay(32_000);
    console.info(
      JSON.stringify({
        busyChats,
        messages: countStatuses(messages.flat()),
        here: figures(here),
        posts: figures(posts),
        elsewhere: figures(elsewhere),
      }),
    );
    console.info(
      crowd.run
        .errors()
        .split('\n')
        .filter((line) => !/"(answered|clicked)"/.test(line))
        .slice(0, 20)
        .join('\n'),
    );
    expect(here.map(shown).filter((what) => what !== 'card')).toEqual([]);
    expect(Math.max(...here.map(({ time }) => time))).toBeLessThan(longest.card);
    expect(posts.map(shown).filter((what) => what === 'nothing' || what === 'card')).toEqual([]);
    expect(Math.max(...posts.map(({ time }) => time))).toBeLessThan(longest.any);
    expect(elsewhere.map(shown).filter((what) => what === 'nothing' || what === 'told')).toEqual([]);
    expect(Math.max(...elsewhere.map(({ time }) => time))).toBeLessThan(longest.card);
    // Each click elsewhere came to its chat once; and where it said that it was posted, nothing is posted twice.
    const came = new Map<string, number>();
    for (const { about } of crowd.delivered) came.set(about, (came.get(about) ?? 0) + 1);
    expect(elsewhere.filter(({ id }) => came.get(id) !== 1)).toEqual([]);
    expect([...came].filter(([, times]) => times > 1)).toEqual([]);
  },
);
