import * as z from 'zod';
import { languages } from '../../../src/core/entry.ts';
import {
  appsFileSchema,
  entryFileSchema,
  entrySchema,
  phrasesFileSchema,
} from '../../../src/catalog/format/schema.ts';
import { contextRule } from '../../../src/catalog/format/context-schema.ts';

/** What the refinement of an entry says, which the library cannot write: who needs both languages, and who one. */
const languageRules = {
  if: { properties: { review: { const: true } }, required: ['review'] },
  then: ofTexts({ minProperties: 1 }),
  else: ofTexts({ required: languages }),
};

function ofTexts(rule: object): object {
  const links = { items: { properties: { title: rule } } };
  return { properties: { cause: rule, fix: rule, links } };
}

const write = (schema: object, title: string): string =>
  `${JSON.stringify({ title, ...schema }, undefined, 2)}\n`;

/** The JSON Schema of an entry file, as `catalog/catalog.schema.json` holds it for editors. */
export function writeEntrySchema(): string {
  const schema = z.toJSONSchema(entryFileSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === entrySchema) Object.assign(jsonSchema, languageRules);
    },
  });
  return write(schema, 'Known errors of one app');
}

/** The JSON Schema of an `apps.yaml`, as `catalog/apps.schema.json` holds it for editors. */
export const writeAppsSchema = (): string =>
  write({ ...z.toJSONSchema(appsFileSchema, { io: 'input' }), ...contextRule }, 'Apps of a catalog folder');

/** The JSON Schema of a file of phrases, as `catalog/phrases.schema.json` holds it for editors. */
export const writePhrasesSchema = (): string =>
  write(z.toJSONSchema(phrasesFileSchema, { io: 'input' }), 'How people tell of known errors');
