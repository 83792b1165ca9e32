import * as z from 'zod';
import { fixers, type Language } from '../../core/entry.ts';
import { contextFields, uncheckedContext } from './context-schema.ts';
import { findMissingLanguages } from './missing-languages.ts';
import { inEachLanguage, longest, text } from './text-schema.ts';

const idPattern = /^[a-z0-9-]{1,64}$/;

const list = <T extends z.ZodType>(item: T, remedy: string) => z.array(item, { error: remedy });

const id = (remedy: string) => z.string({ error: remedy }).regex(idPattern, { error: remedy });

/** The same kind of thing in each language; a draft may lack some. Which are missing is found with the whole entry. */
const drafted = <T extends z.ZodType>(inLanguage: (language: string) => T) =>
  z.strictObject(
    {
      en: inLanguage('English').optional(),
      'zh-TW': inLanguage('Traditional Chinese').optional(),
    } satisfies Record<Language, z.ZodType>,
    { error: 'write it as { en: …, zh-TW: … }' },
  );

const stepRemedy = (language: string) => `write the fix steps in ${language} as a list, one action a step`;

const message = text('write one literal error text, in quotes')
  .refine((value) => /[\p{L}\p{N}]/u.test(value.replaceAll(/\{[A-Za-z][\w-]*\}/g, '')), {
    error: 'write literal text around the {placeholders}: this would match everything',
  })
  .describe('A literal error text as the product shows it, {name} where the text varies.');

const link = z.strictObject(
  {
    title: drafted((language) => text(`write the title in ${language}`)),
    url: z
      .url({ protocol: /^https$/, error: 'write an address that starts with https://' })
      .regex(/^https:\/\/\S+$/, { error: 'write an address that starts with https://' }),
  },
  { error: 'write { title: { en: …, zh-TW: … }, url: https://… }' },
);

const source = z.strictObject(
  {
    document: text('write the name of the document that the entry comes from'),
    row: z
      .int({ error: 'write the number of the row, from 1, or leave it out' })
      .min(1, { error: 'write the number of the row, from 1, or leave it out' })
      .optional(),
    checked: z.iso
      .date({ error: 'write the day it was last compared with the source, as 2026-11-23' })
      .describe('The day somebody last compared the entry with its source.'),
  },
  { error: 'write { document: …, row: …, checked: 2026-11-23 }' },
);

const sampleList = list(text('write one paste, in quotes'), 'write the samples as a list').default([]);

const samples = z.strictObject(
  {
    match: sampleList.describe('Pastes that must find this entry.'),
    nearMiss: sampleList.describe('Look-alikes that must not find this entry.'),
  },
  { error: 'write { match: […], nearMiss: […] }' },
);

/** Phrases one to a line, or as a list. */
const phraseList = (language: string) => {
  const remedy = `write the phrases in ${language} one to a line below |, or as a list`;
  const one = text(remedy, longest.phrase);
  return z
    .union(
      [
        z.string().transform((lines) =>
          lines
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        ),
        z.array(z.string()),
      ],
      { error: remedy },
    )
    .pipe(
      list(one, remedy).max(longest.phrases, {
        error: `write at most ${longest.phrases} phrases in ${language}`,
      }),
    );
};

const phraseFields = {
  en: phraseList('English').optional(),
  'zh-TW': phraseList('Traditional Chinese').optional(),
};

const entryFields = z.strictObject(
  {
    id: id('write an id of 1 to 64 of a-z, 0-9 and -, such as okta-401-unauthorized').describe(
      'Stable and unique over the catalog.',
    ),
    review: z
      .boolean({ error: 'write review: true for a draft, or remove the line' })
      .optional()
      .describe('true: a draft that a person must still read. One of the languages may be missing in it.'),
    messages: list(message, 'write at least one literal error text, as a list').min(1, {
      error: 'write at least one literal error text, as a list',
    }),
    cause: drafted((language) => text(`write the cause in ${language}`)),
    fix: drafted((language) =>
      list(text(stepRemedy(language)), stepRemedy(language)).min(1, { error: stepRemedy(language) }),
    ),
    who: z
      .enum(fixers, { error: `write one of ${fixers.join(', ')}` })
      .describe('Who can carry out the fix; wait when it resolves by itself.'),
    links: list(link, 'write the links as a list').default([]),
    source,
    samples: samples.default({ match: [], nearMiss: [] }),
    phrases: z
      .strictObject(phraseFields, { error: 'write { en: […], zh-TW: […] }' })
      .optional()
      .describe(
        'How people tell of the error without quoting it. They may stand in a file of their own too.',
      ),
  },
  { error: 'write an entry: id, messages, cause, fix, who, source' },
);

/** With other faults too, so that all are told at once. */
const evenWithFaults = { when: () => true };

/** One entry of an entry file. */
export const entrySchema = entryFields.superRefine((entry, context) => {
  for (const { path, remedy } of findMissingLanguages(entry)) {
    context.addIssue({ code: 'custom', path, message: remedy });
  }
}, evenWithFaults);

const entriesRemedy = 'write the entries as a list';
const noEntry = { error: 'write at least one entry' };

/** One YAML file of a catalog folder: known errors of one app. Several files may hold those of the same app. */
export const entryFileSchema = z.strictObject(
  {
    app: id('write the id of an app of apps.yaml').describe(
      'The app that the errors belong to; all for every app.',
    ),
    entries: list(entrySchema, entriesRemedy).min(1, noEntry),
  },
  { error: 'write app: … and entries: […]' },
);

/** The same around any entries, for a file whose entries are checked one by one. */
export const entryFrameSchema = entryFileSchema.extend({
  entries: list(z.unknown(), entriesRemedy).min(1, noEntry),
});

/** One app of an `apps.yaml`. */
export const appSchema = z.strictObject(
  {
    id: id('write an id of 1 to 64 of a-z, 0-9 and -, such as okta'),
    name: inEachLanguage((language) => text(`write the name in ${language}`, longest.name))
      .optional()
      .describe('May be left out for an app that an earlier catalog folder names.'),
    aliases: list(text('write one name, in quotes', longest.name), 'write the aliases as a list')
      .default([])
      .describe('Other, older and short names, host names and class prefixes. No everyday words.'),
  },
  { error: 'write { id: …, name: { en: …, zh-TW: … }, aliases: […] }' },
);

/** The `apps.yaml` of a catalog folder. */
export const appsFileSchema = z.strictObject(
  { ...contextFields, apps: list(appSchema, 'write the apps as a list') },
  { error: 'write apps: […]' },
);

/** The same around any apps and any context, which are checked one by one. */
export const appsFrameSchema = appsFileSchema.extend({
  ...uncheckedContext,
  apps: list(z.unknown(), 'write the apps as a list'),
});

/** The phrases of one entry in a file of phrases. */
export const phrasesSchema = z.strictObject(
  { entry: id('write the id of the entry that the phrases are of'), ...phraseFields },
  { error: 'write an entry, and phrases: { entry: …, en: …, zh-TW: … }' },
);

/** A YAML file of a catalog folder with phrases for entries of the folder. */
export const phrasesFileSchema = z.strictObject(
  {
    phrases: list(phrasesSchema, 'write the phrases as a list').min(1, { error: 'write at least one item' }),
  },
  { error: 'write phrases: […]' },
);

/** The same around any phrases, which are checked one by one. */
export const phrasesFrameSchema = phrasesFileSchema.extend({
  phrases: list(z.unknown(), 'write the phrases as a list').min(1, { error: 'write at least one item' }),
});
