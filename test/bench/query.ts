/** Sizes of queries: some 20, 120, 1,000 and 28,000 UTF-16 units, and stack traces of 60 lines. */
export const shapes = ['short', 'message', 'paste', 'huge', 'trace'] as const;

export type Shape = (typeof shapes)[number];

/** `right`: from an entry, perturbed. `wrong`: as one, with a code, status or class that no entry has. `unrelated`: anything else. */
export type Nature = 'right' | 'wrong' | 'unrelated';

/** What somebody might paste, with what they should find. */
export interface BenchQuery {
  readonly shape: Shape;
  readonly nature: Nature;
  readonly text: string;
  /** Ids of the acceptable entries: of all apps that share the message, or of the app that the query names. Empty unless `right`. */
  readonly expected: readonly string[];
}
