import { squash } from '../grams/grams.ts';
import { keepByPosition } from '../grams/keep-by-position.ts';
import { foldForComparison } from '../text/normalise.ts';
import { countLetterPairs, type LetterPairs } from '../grams/letter-pairs.ts';
import { type OwnPhrase, readOwnPhrase } from '../grams/own-phrase.ts';
import { type MessageWord, messageWords } from '../text/words.ts';
import type { ScriptFolder } from '../text/script-fold.ts';

/** What stands in a message where the text varies: a character of private use. */
export const slotMark = '\ue000';

/** A distinct text of the catalog, with the entries that it belongs to. */
export interface PreparedText {
  /** Where it stands in the table and the index. */
  readonly position: number;
  /** `message` is what a product shows; `cause` is what an entry says of it. */
  readonly kind: 'message' | 'cause';
  /** Normalised, for showing and for string-similarity. */
  readonly clean: string;
  readonly squashed: string;
  /** Positions in `Catalog.entries`, in rising order; of a text that thousands share, the first 2,000. */
  readonly entries: readonly number[];
  /** Identifiers as `code:aadsts70008`, `class:ioexception`, `status:401`. */
  readonly terms: readonly string[];
  /** Lower case without blanks, as string-similarity compares it. */
  readonly compared: string;
  /** The letter pairs of `compared`. Read at the first call. */
  readonly pairs: () => LetterPairs;
  /** What stands behind its last class name; absent when it names no class. Read at the first call. */
  readonly phrase: () => OwnPhrase | undefined;
  /** Its words in order, as they are compared, with slots. Read at the first call. */
  readonly words: () => readonly MessageWord[];
}

/** The distinct texts of a catalog. Kept in columns: an object a text would take more memory than the texts. */
export interface TextTable {
  readonly size: number;
  /** The text at a position; `undefined` beyond the end. Mostly the same object at each call. */
  readonly at: (position: number) => PreparedText | undefined;
  /** The terms of a text. */
  readonly termsAt: (position: number) => readonly string[];
  /** Positions of the message texts of an entry, by the entry's position in the catalog. */
  readonly messagesOf: (entry: number) => Int32Array;
}

/** A text before it is stored. */
export interface TextRow {
  readonly kind: PreparedText['kind'];
  readonly clean: string;
  readonly entries: readonly number[];
  readonly terms: readonly string[];
}

/** A cause such as "Internal error" may be that of half the catalog. */
const mostEntries = 2_000;

/** Lists of numbers: list `n` stands from `starts[n]` to `starts[n + 1]`. */
interface NumberLists {
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
}

/** The columns of a table: plain data. */
export interface TextColumns {
  readonly cleans: readonly string[];
  /** 1 for a message, 0 for a cause. */
  readonly kinds: Uint8Array;
  readonly entries: NumberLists;
  readonly termLists: readonly (readonly string[])[];
  /** The place in `termLists` of each text's terms. */
  readonly termIds: Int32Array;
  readonly messages: NumberLists;
}

/** Stores the rows in columns. */
export function listTexts(rows: readonly TextRow[], entryCount: number): TextColumns {
  return {
    cleans: rows.map(({ clean }) => clean),
    kinds: Uint8Array.from(rows, ({ kind }) => (kind === 'message' ? 1 : 0)),
    entries: joinLists(rows.map((row) => row.entries)),
    ...numberTermLists(rows),
    messages: listMessages(rows, entryCount),
  };
}

/** Opens the table of these columns. */
export function openTextTable(columns: TextColumns, script: ScriptFolder): TextTable {
  const { cleans, kinds, entries, termLists, termIds, messages } = columns;
  const termsAt = (position: number): readonly string[] => termLists[termIds[position] ?? -1] ?? [];
  const prepare = keepByPosition((position): PreparedText => {
    const marked = cleans[position] ?? '';
    const clean = marked.includes(slotMark)
      ? marked.replaceAll(slotMark, ' ').replace(/\s+/g, ' ').trim()
      : marked;
    const terms = termsAt(position);
    const compared = clean.toLowerCase().replace(/\s+/g, '');
    let pairs: LetterPairs | undefined;
    let words: readonly MessageWord[] | undefined;
    let phrase: { readonly read: OwnPhrase | undefined } | undefined;
    return {
      position,
      kind: kinds[position] === 1 ? 'message' : 'cause',
      clean,
      squashed: squash(foldForComparison(clean, script)),
      entries: [...listAt(entries, position).subarray(0, mostEntries)],
      terms,
      compared,
      pairs: () => (pairs ??= countLetterPairs(compared)),
      phrase: () => (phrase ??= { read: readOwnPhrase(clean, terms, script) }).read,
      words: () => (words ??= messageWords(foldForComparison(marked, script))),
    };
  });
  return {
    size: cleans.length,
    at: (position) => (cleans[position] === undefined ? undefined : prepare(position)),
    termsAt,
    messagesOf: (entry) => listAt(messages, entry),
  };
}

/** Equal lists are one object already, so that each is stored once. */
function numberTermLists(rows: readonly TextRow[]): {
  termLists: (readonly string[])[];
  termIds: Int32Array;
} {
  const ids = new Map<readonly string[], number>();
  const termIds = new Int32Array(rows.length);
  for (const [at, { terms }] of rows.entries()) {
    const id = ids.get(terms) ?? ids.size;
    ids.set(terms, id);
    termIds[at] = id;
  }
  return { termLists: [...ids.keys()], termIds };
}

function joinLists(lists: readonly (readonly number[])[]): NumberLists {
  const starts = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length;
  const numbers = new Int32Array(starts[lists.length] ?? 0);
  for (const [at, list] of lists.entries()) numbers.set(list, starts[at]);
  return { starts, numbers };
}

function listAt({ starts, numbers }: NumberLists, at: number): Int32Array {
  return numbers.subarray(starts[at] ?? 0, starts[at + 1] ?? starts[at] ?? 0);
}

function listMessages(rows: readonly TextRow[], entryCount: number): NumberLists {
  const lists: number[][] = Array.from({ length: entryCount }, () => []);
  for (const [at, { kind, entries }] of rows.entries()) {
    if (kind === 'message') for (const entry of entries) lists[entry]?.push(at);
  }
  return joinLists(lists);
}
