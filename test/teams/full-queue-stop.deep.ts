import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { send } from './load.ts';
import { repeat, startCrowd } from './crowd.ts';

const drain = 2_000;

it('told to end with a full queue it ends in time, and tells how many answers were lost', async () => {
  const crowd = await startCrowd(50, { DRAIN_SECONDS: String(drain / 1_000) });
  const { run, delivered } = crowd;
  const asking = repeat(() => crowd.ask('busy'), 50, 8);
  // Some wait for longer than their requests are kept open, and one came too many.
  await delay(5_000);
  const dropped = /"code":"SEND_DROPPED"/;
  await expect.poll(() => run.errors(), { timeout: 10_000 }).toMatch(dropped);
  const begin = performance.now();
  run.child.kill('SIGTERM');
  // Others are answered until the port is closed.
  const other = await crowd.ask('other');
  expect(other.status).toBe(200);
  expect((await send(`${crowd.origin}/healthz`)) as unknown).toMatchObject({ status: 503 });
  expect(await run.status).toBe(0);
  const took = performance.now() - begin;
  const asked = await asking;
  const lines = run
    .errors()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const told = lines.filter(({ count }) => count !== undefined);
  const answered = delivered.filter(({ conversation }) => conversation === 'busy').length;
  const tooMany = lines
    .filter(({ msg }) => String(msg).startsWith('something could not be sent in time'))
    .reduce((sum, { more = 1 }) => sum + Number(more), 0);
  const refused = asked.filter(({ text }) => text === 'ECONNREFUSED').length;
  const broken = asked.filter(({ status }) => status === 0).length;
  const unsent = Number(told[0]?.count);
  console.info(
    JSON.stringify({
      took: Math.round(took),
      asked: asked.length,
      refused,
      broken,
      answered,
      tooMany,
      unsent,
    }),
  );
  expect(took).toBeLessThan(drain + 10_500);
  expect(told).toMatchObject([{ level: 40, code: 'SEND_DROPPED' }]);
  expect(unsent).toBeGreaterThan(20);
  // Nothing is lost in silence: what is in none of the three was not taken, and whoever sent it knows.
  const rest = asked.length - answered - tooMany - unsent;
  expect(rest).toBeGreaterThanOrEqual(refused);
  expect(rest).toBeLessThanOrEqual(broken);
  expect(run.errors()).not.toMatch(/TURN_FAILED|"level":[56]0|Unauthorized/);
});
