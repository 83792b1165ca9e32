import { isDeepStrictEqual } from 'node:util';
import { isNode, type Node, type YAMLSeq } from 'yaml';
import { columnOf, endOf, lineEnd, lineStart, startOf } from './node-place.ts';
import { renderBlock, renderInline } from './render-yaml.ts';
import type { ReviseNode, Revision } from './revision.ts';
import type { Splice } from './splice.ts';

/** The pieces that make a list hold these items. Both have at least one item. */
export function reviseList(
  node: YAMLSeq,
  wanted: readonly unknown[],
  revision: Revision,
  isFlow: boolean,
  reviseNode: ReviseNode,
): Splice[] {
  const nodes = node.items.filter((item) => isNode(item));
  const old = nodes.map((item): unknown => item.toJS(revision.document));
  const front = countWhile(Math.min(old.length, wanted.length), (at) => isSameItem(old[at], wanted[at]));
  const back = countWhile(Math.min(old.length, wanted.length) - front, (at) =>
    isSameItem(old.at(-1 - at), wanted.at(-1 - at)),
  );
  const pairs = Math.min(old.length, wanted.length) - back;
  const changed = nodes.flatMap((item, at) => {
    const value = at < pairs ? wanted[at] : wanted[at + wanted.length - old.length];
    return at < pairs || at >= old.length - back ? reviseNode(item, value, revision, isFlow) : [];
  });
  const added = wanted.slice(pairs, wanted.length - back);
  const removed = nodes.slice(pairs, old.length - back);
  const dropped = isFlow
    ? dropInFlow(nodes, removed, revision)
    : removed.map((item) => dropLines(item, revision));
  return [...changed, ...dropped, ...addItems(node, nodes, pairs, added, revision, isFlow)];
}

function countWhile(most: number, isSo: (at: number) => boolean): number {
  let count = 0;
  while (count < most && isSo(count)) count += 1;
  return count;
}

/** Things with an id or address are the same whatever else changed in them. */
function isSameItem(one: unknown, other: unknown): boolean {
  const name = nameOf(one);
  return name === undefined ? isDeepStrictEqual(one, other) : name === nameOf(other);
}

function nameOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return undefined;
  return ('id' in item ? item.id : undefined) ?? ('url' in item ? item.url : undefined);
}

function addItems(
  node: YAMLSeq,
  nodes: readonly Node[],
  at: number,
  added: readonly unknown[],
  revision: Revision,
  isFlow: boolean,
): Splice[] {
  if (added.length === 0) return [];
  const { text } = revision;
  const before = nodes[at - 1];
  const first = nodes[0];
  if (isFlow) {
    const items = added.map(renderInline).join(', ');
    if (before === undefined) return first === undefined ? [] : [insert(startOf(first), `${items}, `)];
    return [insert(endOf(text, before), `, ${items}`)];
  }
  const indent = ' '.repeat(columnOf(text, startOf(node)));
  const shown = added.map((item) => renderItem(item, indent, revision));
  if (before === undefined)
    return [insert(startOf(node), shown.map((item) => `${item.trimStart()}\n${indent}`).join(''))];
  return [insert(lineEnd(text, endOf(text, before)), shown.map((item) => `\n${item}`).join(''))];
}

const insert = (place: number, text: string): Splice => ({ start: place, end: place, text });

/** Whole entries and apps stand apart by a blank line. */
function renderItem(item: unknown, indent: string, { commentOf }: Revision): string {
  const comment = commentOf(item);
  const lines = `${comment === undefined ? '' : `# ${comment}\n`}${renderBlock([item])}`;
  const isApart = typeof item === 'object' && item !== null && 'id' in item;
  return (isApart ? '\n' : '') + lines.replaceAll(/^(?=.)/gm, indent);
}

function dropLines(item: Node, { text }: Revision): Splice {
  const dash = text.lastIndexOf('-', startOf(item) - 1);
  const end = lineEnd(text, endOf(text, item));
  const start = Math.max(0, lineStart(text, dash) - 1);
  return { start: text.charAt(start - 1) === '\r' ? start - 1 : start, end, text: '' };
}

/** Neighbours go as one piece, with the commas between and before them. */
function dropInFlow(nodes: readonly Node[], removed: readonly Node[], { text }: Revision): Splice[] {
  const [first, last] = [removed[0], removed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const before = nodes[nodes.indexOf(first) - 1];
  const after = nodes[nodes.indexOf(last) + 1];
  if (before !== undefined) return [{ start: endOf(text, before), end: endOf(text, last), text: '' }];
  return [{ start: startOf(first), end: after === undefined ? endOf(text, last) : startOf(after), text: '' }];
}
