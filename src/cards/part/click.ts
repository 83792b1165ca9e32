import { z } from 'zod';
import { languages } from '../../core/entry.ts';

const id = z.string().regex(/^[a-z0-9-]{1,64}$/);
const among = z.array(id).max(5);
const language = z.enum(languages);

/** More than anybody clicks; a card that was replaced so often keeps this number. */
const maxVersion = 10_000;
const version = z.int().min(1).max(maxVersion).optional();

/** The app that broke a tie unnamed, and where it was known from. */
const assumed = z.strictObject({ app: id, from: z.enum(['thread', 'channel']) }).optional();

const click = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('pick'), entry: id, among, language, version }),
  z.strictObject({ verb: z.literal('show'), entry: id, among, language, version, assumed }),
  z.strictObject({ verb: z.literal('drop'), app: id, among, language, version }),
  z.strictObject({ verb: z.enum(['back', 'reject']), among, language, version }),
  z.strictObject({ verb: z.literal('example'), example: id, language, version }),
  z.strictObject({ verb: z.literal('help'), language, version }),
]);

/**
 * What a click carries: ids of at most five entries, to be looked up again, and how often its card was replaced before. `pick` chooses an entry for everyone;
 * `show` opens one or switches its language; `back` returns to the choice; `drop` does so without the app
 * that was assumed; `reject` says that none of them was right.
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
