import { describe, expect, test } from 'vitest';
import { answer, createEngine } from '../../../src/core/engine.ts';
import { answered, ask, idsOf } from '../ask.ts';
import { builtinEngine } from '../builtin-engine.ts';
import { sharedMessages, sharing } from '../catalog-rows.ts';
import { expectSound } from '../expect-sound.ts';
import { makeCatalog, makeEntry } from '../make-catalog.ts';

const { catalog } = builtinEngine;
const apps = catalog.apps.map(({ id }) => id);
const shared = 'HttpRequestFailure: Server returned: 401 Unauthorized';

/** A catalog in which many products show the same message, one of them twice. */
const broker = 'Connection to the broker was refused';
const manyEngine = createEngine(
  makeCatalog([
    ...Array.from({ length: 40 }, (_, at) => makeEntry(`entry-${at}`, `product${at}`, [broker])),
    makeEntry('second-of-7', 'product7', [broker]),
    makeEntry('of-all', 'all', ['The disk of the server is full']),
  ]),
);

describe('what was named earlier makes no match', () => {
  test.each([
    'how do I reset a user password?',
    'people cannot log in, it wants mfa but they lost their phone',
    'where is the coffee machine',
    'did that, still fails',
    'rate limit exceeded',
    '要怎麼重設密碼',
    '會議室的螢幕是黑的',
    '還是不行',
    'ok',
    'AADSTS59999',
  ])('"%s" is answered as without it, whatever was named', (text) => {
    const alone = ask(text);
    expect(alone.decision).not.toBe('answer');
    for (const app of apps) {
      const around = { threadApps: [app], channelApp: app };
      expect([app, ask(text, around)]).toEqual([app, alone]);
    }
  });

  test('and changes no answer that the text gives by itself', () => {
    const text = 'Okta: HttpRequestFailure: Server returned: 404 Not Found';
    for (const app of apps) expect(ask(text, { threadApps: [app], channelApp: app })).toEqual(ask(text));
  });

  test('nor a choice between entries of other apps', () => {
    for (const app of ['box', 'salesforce', 'aws', 'all', 'no-such-app'])
      expect(ask(shared, { threadApps: [app] })).toEqual(ask(shared));
  });

  test('a bare class, which many errors have, is asked about though one app was named', () => {
    expect(ask('HttpRequestFailure', { threadApps: ['salesforce'] }).decision).toBe('choose');
  });
});

describe('what was named earlier breaks a tie', () => {
  test.each(sharedMessages)('of the apps that share a message, and says so: %s', (message) => {
    for (const id of sharing(message)) {
      const app = catalog.entries.find((entry) => entry.id === id)?.app ?? '';
      const said = ask(message, { threadApps: [app] });
      expectSound(said);
      expect(answered(said)).toBe(id);
      expect(said.assumed).toMatchObject({ app: { id: app }, readFrom: 'thread' });
      expect(said.matches[0]?.evidence.app).toBe(said.assumed);
      expect(idsOf(said).toSorted()).toEqual(idsOf(ask(message)).toSorted());
      expect(said.matches[0]?.score).toBeLessThan(0.9);
    }
  });

  test('the channel where the thread names nothing that ties', () => {
    const of = (threadApps: readonly string[]) => ask(shared, { threadApps, channelApp: 'okta' }).assumed;
    expect(of([])).toMatchObject({ app: { id: 'okta' }, readFrom: 'channel' });
    expect(of(['box'])).toMatchObject({ app: { id: 'okta' }, readFrom: 'channel' });
    expect(of(['exchange-online'])).toMatchObject({ app: { id: 'exchange-online' }, readFrom: 'thread' });
  });

  test('of a name that two apps have', () => {
    const said = ask(`O365: ${shared}`, { threadApps: ['exchange-online'] });
    const alone = ask(`O365: ${shared}`);
    if (alone.decision === 'choose') expect(answered(said)).toBe('exchange-online-401-unauthorized');
    else expect(said).toEqual(alone);
  });

  test('where more apps share the message than are scored', () => {
    const said = answer(manyEngine, broker, { threadApps: ['product35'] });
    expectSound(said);
    expect(answered(said)).toBe('entry-35');
    expect(said.assumed?.app.id).toBe('product35');
    expect(said.matches).toHaveLength(5);
  });

  test('but not where its app has two of those that tie', () => {
    const said = answer(manyEngine, broker, { threadApps: ['product7'] });
    expect(said.decision).toBe('choose');
    expect(said.assumed).toBeUndefined();
  });

  test('in each of several errors of a paste, and of them alone', () => {
    const said = ask(`BoxServerException: Unauthorized - Cannot authorize with this service\n\n${shared}`, {
      threadApps: ['okta'],
    });
    expect(said.parts.map(({ assumed }) => assumed?.app.id)).toEqual([undefined, 'okta']);
    expect(said.assumed).toBeUndefined();
  });

  test('but is not carried from one part of a paste to the others', () => {
    const said = ask(`${shared}\n\n09:12:45 ERROR status 507 where is the coffee machine`, {
      threadApps: ['okta'],
    });
    expect(answered(said)).toBe('okta-401-unauthorized');
    expect(said.parts).toEqual([]);
  });
});

describe('what the person says beside the text', () => {
  test('counts as named where the text names no app', () => {
    const said = ask(shared, { givenApp: 'okta' });
    expect(answered(said)).toBe('okta-401-unauthorized');
    expect(said.assumed).toBeUndefined();
    expect(said.matches[0]?.evidence.app).toMatchObject({ readFrom: 'given' });
    expect(said.matches[0]?.score).toBeGreaterThan(0.9);
  });

  test('outdoes what was named earlier, and not what the text names', () => {
    const around = { givenApp: 'okta', threadApps: ['exchange-online'], channelApp: 'microsoft-365' };
    expect(answered(ask(shared, around))).toBe('okta-401-unauthorized');
    expect(answered(ask(`Exchange Online: ${shared}`, around))).toBe('exchange-online-401-unauthorized');
    expect(ask(shared, { givenApp: 'no-such-app' })).toEqual(ask(shared));
    expect(ask(shared, { givenApp: 'all' })).toEqual(ask(shared));
  });
});
