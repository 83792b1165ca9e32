import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';

/** Where a node's own text begins. */
export const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** Where a node's last text ends: without the comment and the line breaks behind it. */
export function endOf(text: string, node: Node): number {
  const last = isCollection(node) && node.flow !== true ? lastPart(node) : undefined;
  if (last !== undefined) return endOf(text, last);
  let end = node.range?.[1] ?? startOf(node);
  if (isScalar(node) || isAlias(node) || isCollection(node)) {
    while (end > startOf(node) && /\s/.test(text.charAt(end - 1))) end -= 1;
  }
  return end;
}

/** The end of the line, before its break, in which the place lies. */
export function lineEnd(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  if (end === -1) return text.length;
  return text.charAt(end - 1) === '\r' ? Math.max(place, end - 1) : end;
}

/** Start of the line in which the place lies. */
export const lineStart = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1;

/** Columns before the place, from 0. */
export const columnOf = (text: string, place: number): number => place - lineStart(text, place);

function lastPart(node: Node): Node | undefined {
  if (isSeq(node)) {
    const last = node.items.at(-1);
    return isNode(last) ? last : undefined;
  }
  if (!isMap(node)) return undefined;
  const { key, value } = node.items.at(-1) ?? {};
  if (isNode(value) && !isEmpty(value)) return value;
  return isNode(key) ? key : undefined;
}

/** `key:` with nothing behind it. */
const isEmpty = (node: Node): boolean =>
  isScalar(node) && node.range !== undefined && node.range !== null && node.range[0] === node.range[1];
