import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { claimsFor, credentials, sign, startFakeIdentity, stopFakeIdentity } from '../fake-identity.ts';
import { readActivity } from '../read-activity.ts';
import { startGuardedBot } from '../start-guarded-bot.ts';
import { startTestBot } from '../start-test-bot.ts';

describe('with credentials', () => {
  it('says that it is not its fault when the keys cannot be fetched', async () => {
    const lost = await startGuardedBot('http://127.0.0.1:1/openid');
    const token = sign(claimsFor(lost.connector.url));
    expect(await lost.post(readActivity('personal-plain'), { authorization: `Bearer ${token}` })).toEqual({
      status: 503,
      text: '',
    });
    await lost.stop();
  });

  it('does not wait for the keys for ever', { timeout: 15_000 }, async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const lost = await startGuardedBot(`http://127.0.0.1:${port}/openid`);
    const start = performance.now();
    const authorization = `Bearer ${sign(claimsFor(lost.connector.url))}`;
    const answers = await Promise.all(
      [1, 2, 3].map(() => lost.post(readActivity('personal-plain'), { authorization })),
    );
    expect(answers).toEqual([1, 2, 3].map(() => ({ status: 503, text: '' })));
    expect(performance.now() - start).toBeLessThan(8_000);
    silent.closeAllConnections();
    silent.close();
    await lost.stop();
  });

  it('never writes a token or a secret to the log', async () => {
    const bot = await startGuardedBot(await startFakeIdentity());
    const token = sign(claimsFor(bot.connector.url, { aud: 'somebody-else' }));
    for (const each of [token, 'eyJ.broken.token'])
      await bot.post(readActivity('personal-plain'), { authorization: `Bearer ${each}` });
    expect(bot.log.join()).not.toContain(token.slice(0, 40));
    expect(bot.log.join()).not.toContain('broken');
    expect(bot.log.join()).not.toContain(credentials.password);
    await bot.stop();
    stopFakeIdentity();
  });
});

describe('in local mode', () => {
  it('answers this machine alone', async () => {
    const local = await startTestBot();
    expect((await local.post(readActivity('personal-plain'))).status).toBe(200);
    expect(await local.post(readActivity('personal-plain', { serviceUrl: 'http://192.0.2.1/' }))).toEqual({
      status: 403,
      text: '',
    });
    expect(local.connector.sent).toHaveLength(1);
    await local.stop();
  });
});
