import * as z from 'zod';
import { inEachLanguage, longest, text } from './text-schema.ts';

/** Far more than anybody needs; each is looked for in each text. */
const mostWords = 100;
/** In UTF-16 units. */
const longestWord = 80;

const words = (name: string) => {
  const one = 'write one word or phrase with a letter or digit, in quotes';
  return z
    .array(
      text(one, longestWord).refine((value) => /[\p{L}\p{N}]/u.test(value), { error: one }),
      { error: `write ${name} as a list of words` },
    )
    .max(mostWords, { error: `write at most ${mostWords} words` })
    .optional();
};

/** What an `apps.yaml` says of where the folder applies. */
export const contextFields = {
  title: inEachLanguage((language) => text(`write the title in ${language}`, longest.name))
    .optional()
    .describe('Where the entries of the folder apply. Shown under the app.'),
  signs: words('signs').describe(
    'Words that show that a paste comes from there. Without one of them an answer is at most likely.',
  ),
  unless: words('unless').describe('Words of other software. Beside one of them no sign counts.'),
} as const;

/** The same for each field by itself, before it is checked. */
export const uncheckedContext = {
  title: z.unknown().optional(),
  signs: z.unknown().optional(),
  unless: z.unknown().optional(),
} as const;

/** The fields together: words say nothing without the title that they lead to. */
export const contextSchema = z.object(contextFields).superRefine((fields, context) => {
  const { title, signs, unless } = fields;
  if (title === undefined && (signs ?? unless) !== undefined)
    context.addIssue({
      code: 'custom',
      path: ['title'],
      message: 'write the title that they are the signs of',
    });
});

/** The same rule for editors. */
export const contextRule = { dependentRequired: { signs: ['title'], unless: ['title'] } };
