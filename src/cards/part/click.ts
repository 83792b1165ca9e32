import { z } from 'zod';
import { languages } from '../../core/entry.ts';
import { foundMemo, notesMemo, quotedMemo } from './click-memo.ts';

const id = z.string().regex(/^[a-z0-9-]{1,64}$/);
const among = z.array(id).max(5);
const language = z.enum(languages);

/** More than anybody clicks; a card that was replaced so often keeps this number. */
const maxVersion = 10_000;
const version = z.int().min(1).max(maxVersion).optional();

/** What a card says above what it asks about. */
const question = z.enum(['app', 'error', 'tried', 'cause', 'other-app']).optional();
const shown = { quoted: quotedMemo, notes: notesMemo };

/** The app that broke a tie unnamed, and where it was known from. */
const assumed = z.strictObject({ app: id, from: z.enum(['thread', 'channel']) }).optional();

const click = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('pick'), entry: id, among, language, version }),
  z.strictObject({
    verb: z.literal('show'),
    entry: id,
    among,
    language,
    version,
    assumed,
    found: foundMemo,
    ...shown,
  }),
  z.strictObject({ verb: z.literal('drop'), app: id, among, language, version }),
  z.strictObject({
    verb: z.literal('back'),
    among,
    language,
    version,
    question,
    rest: among.optional(),
    ...shown,
  }),
  z.strictObject({ verb: z.literal('reject'), among, language, version }),
  z.strictObject({ verb: z.literal('example'), example: id, language, version }),
  z.strictObject({ verb: z.literal('help'), language, version, first: z.literal(true).optional() }),
]);

/**
 * What a click carries: ids of at most five entries, to be looked up again, and how often its card was replaced before. `pick`
 * chooses an entry for everyone; `show` opens one or switches its language; `back` returns to the choice, or switches its
 * language; `drop` returns without the app that was assumed; `reject` says that none of them was right. What a card in the
 * other language shows besides goes with it as ids, counts and codes; words of the paste never do.
 */
export type Click = Readonly<z.infer<typeof click>>;

/** The version of the card that takes the place of the clicked one, so that the same click on it is another one. */
export function nextVersion({ version = 0 }: Click): number {
  return Math.min(maxVersion, version + 1);
}

/** Reads the data of a click, which anybody can forge. `undefined` when it is not one of ours. */
export function readClick(value: unknown): Click | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, '__proto__'))
    return undefined;
  return click.safeParse(value).data;
}
