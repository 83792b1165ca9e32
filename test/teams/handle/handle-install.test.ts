import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory/memory.ts';
import { readActivity } from '../read-activity.ts';
import { cardText, clicksIn } from '../sent-card.ts';
import { startTestBot } from '../start-test-bot.ts';
import { useTestBot } from '../use-test-bot.ts';

const { post, sent } = useTestBot();

describe('an install', () => {
  it.each([
    ['personal chat', 'install-personal-1', 'install-personal-2'],
    ['team', 'install-team-1', 'install-team-2'],
  ])('in a %s is welcomed once, though two activities come', async (_, first, second) => {
    await Promise.all([post(readActivity(first)), post(readActivity(second))]);
    expect(sent()).toHaveLength(1);
    expect(clicksIn(cardText(sent()[0])).map(({ verb }) => verb)).toContain('example');
  });
});

describe('a removal', () => {
  const team = readActivity('install-team-1');
  const [tenant, personal, channel] = [
    '7d2f1c1b-9a40-4b8e-8c55-0c6f0f0a1b2c',
    'a:1pErSoNaLcOnVeRsAtIoN',
    (team['conversation'] as { id: string }).id,
  ];
  const removedFromTeam = {
    ...team,
    type: 'conversationUpdate',
    membersAdded: undefined,
    membersRemoved: [team['recipient']],
  };

  it.each([
    ['personal chat', readActivity('install-removed'), personal],
    ['team', removedFromTeam, channel],
  ])('from a %s forgets what was noted there, and nothing else', async (_, removal, conversation) => {
    const { threads, claims, records } = createMemoryStorage();
    const watched = await startTestBot({}, { threads, claims, records });
    const places = [conversation, `${conversation};messageid=1`, 'another'];
    for (const place of places) await threads.write(tenant, place, { apps: ['okta'], picks: [] });
    await watched.post({ ...removal, id: 'f:removal' });
    const left = await Promise.all(places.map((place) => threads.read(tenant, place)));
    expect(left.map((notes) => notes !== undefined)).toEqual([false, false, true]);
    expect(watched.connector.sent).toEqual([]);
    await watched.stop();
  });

  it('of somebody else forgets nothing', async () => {
    const { threads, claims, records } = createMemoryStorage();
    const watched = await startTestBot({}, { threads, claims, records });
    await threads.write(tenant, channel, { apps: ['okta'], picks: [] });
    await watched.post({ ...removedFromTeam, membersRemoved: [{ id: '29:somebody' }] });
    expect(await threads.read(tenant, channel)).toBeDefined();
    await watched.stop();
  });
});
