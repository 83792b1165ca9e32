import { compareTwoStrings } from 'string-similarity';
import type { FileEntry } from '../../load/read-catalog-file.ts';
import type { ImportRecord, RecordedRow } from '../record/import-record.ts';
import type { MessageKey } from '../../proposal/join-rows.ts';
import type { Proposal } from '../../proposal/proposal.ts';
import { signatureOf } from './signature.ts';

/** An error of a page whose app is known. */
export type AppProposal = Proposal & {
  /** Id of the app; `undefined` for an app that no catalog has yet. */
  readonly app: string | undefined;
};

/** The entry and the last import that an error of a page belongs to. */
export interface RowMatch {
  /** `undefined` when there is no such entry. */
  readonly entry: string | undefined;
  /** What the last import took from this row; `undefined` when the row is new. With it and no entry, a person removed the entry. */
  readonly last: RecordedRow | undefined;
}

/** Where a page's errors are looked for. */
export interface MatchSources {
  readonly entries: readonly FileEntry[];
  /** Of this page. */
  readonly record: ImportRecord | undefined;
  /** Of the same page in other languages. */
  readonly family: readonly ImportRecord[];
  /** Error rows of the page. */
  readonly count: number;
  readonly keyOf: MessageKey;
}

/** What has been matched so far. */
export interface MatchState extends MatchSources {
  readonly byId: ReadonlyMap<string, FileEntry>;
  readonly claimed: Set<string>;
  readonly usedRows: Set<RecordedRow>;
}

/** Finds the entry of an error, or what the last import took from it, by one kind of likeness. */
export type Matcher = (proposal: AppProposal, open: readonly AppProposal[]) => Partial<RowMatch>;

/** Below this a changed message is another message, Dice on bigrams. */
export const leastLikeness = 0.5;

/** How alike the most alike messages are, 0 to 1. */
export const likenessOf = (one: readonly string[], other: readonly string[]): number =>
  Math.max(0, ...one.flatMap((text) => other.map((known) => compareTwoStrings(text, known))));

/** Whether an entry can be about the codes: it names one of them, or nothing but prose. */
export function fitsCodes(entry: FileEntry, codes: readonly string[]): boolean {
  if (codes.length === 0) return true;
  const text = entry.messages.join('\n').toLowerCase();
  return codes.some((code) => text.includes(code.toLowerCase())) || signatureOf(entry.messages, []) === '';
}
