import fc from 'fast-check';
import { compareTwoStrings } from 'string-similarity';
import { describe, expect, test } from 'vitest';
import { answer, createEngine } from '../../src/core/engine.ts';
import { anyText } from './any-text.ts';
import { answered, ask } from './ask.ts';
import { builtinEngine } from './builtin-engine.ts';
import { rows } from './catalog-rows.ts';
import { makeCatalog, makeEntry } from './make-catalog.ts';
import { textsOf } from './texts-of.ts';
import { expectSound } from './expect-sound.ts';

const { catalog, prepared } = builtinEngine;

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
        const best = textsOf(prepared, 'message')
          .filter(({ entries }) => entries.some((at) => catalog.entries[at] === found))
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
