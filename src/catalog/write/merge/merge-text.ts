import { isDeepStrictEqual } from 'node:util';

/** What to do where both the page and a person changed a text: tell it, settle for the file's, or take the page's. */
export const conflictPolicies = ['report', 'keep', 'replace'] as const;

export type ConflictPolicy = (typeof conflictPolicies)[number];

/** How one text came out of three: `kept` as the file has it, `taken` from the page, `conflict` kept and to be told. */
export type Merge = 'kept' | 'taken' | 'conflict';

/** A text at the last import, on the page now, and in the file now; `undefined` where there is none. */
export interface ThreeTexts<T> {
  readonly last: T | undefined;
  readonly page: T | undefined;
  readonly file: T | undefined;
}

/** Three-way comparison. What the page does not tell never takes a text away. */
export function mergeText<T>({ last, page, file }: ThreeTexts<T>, policy: ConflictPolicy): Merge {
  if (page === undefined || isDeepStrictEqual(page, file) || isDeepStrictEqual(page, last)) return 'kept';
  if (file === undefined && last === undefined) return 'taken';
  if (isDeepStrictEqual(file, last)) return 'taken';
  if (policy === 'report') return 'conflict';
  return policy === 'replace' ? 'taken' : 'kept';
}

/** A list at the last import, on the page now, and in the file now. */
export interface ThreeLists {
  readonly last: readonly string[];
  readonly page: readonly string[];
  readonly file: readonly string[];
  /** Items that another page has too and that therefore stay. */
  readonly shared: ReadonlySet<string>;
}

/** A merged list: `items` for the file. */
export interface MergedList {
  readonly merge: Merge;
  readonly items: readonly string[];
}

/** Takes over what the page added to, changed in and removed from a list, each in its place. `keyOf` tells what counts as one item. */
export function mergeList(
  { last, page, file, shared }: ThreeLists,
  policy: ConflictPolicy,
  keyOf: (item: string) => string,
): MergedList {
  const known = new Set(file.map(keyOf));
  const removed = last.filter((item) => !page.includes(item));
  const added = page.filter((item) => !last.includes(item));
  // A new spelling of an item that goes counts as new, though its key is the same.
  const gone = new Set(removed.map(keyOf));
  const missing = added.filter(
    (item) => !file.includes(item) && (!known.has(keyOf(item)) || gone.has(keyOf(item))),
  );
  if (missing.length === 0 && removed.every((item) => !file.includes(item) || shared.has(item))) {
    return { merge: 'kept', items: file };
  }
  const untouched = removed.every((item) => file.includes(item));
  if (!untouched && policy !== 'replace' && missing.length > 0) {
    return { merge: policy === 'report' ? 'conflict' : 'kept', items: file };
  }
  const items = exchange(
    file,
    removed.filter((item) => !shared.has(item)),
    missing,
  );
  return items.length === 0 ? { merge: 'kept', items: file } : { merge: 'taken', items };
}

/** Puts the first new item where the first removed one was, and so on; what is left over goes to the end. */
function exchange(file: readonly string[], removed: readonly string[], added: readonly string[]): string[] {
  const rest = [...added];
  const kept = file.flatMap((item) => (removed.includes(item) ? rest.splice(0, 1) : [item]));
  return [...kept, ...rest];
}
