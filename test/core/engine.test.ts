import fc from 'fast-check';
import { compareTwoStrings } from 'string-similarity';
import { describe, expect, test } from 'vitest';
import type { Answer, AskContext } from '../../src/core/answer.ts';
import { answer, createEngine } from '../../src/core/engine.ts';
import type { Entry } from '../../src/core/entry.ts';
import { smallTalk } from '../../src/core/small-talk.ts';
import { anyText } from './any-text.ts';
import { builtinEngine } from './builtin-engine.ts';
import { makeCatalog, makeEntry } from './make-catalog.ts';

const { catalog, prepared } = builtinEngine;
const ask = (text: string, context?: AskContext) => answer(builtinEngine, text, context);
const ids = (said: Answer) => said.matches.map(({ entry }) => entry.id);
const answered = (said: Answer) => (said.decision === 'answer' ? said.matches[0]?.entry.id : undefined);

const rows = catalog.entries.flatMap((entry) =>
  entry.messages.map((message) => ({ entry, message, id: entry.id })),
);
const ofApps = rows.filter(({ entry }) => entry.app !== 'all');
const sharing = (message: string) =>
  catalog.entries.filter((entry) => entry.messages.includes(message)).map(({ id }) => id);
const shared = [
  ...new Set(rows.map(({ message }) => message).filter((message) => sharing(message).length > 1)),
];
const spelt = (id: string) => {
  const app = prepared.apps.get(id);
  return app ? [...new Set([...Object.values(app.name), ...app.aliases])] : [];
};
/** The names and aliases that are the entry's app's alone: a host may serve two apps. */
const namesOf = ({ app }: Entry) => {
  const others = new Set(catalog.apps.filter(({ id }) => id !== app).flatMap(({ id }) => spelt(id)));
  return spelt(app).filter((name) => !others.has(name));
};

describe('every entry is found by each of its messages', () => {
  test.each(rows)('$id: $message', ({ id, message }) => {
    const said = ask(message);
    expect(said.decision).not.toBe('none');
    expect(ids(said)).toContain(id);
    if (sharing(message).length === 1) expect(ids(said)[0]).toBe(id);
  });

  test.each(ofApps)('$id with the app in front or behind: $message', ({ id, entry, message }) => {
    const name = prepared.apps.get(entry.app)?.name.en ?? '';
    const texts = [
      `${name}: ${message}`,
      `${name} 連接器：${message}`,
      `${message} (${name})`,
      `${message}\n這是 ${name} 的`,
    ];
    expect(texts.map((text) => [text, answered(ask(text))])).toEqual(texts.map((text) => [text, id]));
  });

  test.each(ofApps)('$id with the app by any of its names: $message', ({ id, entry, message }) => {
    const texts = namesOf(entry).map((name) => `${name}: ${message}`);
    expect(texts.map((text) => [text, answered(ask(text))])).toEqual(texts.map((text) => [text, id]));
  });

  test.each(ofApps)(
    '$id with the app named in the thread, or set for the channel: $message',
    ({ id, entry, message }) => {
      expect(answered(ask(message, { threadApps: [entry.app] }))).toBe(id);
      expect(answered(ask(message, { channelApp: entry.app }))).toBe(id);
    },
  );

  test.each(rows)('$id inside a log with a stack trace: $message', ({ id, entry, message }) => {
    const name = prepared.apps.get(entry.app)?.name.en ?? '';
    const log = `2026-03-04 09:12:44,120 INFO  [sync-3] started run 8f1c2d3e-0000-4000-8000-1234567890ab
2026-03-04 09:12:45,007 ERROR [${name}] ${message}
\tat com.contoso.sync.Worker.run(Worker.java:88)
\tat java.base/java.lang.Thread.run(Thread.java:829)
2026-03-04 09:12:45,009 INFO  [sync-3] next run in 15 minutes`;
    const said = ask(log);
    expect(said.decision).not.toBe('none');
    expect(ids(said)[0]).toBe(id);
  });

  test.each(rows)('$id behind a log that repeats its words: $message', ({ id, entry, message }) => {
    const name = prepared.apps.get(entry.app)?.name.en ?? '';
    const log =
      '09:12:44 INFO HttpRequest sent to server, token refresh service returned status 200 OK\n'.repeat(120);
    const said = ask(`${log}09:12:45 ERROR ${name}: ${message}`);
    expect(said.decision).not.toBe('none');
    expect(ids(said)[0]).toBe(id);
  });
});

describe('a message that several apps share', () => {
  test('is there ten times: five in two languages, less those that are the same in both', () => {
    expect(shared.length).toBeGreaterThanOrEqual(5);
  });

  test.each(shared)('asks which app, with just its apps: %s', (message) => {
    const said = ask(message);
    expect(said).toMatchObject({ decision: 'choose', question: 'app' });
    expect(ids(said).toSorted()).toEqual(sharing(message).toSorted());
  });

  test.each(shared)('is picked by the name of an app alone: %s', (message) => {
    const threadPicks = ids(ask(message));
    for (const entry of catalog.entries.filter(({ id }) => threadPicks.includes(id))) {
      for (const text of [
        ...namesOf(entry),
        `${namesOf(entry)[0] ?? ''}!`,
        namesOf(entry)[0]?.toLowerCase() ?? '',
      ]) {
        expect([text, answered(ask(text, { threadPicks }))]).toEqual([text, entry.id]);
      }
    }
  });

  test.each(shared)(
    'is picked by the app of the thread only where the text names no other: %s',
    (message) => {
      const [first, second] = catalog.entries.filter((entry) => entry.messages.includes(message));
      if (!first || !second) throw new Error('the message is of one app');
      const said = ask(`${namesOf(first)[0] ?? ''}: ${message}`, {
        threadApps: [second.app],
        channelApp: second.app,
      });
      expect(answered(said)).toBe(first.id);
    },
  );

  test('is not picked by an app that was not among the picks, or by an app that the catalog lacks', () => {
    const threadPicks = ids(ask('HttpRequestFailure: Server returned: 401 Unauthorized'));
    expect(ask('Salesforce', { threadPicks }).decision).not.toBe('answer');
    expect(ask('Dropbox', { threadPicks }).decision).not.toBe('answer');
    expect(ask('Okta', { threadPicks: ['no-such-entry'] }).decision).not.toBe('answer');
    expect(ask('Okta').decision).not.toBe('answer');
  });

  test('is asked again when the thread has moved to a new error', () => {
    const threadPicks = ids(ask('HttpRequestFailure: Server returned: 401 Unauthorized'));
    expect(answered(ask('Okta: HttpRequestFailure: Server returned: 404 Not Found', { threadPicks }))).toBe(
      'okta-404-not-found',
    );
  });
});

describe('what stands around the text', () => {
  test('a name that two apps share leaves both open', () => {
    const names = spelt('exchange-online').filter((name) => spelt('microsoft-365').includes(name));
    for (const name of names) {
      const said = ask(`${name}: HttpRequestFailure: Server returned: 401 Unauthorized`);
      expect(said.decision).not.toBe('none');
      expect(['exchange-online', 'microsoft-365']).toContain(said.matches[0]?.entry.app);
    }
  });

  test('an unknown app of the thread or the channel changes nothing', () => {
    const text = 'HttpRequestFailure: Server returned: 401 Unauthorized';
    expect(ids(ask(text, { threadApps: ['no-such-app'], channelApp: 'nor-this' }))).toEqual(ids(ask(text)));
  });

  test('the latest app of the thread counts', () => {
    const text = 'HttpRequestFailure: Server returned: 401 Unauthorized';
    expect(answered(ask(text, { threadApps: ['okta', 'exchange-online'] }))).toBe('okta-401-unauthorized');
  });
});

describe('a code that the catalog does not know', () => {
  const prose =
    'The provided authorization code or refresh token is expired. Send a new interactive authorization request for this user and resource.';
  test.each([
    'AADSTS50011: The redirect URI specified in the request does not match.',
    'AADSTS700082',
    '700082',
    'AADSTS7000',
    'AADSTS 700082',
    `AADSTS700082: ${prose}`,
    `AADSTS7000: ${prose}`,
    `AADSTS50011: ${prose}`,
    `TokenRefreshException: {"error":"invalid_grant","error_description":"AADSTS700082: ${prose}"}`,
    `Microsoft 365: AADSTS50011: ${prose}`,
    'Office 365 AADSTS50011',
    '{"error":{"code":"AF20013","message":"Specified tenant ID is incorrectly configured in the system."}}',
    'HttpRequestFailure: Server returned: 400 Bad Request: {"error":{"code":"AF20055","message":"Specified tenant ID (x) is incorrectly configured in the system."',
  ])('is not answered by another: %s', (text) => {
    expect(answered(ask(text))).toBeUndefined();
  });

  test('is named', () => {
    const said = ask('AADSTS50011: The redirect URI does not match the redirect URIs configured.');
    expect(said.unknownCodes).toEqual(['AADSTS50011']);
    if (said.decision === 'none') expect(said.reason).toBe('unknown-code');
  });

  test('does not hide a known one', () => {
    for (const text of ['AADSTS70008', '70008', 'AADSTS 70008', 'aadsts70008 是什麼']) {
      const said = ask(text);
      expect(said.decision).not.toBe('none');
      for (const { entry } of said.matches.slice(0, 2)) expect(entry.id).toMatch(/aadsts70008/);
    }
  });
});

describe('an app that the catalog does not know', () => {
  test.each([
    'Dropbox: HttpRequestFailure: Server returned: 401 Unauthorized',
    'Zoom: SocketTimeoutException: Read timed out',
  ])('is not answered for another app: %s', (text) => {
    const said = ask(text);
    expect(said.unknownApp).toBe(text.split(':')[0]);
    expect(said.decision).not.toBe('answer');
  });

  test('is absent where a known one is named', () => {
    expect(ask('Okta: HttpRequestFailure: Server returned: 401 Unauthorized')).not.toHaveProperty(
      'unknownApp',
    );
  });
});

describe('the samples of the catalog', () => {
  const matches = catalog.entries.flatMap(({ id, samples }) => samples.match.map((text) => ({ id, text })));
  const nearMisses = catalog.entries.flatMap(({ id, samples }) =>
    samples.nearMiss.map((text) => ({ id, text })),
  );

  test.each(matches)('$id wins: $text', ({ id, text }) => {
    const said = ask(text);
    expect(said.decision).not.toBe('none');
    if (said.decision === 'answer') expect(ids(said)[0]).toBe(id);
    expect(ids(said)).toContain(id);
  });

  test.each(nearMisses)('$id does not answer: $text', ({ id, text }) => {
    expect(answered(ask(text))).not.toBe(id);
  });
});

describe('what is no error', () => {
  test.each(['', ' ', '\n\t', '?!', '\u200b', '---', '2026-03-04T09:12:44Z'])('%j is empty', (text) => {
    expect(ask(text)).toMatchObject({ decision: 'none', reason: 'empty', matches: [] });
  });

  test('small talk is never answered', () => {
    const phrases = Object.values(smallTalk).flatMap((list) => list.split('|'));
    const wrong = phrases.filter((phrase) => answered(ask(phrase)) !== undefined);
    expect(wrong).toEqual([]);
  });

  test.each([
    '今天天氣如何',
    'What is for lunch?',
    'Can somebody approve my leave request for Friday',
    '會議改到三點',
    'lorem ipsum dolor sit amet',
  ])('%s is not answered', (text) => {
    expect(ask(text).decision).not.toBe('answer');
  });
});

describe('the dress of a text does not matter', () => {
  const text = 'Okta: HttpRequestFailure: Server returned: 401 Unauthorized';
  const wide = (plain: string) =>
    plain
      .replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
      .replaceAll(' ', '\u3000');

  test.each([
    ['upper case', text.toUpperCase()],
    ['lower case', text.toLowerCase()],
    ['full width', wide(text)],
    ['zero-width spaces', [...text].join('\u200b')],
    ['line breaks', text.replaceAll(' ', '\r\n')],
    ['JSON escapes', `{\\"app\\":\\"okta\\",\\"message\\":\\"${text.slice(6)}\\"}`],
    ['HTML escapes', `&lt;b&gt;${text}&lt;/b&gt;&nbsp;`],
    ['no punctuation', text.replaceAll(/[^\w ]/g, ' ')],
    ['Simplified Chinese', 'Okta: HttpRequestFailure: 服务器返回: 401 未经授权'],
    ['the upright colon', text.replaceAll(':', '\ufe30')],
  ])('%s', (_name, dressed) => {
    expect(answered(ask(dressed))).toBe('okta-401-unauthorized');
  });
});

describe('an answer', () => {
  test('is the same for the same text', () => {
    const other = createEngine(catalog);
    fc.assert(
      fc.property(anyText, (text) => {
        const first = ask(text);
        expect(ask(text)).toEqual(first);
        expect(answer(other, text)).toEqual(first);
      }),
    );
  });

  test('holds what it promises, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectSound(ask(text));
      }),
      { numRuns: 300 },
    );
  });

  test('holds what it promises for texts of any length', () => {
    const long = fc
      .tuple(anyText, fc.integer({ min: 20, max: 2_000 }))
      .map(([text, times]) => text.repeat(times).slice(0, 40_000));
    fc.assert(
      fc.property(long, (text) => {
        expectSound(ask(text));
      }),
      { numRuns: 40 },
    );
  });

  test('holds what it promises whatever stands around', () => {
    const known = fc.constantFrom(...catalog.apps.map(({ id }) => id), 'no-such-app', '');
    const context = fc.record(
      {
        threadApps: fc.array(known, { maxLength: 3 }),
        threadPicks: fc.array(fc.constantFrom(...catalog.entries.map(({ id }) => id), ''), { maxLength: 5 }),
        channelApp: known,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyText, context, (text, around) => {
        expectSound(ask(text, around));
      }),
    );
  });

  test("gives string-similarity's coefficient of the cleaned texts", () => {
    for (const { message, entry } of rows) {
      const said = ask(`${entry.app}: ${message}`);
      for (const { entry: found, similarity, evidence } of said.matches) {
        const best = prepared.texts
          .filter(
            ({ kind, entries }) => kind === 'message' && entries.some((at) => catalog.entries[at] === found),
          )
          .map(({ clean }) => compareTwoStrings(said.query.clean.toLowerCase(), clean.toLowerCase()));
        if (evidence.spans.length > 0)
          expect(best.some((value) => Math.abs(value - similarity) < 1e-9)).toBe(true);
      }
      expect(said.matches.find(({ entry: found }) => found === entry)?.similarity).toBeGreaterThan(0.5);
    }
  });

  test('shows the part of the paste that matched', () => {
    const text = '你好，昨天起 Box 一直出現 BoxRestException: Failed to parse response. 怎麼辦';
    const [best] = ask(text).matches;
    const shown = best?.evidence.spans.map(({ start, end }) => text.slice(start, end)).join('');
    expect(shown).toContain('BoxRestException: Failed to parse response');
    expect(shown).not.toContain('你好');
  });
});

describe('catalogs of other shapes', () => {
  test('without entries nothing is found', () => {
    const empty = createEngine({ apps: [], entries: [] });
    expect(answer(empty, 'IOException')).toMatchObject({ decision: 'none', reason: 'unknown', matches: [] });
  });

  test('with one entry it is answered, and nothing else is', () => {
    const one = createEngine(
      makeCatalog([makeEntry('only', 'box', ['The frobnicator has lost its widget'])]),
    );
    expect(answered(answer(one, 'Error: The frobnicator has lost its widget.'))).toBe('only');
    expect(answer(one, 'Where is the coffee machine').decision).toBe('none');
  });

  test('with a message that very many apps share, the app that is named is answered', () => {
    const many = createEngine(
      makeCatalog(
        Array.from({ length: 60 }, (_, at) =>
          makeEntry(`entry-${at}`, `product${at}`, ['Connection to the broker was refused']),
        ),
      ),
    );
    const said = answer(many, 'Connection to the broker was refused');
    expect(said).toMatchObject({ decision: 'choose', question: 'app' });
    expect(said.matches.length).toBeLessThanOrEqual(5);
    expect(answered(answer(many, 'product47: Connection to the broker was refused'))).toBe('entry-47');
  });

  test('does not change the catalog', () => {
    const before = JSON.stringify(catalog);
    ask('Okta: HttpRequestFailure: Server returned: 401 Unauthorized');
    expect(JSON.stringify(catalog)).toBe(before);
  });
});

/** What is promised of every answer, in `answer.ts`. */
function expectSound(said: Answer): void {
  const { decision, matches, query } = said;
  const scores = matches.map(({ score }) => score);
  expect(matches.length).toBeLessThanOrEqual(decision === 'none' ? 3 : 5);
  expect(matches.length).toBeGreaterThanOrEqual({ answer: 1, choose: 2, none: 0 }[decision]);
  // Several errors in one paste come in the order of the paste, all others best first.
  if (said.parts.length === 0) expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(ids(said)).size).toBe(matches.length);
  expect(said.question !== undefined).toBe(decision === 'choose');
  expect(said.reason !== undefined).toBe(decision === 'none');
  expect(said.parts.every((part) => part.parts.length === 0)).toBe(true);
  for (const { score, similarity, evidence, entry, app } of matches) {
    expect(score >= 0 && score <= 1 && similarity >= 0 && similarity <= 1).toBe(true);
    expect(entry.app).toBe(app.id);
    let last = -1;
    for (const { start, end } of evidence.spans) {
      expect(start > last && end > start && end <= query.text.length).toBe(true);
      last = end;
    }
  }
}
