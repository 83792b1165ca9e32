import { describe, expect, test } from 'vitest';
import { answered, ask, idsOf } from './ask.ts';
import { builtinEngine } from './builtin-engine.ts';
import { expectSound } from './expect-sound.ts';
import { namesOf, ownNamesOf, sharedMessages, sharing } from './catalog-rows.ts';

const { catalog } = builtinEngine;

describe('a message that several apps share', () => {
  test('is there ten times: five in two languages, less those that are the same in both', () => {
    expect(sharedMessages.length).toBeGreaterThanOrEqual(5);
  });

  test.each(sharedMessages)('asks which app, with just its apps: %s', (message) => {
    const said = ask(message);
    expect(said).toMatchObject({ decision: 'choose', question: 'app' });
    expect(idsOf(said).toSorted()).toEqual(sharing(message).toSorted());
  });

  test.each(sharedMessages)('is picked by the name of an app alone: %s', (message) => {
    const threadPicks = idsOf(ask(message));
    for (const entry of catalog.entries.filter(({ id }) => threadPicks.includes(id))) {
      for (const text of [
        ...ownNamesOf(entry),
        `${ownNamesOf(entry)[0] ?? ''}!`,
        ownNamesOf(entry)[0]?.toLowerCase() ?? '',
      ]) {
        expect([text, answered(ask(text, { threadPicks }))]).toEqual([text, entry.id]);
      }
    }
  });

  test.each(sharedMessages)(
    'is picked by the app of the thread only where the text names no other: %s',
    (message) => {
      const [first, second] = catalog.entries.filter((entry) => entry.messages.includes(message));
      if (!first || !second) throw new Error('the message is of one app');
      const said = ask(`${ownNamesOf(first)[0] ?? ''}: ${message}`, {
        threadApps: [second.app],
        channelApp: second.app,
      });
      expect(answered(said)).toBe(first.id);
    },
  );

  test('is picked without a reason for knowing nothing, and without a question', () => {
    const threadPicks = idsOf(ask('HttpRequestFailure: Server returned: 401 Unauthorized'));
    expectSound(ask('Okta', { threadPicks }));
  });

  test('is not picked by an app that was not among the picks, or by an app that the catalog lacks', () => {
    const threadPicks = idsOf(ask('HttpRequestFailure: Server returned: 401 Unauthorized'));
    expect(ask('Salesforce', { threadPicks }).decision).not.toBe('answer');
    expect(ask('Dropbox', { threadPicks }).decision).not.toBe('answer');
    expect(ask('Okta', { threadPicks: ['no-such-entry'] }).decision).not.toBe('answer');
    expect(ask('Okta').decision).not.toBe('answer');
  });

  test('is asked again when the thread has moved to a new error', () => {
    const threadPicks = idsOf(ask('HttpRequestFailure: Server returned: 401 Unauthorized'));
    expect(answered(ask('Okta: HttpRequestFailure: Server returned: 404 Not Found', { threadPicks }))).toBe(
      'okta-404-not-found',
    );
  });
});

describe('what stands around the text', () => {
  test('a name that two apps share leaves both open', () => {
    const names = namesOf('exchange-online').filter((name) => namesOf('microsoft-365').includes(name));
    for (const name of names) {
      const said = ask(`${name}: HttpRequestFailure: Server returned: 401 Unauthorized`);
      expect(said.decision).not.toBe('none');
      expect(['exchange-online', 'microsoft-365']).toContain(said.matches[0]?.entry.app);
    }
  });

  test('an unknown app of the thread or the channel changes nothing', () => {
    const text = 'HttpRequestFailure: Server returned: 401 Unauthorized';
    expect(idsOf(ask(text, { threadApps: ['no-such-app'], channelApp: 'nor-this' }))).toEqual(
      idsOf(ask(text)),
    );
  });

  test('the latest app of the thread counts', () => {
    const text = 'HttpRequestFailure: Server returned: 401 Unauthorized';
    expect(answered(ask(text, { threadApps: ['okta', 'exchange-online'] }))).toBe('okta-401-unauthorized');
  });
});
