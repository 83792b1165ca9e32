import { z } from 'zod';
import type { AppMention, Identifier } from '../../core/answer.ts';
import type { App, Entry } from '../../core/entry.ts';
import { findProduct } from '../../core/read/product-names.ts';
import type { SecretKind } from '../../core/redact.ts';
import { cardWording } from '../../wording/cards.ts';
import type { CardNotes, Found } from '../card-content.ts';

const share = z.number().min(0).max(1);
const count = z.int().min(0).max(1_000_000_000);
/** An error code, a class or a status: one word, or a code that is written in two. */
const value = z.string().regex(/^\w[\w.:#$-]{0,59}(?: \d{1,10})?$/);
const maxValues = 5;
/** Letters and a number, or a hexadecimal number: so few letters are no words. */
const code = z.string().regex(/^(?:[a-z]{0,8}[-_ :#]{0,3}\d{1,10}|0x[0-9a-f]{1,16})$/i);
const codes = z.array(code).min(1).max(maxValues).optional();
const identifiers = z
  .array(z.strictObject({ kind: z.enum(['code', 'name', 'class', 'status']), value }))
  .max(maxValues);
const maxAppText = 60;
const appId = z.string().regex(/^[a-z0-9-]{1,64}$/);
const appName = z
  .string()
  .regex(/^[a-zA-Z0-9]{2,24}(?: [a-zA-Z0-9]{1,24})?$/)
  .refine(isProduct);
/** A name that is one: with other signs it is shown, and not carried. */
const personName = z.string().regex(/^[\p{L}\p{M}][\p{L}\p{M}\p{N} .,()’-]{0,79}$/u);

/** How the entry of a card was found, but for the words of the paste. */
export const foundMemo = z
  .strictObject({
    score: share,
    similarity: share,
    lacksContext: z.literal(true).optional(),
    isDescribed: z.literal(true).optional(),
    agreed: identifiers,
    conflicted: identifiers,
    app: z
      .strictObject({
        app: appId,
        text: z.string().max(maxAppText).optional(),
        from: z.enum(['query', 'class', 'elsewhere', 'given', 'thread', 'channel']),
      })
      .optional(),
    ignored: z.strictObject({ ids: count, times: count, hosts: count, stackLines: count, quietLines: count }),
  })
  .optional();

const secretKinds = Object.keys(cardWording.en.secrets.kinds) as SecretKind[];

/** What else a card says above its entries. */
export const notesMemo = z
  .strictObject({
    secrets: z.array(z.enum(secretKinds)).min(1).max(secretKinds.length).optional(),
    leftOut: count.optional(),
    deepestCause: z.literal(true).optional(),
    unknownCodes: codes,
    unknownApp: appName.optional(),
    pickedBy: personName.optional(),
  })
  .optional();

/** For each entry of a click the place of its message that was pasted, -1 for none. */
export const quotedMemo = z.array(z.int().min(-1).max(999)).max(5).optional();

/** What a click carries of how an entry was found. */
export type FoundMemo = NonNullable<z.infer<typeof foundMemo>>;

/** What a click carries of the notes of a card. */
export type NotesMemo = NonNullable<z.infer<typeof notesMemo>>;

/** Four digits, never rounded up: what is called almost certain stays what it is. */
const fourDigits = (number: number): number => Math.floor(Math.min(1, Math.max(0, number)) * 1e4) / 1e4;

const carried = (identifiers: readonly Identifier[]): Identifier[] =>
  identifiers
    .filter((identifier) => value.safeParse(identifier.value).success)
    .slice(0, maxValues)
    .map(({ kind, value }) => ({ kind, value }));

/** Whether a text is a name of an app in the catalog, and no other word of a paste. */
export function isNameOf({ name, aliases }: App, text: string): boolean {
  const folded = text.toLowerCase();
  return [...Object.values(name), ...aliases].some((each) => each.toLowerCase() === folded);
}

const namedBy = ({ app, text }: AppMention): { text?: string } =>
  text.length <= maxAppText && isNameOf(app, text) ? { text } : {};

/** What the entry itself says. */
const isOf =
  ({ messages }: Entry) =>
  ({ value }: Identifier): boolean =>
    messages.some((message) => message.toLowerCase().includes(value.toLowerCase()));

/** Codes and statuses are no words of the paste, as the names of classes may be. */
const isCode = ({ value }: Identifier): boolean => code.safeParse(value).success;

/** A product that is known by its name, though the catalog has nothing for it. */
function isProduct(name: string): boolean {
  return findProduct(name.toLowerCase()) === name.toLowerCase();
}

/** How an entry was found, for a click to carry. */
export function toFoundMemo(found: Found, entry: Entry): FoundMemo {
  const { app, ignored, lacksContext, isDescribed } = found;
  const { ids, times, hosts, stackLines, quietLines } = ignored;
  return {
    score: fourDigits(found.score),
    similarity: fourDigits(found.similarity),
    ...(lacksContext ? { lacksContext } : {}),
    ...(isDescribed ? { isDescribed } : {}),
    agreed: carried(found.agreed.filter(isOf(entry))),
    conflicted: carried(found.conflicted.filter(isCode)),
    ...(app === undefined ? {} : { app: { app: app.app.id, from: app.readFrom, ...namedBy(app) } }),
    ignored: { ids, times, hosts, stackLines, quietLines },
  };
}

/** The notes of a card for a click to carry; nothing where there are none. */
export function toNotesMemo(notes: CardNotes): { notes?: NotesMemo } {
  const { secrets = [], leftOut = 0, deepestCause, unknownApp, pickedBy } = notes;
  const unknown = (notes.unknownCodes ?? []).filter((each) => code.safeParse(each).success);
  const memo: NotesMemo = {
    ...(secrets.length > 0 ? { secrets: [...secrets] } : {}),
    ...(leftOut > 0 ? { leftOut } : {}),
    ...(deepestCause ? { deepestCause } : {}),
    ...(unknown.length > 0 ? { unknownCodes: unknown.slice(0, maxValues) } : {}),
    ...(unknownApp !== undefined && appName.safeParse(unknownApp).success ? { unknownApp } : {}),
    ...(pickedBy !== undefined && personName.safeParse(pickedBy).success ? { pickedBy } : {}),
  };
  return Object.keys(memo).length > 0 ? { notes: memo } : {};
}

/** The places of the pasted messages of entries for a click to carry; nothing where none was pasted. */
export function toQuotedMemo(picks: readonly { readonly messageAt?: number | undefined }[]): {
  quoted?: number[];
} {
  const quoted = picks.slice(0, 5).map(({ messageAt }) => messageAt ?? -1);
  return quoted.some((at) => at >= 0) ? { quoted } : {};
}
