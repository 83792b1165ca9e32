import type { Catalog } from '../../src/core/entry.ts';
import { groupMessages, type MessageGroups } from './message-groups.ts';
import type { BenchQuery, Nature, Shape } from './query.ts';
import { createRandom, type Random } from './random.ts';
import { makeWrong, makeWrongFragment } from './make-wrong.ts';
import { makeFragment, makeMention, type Telling } from './make-right.ts';
import { embed } from './embed.ts';
import { makeUnrelated, makeUnrelatedHeading } from './unrelated-texts.ts';

/** Seven queries in ten are right; wrong and unrelated ones share the rest. */
const natures: readonly Nature[] = [
  'right',
  'wrong',
  'right',
  'right',
  'unrelated',
  'right',
  'right',
  'wrong',
  'right',
  'right',
];

/** Makes queries of one shape for a catalog; the same for the same seed. */
export function synthesiseQueries(catalog: Catalog, shape: Shape, count: number, seed: number): BenchQuery[] {
  const random = createRandom(seed);
  const messages = groupMessages(catalog);
  return Array.from({ length: count }, (_, at) => {
    const nature = at % 20 === 7 ? 'unrelated' : (natures[at % natures.length] ?? 'right');
    return makeQuery(messages, shape, nature, random);
  });
}

function makeQuery(messages: MessageGroups, shape: Shape, nature: Nature, random: Random): BenchQuery {
  if (nature === 'unrelated') {
    const text =
      shape === 'trace'
        ? embed({ text: makeUnrelatedHeading(random) }, shape, random)
        : makeUnrelated(lengths[shape], random);
    return { shape, nature, text, expected: [] };
  }
  if (nature === 'wrong') {
    const text = shape === 'short' ? makeWrongFragment(messages, random) : makeWrong(messages, random);
    return { shape, nature, text: embed({ text }, shape, random), expected: [] };
  }
  const telling: Telling = shape === 'short' ? makeFragment(messages, random) : makeMention(messages, random);
  return { shape, nature, text: embed(telling, shape, random), expected: telling.expected };
}

const lengths: Readonly<Record<Shape, number>> = {
  short: 20,
  message: 120,
  paste: 1_000,
  huge: 28_000,
  trace: 4_000,
};
