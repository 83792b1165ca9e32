import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/entry.ts';
import { allEntries, cardSamples } from '../cards/card-samples.ts';
import { createParsedBinder } from '../cards/parsed-binder.ts';

/** The official schema, which names itself by addresses that ajv would fetch. */
function readSchema(): object {
  const file = new URL('../../../shared/schemas/adaptive-card-1.5.0.json', import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  delete schema['$schema'];
  delete schema['id'];
  return schema;
}

const validate = new Ajv({ strict: false, validateFormats: false }).compile(readSchema());
const bind = createParsedBinder();
const contents = [
  ...cardSamples,
  ...allEntries.map((shown) => ({
    name: `entry ${shown.entry.id}`,
    content: { card: 'entry', ...shown, among: [shown] } as const,
  })),
];

describe.each(languages)('in %s', (language) => {
  it.each(contents)('the card $name follows the official schema 1.5', ({ content }) => {
    validate(bind(content, language).card);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('a card with a misspelt property does not', () => {
    expect(validate({ ...bind({ card: 'gone' }, language).card, bodyy: [] })).toBe(false);
  });
});
