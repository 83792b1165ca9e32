import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { answer } from '../../../src/core/engine.ts';
import { redact } from '../../../src/core/redact.ts';
import { redactionKinds } from '../../../src/core/redact/kinds.ts';
import { readQueries } from '../../eval/read-queries.ts';
import { builtinEngine } from '../builtin-engine.ts';

// Every query is answered twice.
vi.setConfig({ testTimeout: 60_000 });

const queries = readQueries(fileURLToPath(new URL('../../eval', import.meta.url))).flatMap(
  (file) => file.queries,
);
const masks = Object.values(redactionKinds).map(({ mask }) => `[${mask}]`);

/** What a person would see first. */
function said(query: string): string {
  const { decision, matches } = answer(builtinEngine, query);
  return decision === 'none' ? decision : `${decision} ${matches[0]?.entry.id ?? '-'}`;
}

/** The queries that a change gives another decision, or another first match where it is no mere neighbour. */
function findDifferent(change: (query: string) => string): string[] {
  return queries
    .map(({ id, query }) => ({ id, before: said(query), after: said(change(query)) }))
    .filter(({ before, after }) => before !== after)
    .map(({ id, before, after }) => `${id}: ${before}, masked: ${after}`);
}

test('some queries hold what is masked', () => {
  expect(queries.length).toBeGreaterThan(300);
  expect(queries.filter(({ query }) => redact(query).found.length > 0).length).toBeGreaterThan(50);
});

test('nothing that an answer rests on is masked', () => {
  const withoutMasks = (query: string): string =>
    masks.reduce((text, mask) => text.replaceAll(mask, ' '), redact(query).text);
  expect(findDifferent(withoutMasks)).toEqual([]);
});

test('the words of the masks change no answer', () => {
  expect(findDifferent((query) => redact(query).text)).toEqual([]);
});
