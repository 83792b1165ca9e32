import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../../src/core/defaults.ts';
import { findCandidates } from '../../../src/core/index/find-candidates.ts';
import { createEngine } from '../../../src/core/engine.ts';
import { readQuery } from '../../../src/core/read/read-query.ts';
import { createScriptFolder } from '../../../src/core/text/script-fold.ts';
import { anyText } from '../any-text.ts';
import { builtinEngine } from '../builtin-engine.ts';
import { makeCatalog, makeEntry } from '../make-catalog.ts';

const script = createScriptFolder();

function find(text: string, prepared = builtinEngine.prepared, prune = true) {
  const read = readQuery(text, { ...prepared, script });
  return findCandidates(prepared, read, read.query.apps, prune);
}
const ids = (text: string, prepared = builtinEngine.prepared) =>
  find(text, prepared).map(({ entry }) => entry.id);

describe('recall', () => {
  test('every entry is a candidate for each of its messages', () => {
    for (const entry of builtinEngine.catalog.entries) {
      for (const message of entry.messages) expect(ids(message)).toContain(entry.id);
    }
  });

  test('a status brings in the message that says its name', () => {
    expect(ids('504')).toContain('all-service-timeout');
  });

  test('a candidate comes with the texts that were found and with its identifiers', () => {
    const candidate = find('AADSTS70008').find(
      ({ entry }) => entry.id === 'microsoft-365-aadsts70008-token-refresh',
    );
    expect(candidate?.texts.length).toBeGreaterThan(0);
    expect(candidate?.identifiers.codes).toContain('aadsts70008');
    expect(candidate?.identifiers.classes).toContain('tokenrefreshexception');
  });

  test('nothing in common gives nothing', () => {
    expect(ids('xqzxqzxqz')).toEqual([]);
    expect(ids('')).toEqual([]);
  });

  test('an entry is a candidate once, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = ids(text);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('a message that very many apps share', () => {
  const prepared = createEngine(
    makeCatalog(
      Array.from({ length: 200 }, (_, at) =>
        makeEntry(`entry-${at}`, `product${at}`, ['Read timed out at last']),
      ),
    ),
  ).prepared;

  test('gives some of them', () => {
    const found = ids('Read timed out at last', prepared);
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThanOrEqual(defaults.entriesPerText);
  });

  test('gives the app that is named', () => {
    expect(ids('product173: Read timed out at last', prepared)).toContain('entry-173');
  });
});

test('skipping postings changes nothing in a large catalog', () => {
  const nouns = ['token', 'server', 'request', 'session', 'tenant', 'certificate', 'mailbox', 'license'];
  const verbs = ['expired', 'refused', 'not found', 'timed out', 'revoked', 'malformed', 'locked'];
  const entries = Array.from({ length: 3_000 }, (_, at) =>
    makeEntry(`entry-${at}`, `app${at % 40}`, [
      `The ${nouns[at % 8] ?? ''} of the ${nouns[(at >> 3) % 8] ?? ''} ${verbs[at % 7] ?? ''} in step ${at}: QX${10_000 + at}`,
    ]),
  );
  const prepared = createEngine(makeCatalog(entries)).prepared;
  for (const query of [
    'The token of the server expired in step 12',
    'QX12345',
    'license mailbox locked app7',
    entries[2_999]?.messages[0] ?? '',
  ]) {
    expect(find(query, prepared)).toEqual(find(query, prepared, false));
  }
  expect(ids('error QX12345', prepared)).toContain('entry-2345');
});
