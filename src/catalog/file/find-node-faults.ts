import { isAlias, isMap, isNode, isScalar, isSeq, type Document } from 'yaml';
import { catalogLimits } from './catalog-limits.ts';

/** What is wrong in a YAML text, and where. */
export interface Fault {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly message: string;
}

export const yamlRemedy = 'correct the YAML, and put texts with : # { or quotes in single quotes';

export const tooDeep = 'the YAML is nested too deeply; write it as the other catalog files are written';

/** Aliases and anchors of a file: the library compares each alias with all of them. */
const mostAliases = 1_000;

/**
 * Keys that are there twice, aliases of nothing, and what would take too long to unfold: one walk over all nodes, each once.
 * Of one kind of fault at most as many as are told of a file.
 */
export function findNodeFaults(document: Document): readonly Fault[] {
  const faults: Fault[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  const add = (offset: number, message: string): void => {
    if (faults.length <= catalogLimits.fileFindings) faults.push({ offset, message });
  };
  const walk = (node: unknown, depth: number): void => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (depth > catalogLimits.depth) throw new RangeError(tooDeep);
    if (isAlias(node)) {
      aliases += 1;
      if (!anchors.has(node.source)) add(offset, ofNothing(node.source));
      return;
    }
    // Noted before what it holds, as the library does: an alias may stand inside its own anchor.
    if (node.anchor !== undefined) anchors.add(node.anchor);
    if (isSeq(node)) for (const item of node.items) walk(item, depth + 1);
    if (!isMap(node)) return;
    const keys = new Set<unknown>();
    for (const { key, value } of node.items) {
      if (isScalar(key)) {
        if (keys.has(key.value)) add(key.range?.[0] ?? 0, `Map keys must be unique; ${yamlRemedy}`);
        keys.add(key.value);
      }
      walk(key, depth + 1);
      walk(value, depth + 1);
    }
  };
  walk(document.contents, 0);
  if (anchors.size + aliases > mostAliases) throw new ReferenceError('too many aliases');
  return faults;
}

const ofNothing = (name: string): string =>
  `no value has the anchor &${name}; put the text in single quotes, or write the value out`;
