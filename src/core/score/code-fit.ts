import { kindOf } from '../read/codes/code-family.ts';

/** How the codes of an entry fit those of a query. Each is from 0 to 1. */
export interface CodeFit {
  /** How many codes of a message are in the query; of the message that has most of its own there. */
  readonly agrees: number;
  /** One over the number of entries that have the rarest code that agrees; 0 when none agrees. */
  readonly rarity: number;
  /** 1 when in the place of a code of the message that fits best the query has another one of the same kind. */
  readonly replaced: number;
  /** One over the number of entries that have the rarest known code of the query that this entry lacks. */
  readonly elsewhere: number;
  /** 1 when a code agrees, and a known one that the entry lacks stands further in. */
  readonly outer: number;
}

/** How much a number of two digits or more says beside the name of its app. */
const numberOfApp = 0.9;

/** How much a code says by its own form: a short number is many things' number, unless little stands there but it and the name of its app. */
function strengthOf(code: string, isAboutApp: boolean): number {
  if (!/^-?\d+$/.test(code)) return 1;
  if (isAboutApp && /\d\d/.test(code)) return numberOfApp;
  return [0, 0.3, 0.4, 0.6, 0.9][code.replace('-', '').length] ?? 1;
}

/** The codes of a query, in lower case and in order, with how many entries have each; 0 for one that none has. */
export type CodeOwners = ReadonlyMap<string, number>;

const nothing: CodeFit = { agrees: 0, rarity: 0, replaced: 0, elsewhere: 0, outer: 0 };

/** Compares an entry's codes, all and message by message, with those of a query, which may say little but the name of the entry's app. */
export function fitCodes(
  owners: CodeOwners,
  codes: ReadonlySet<string>,
  codesByMessage: readonly ReadonlySet<string>[],
  isAboutApp = false,
): CodeFit {
  if (owners.size === 0) return nothing;
  let rarity = 0;
  let elsewhere = 0;
  let outer = 0;
  const others: string[] = [];
  for (const [code, count] of owners) {
    const share = count > 0 ? strengthOf(code, isAboutApp) / count : 0;
    if (codes.has(code)) {
      rarity = Math.max(rarity, share);
      // What stands outside of the code that agrees speaks of the same error.
      outer = 0;
      elsewhere = 0;
    } else {
      others.push(code);
      elsewhere = Math.max(elsewhere, share);
      if (rarity > 0 && share > 0) outer = 1;
    }
  }
  let strength = 0;
  for (const code of owners.keys())
    if (codes.has(code)) strength = Math.max(strength, strengthOf(code, isAboutApp));
  let agrees = 0;
  let replaced = codesByMessage.length > 0 ? 1 : 0;
  for (const own of codesByMessage) {
    const there = countThere(own, owners);
    if (there / own.size >= agrees) {
      const isReplaced = hasOtherOfKind(own, owners, others);
      replaced = there / own.size > agrees ? isReplaced : Math.min(replaced, isReplaced);
      agrees = there / own.size;
    }
  }
  return { agrees: agrees * strength, rarity, replaced, elsewhere, outer };
}

function countThere(own: ReadonlySet<string>, owners: CodeOwners): number {
  let there = 0;
  for (const code of own) if (owners.has(code)) there += 1;
  return there;
}

/** Whether a code of the message is not there, and another one of its kind is. */
function hasOtherOfKind(own: ReadonlySet<string>, owners: CodeOwners, others: readonly string[]): number {
  for (const code of own) {
    if (owners.has(code)) continue;
    const family = kindOf(code.toUpperCase());
    if (others.some((other) => kindOf(other.toUpperCase()) === family)) return 1;
  }
  return 0;
}
