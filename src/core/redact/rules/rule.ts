import type { RedactionKind } from '../kinds.ts';

/** A value that a pattern found, and where. */
export interface Candidate {
  readonly value: string;
  readonly text: string;
  /** Half-open range of UTF-16 offsets of the value. */
  readonly start: number;
  readonly end: number;
  /** Where the whole match begins: the naming word, when there is one. */
  readonly matchStart: number;
}

/** One row of the table: how one form of a secret or of a person's data is recognised. */
export interface Rule {
  /** Unique; the sample and the near miss of the row stand under it. */
  readonly name: string;
  readonly kind: RedactionKind;
  /** In lower case. Every text that the pattern matches holds one of these; empty when there is no such literal. */
  readonly anchors: readonly string[];
  /** Flags `d` and `g`. The last group that took part is masked; without groups, the whole match. */
  readonly pattern: RegExp;
  /** Flags `d` and `y`, for rows of naming words: what may follow them. The last group that took part is masked. */
  readonly value?: readonly RegExp[];
  /** False for what only looks alike. Absent: for what stands for a value that was not given. */
  readonly accepts?: (found: Candidate) => boolean;
}
