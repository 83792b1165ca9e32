import { z } from 'zod';
import { languages } from '../core/entry.ts';

const id = z.string().regex(/^[a-z0-9-]{1,64}$/);
const among = z.array(id).max(5);
const language = z.enum(languages);

const click = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.enum(['pick', 'show']), entry: id, among, language }),
  z.strictObject({ verb: z.enum(['back', 'reject']), among, language }),
  z.strictObject({ verb: z.literal('example'), example: id, language }),
  z.strictObject({ verb: z.literal('help'), language }),
]);

/**
 * What a click carries: ids only, of at most five entries, to be looked up again. `pick` chooses an entry for everyone;
 * `show` opens one or switches its language; `back` returns to the choice; `reject` says that none of them was right.
 */
export type Click = Readonly<z.infer<typeof click>>;

/** Reads the data of a click, which anybody can forge. `undefined` when it is not one of ours. */
export function readClick(value: unknown): Click | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, '__proto__'))
    return undefined;
  return click.safeParse(value).data;
}
