import * as z from 'zod';
import type { Language } from '../../core/entry.ts';

/** In UTF-16 units: far more than people write, and little enough that no answer has to wait for one text. */
export const longest = { text: 20_000, name: 200, phrase: 1_000, phrases: 200 } as const;

/** A text that is not blank. The remedy says what to write where there is none. */
export const text = (remedy: string, most: number = longest.text) =>
  z
    .string({ error: remedy })
    .regex(/\S/, { error: remedy })
    .max(most, { error: `write at most ${most.toLocaleString('en-US')} characters` });

/** The same kind of thing in each language. */
export const inEachLanguage = <T extends z.ZodType>(inLanguage: (language: string) => T) =>
  z.strictObject(
    { en: inLanguage('English'), 'zh-TW': inLanguage('Traditional Chinese') } satisfies Record<Language, T>,
    { error: 'write it as { en: …, zh-TW: … }' },
  );
