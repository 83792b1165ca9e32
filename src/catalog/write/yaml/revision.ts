import type { Document, Node } from 'yaml';
import type { Splice } from './splice.ts';

/** What a revision of a YAML text works with. */
export interface Revision {
  readonly text: string;
  readonly document: Document;
  /** A comment to stand above a new item of a list, without `#`; `undefined` for none. */
  readonly commentOf: (item: unknown) => string | undefined;
}

/** Gives the pieces that make a node hold the value. */
export type ReviseNode = (node: Node, value: unknown, revision: Revision, isFlow: boolean) => Splice[];
