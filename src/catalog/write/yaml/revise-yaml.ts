import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import { columnOf, endOf, lineEnd, startOf } from './node-place.ts';
import { renderBlock, renderInline } from './render-yaml.ts';
import { reviseList } from './revise-list.ts';
import type { Revision } from './revision.ts';
import { applySplices, type Splice } from './splice.ts';

/**
 * The YAML text changed to hold this data, byte for byte the same wherever the data is: comments, quotes and blank lines
 * stay. The text must be sound YAML. `undefined` when that cannot be done by exchanging pieces, as with anchors.
 */
export function reviseYaml(
  text: string,
  data: unknown,
  commentOf: Revision['commentOf'] = () => undefined,
): string | undefined {
  const document = parseDocument(text);
  if (!isNode(document.contents)) return undefined;
  const splices = reviseNode(document.contents, data, { text, document, commentOf }, false);
  const crlf = text.includes('\r\n');
  const revised = applySplices(
    text,
    splices.map((splice) => (crlf ? { ...splice, text: splice.text.replaceAll('\n', '\r\n') } : splice)),
  );
  const check = parseDocument(revised);
  return check.errors.length === 0 && isDeepStrictEqual(check.toJS(), data) ? revised : undefined;
}

/** The pieces that make a node hold the value. */
function reviseNode(node: Node, value: unknown, revision: Revision, isFlow: boolean): Splice[] {
  if (isDeepStrictEqual(node.toJS(revision.document), value)) return [];
  const inFlow = isFlow || ((isMap(node) || isSeq(node)) && node.flow === true);
  if (isMap(node) && isRecord(value) && keepsItsKeys(node, value))
    return reviseMap(node, value, revision, inFlow);
  if (isSeq(node) && Array.isArray(value) && value.length > 0 && node.items.length > 0) {
    return reviseList(node, value, revision, inFlow, reviseNode);
  }
  return [exchange(node, renderInline(value), revision)];
}

const exchange = (node: Node, text: string, { text: old }: Revision): Splice => ({
  start: startOf(node),
  end: endOf(old, node),
  text,
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = ({ key }: { readonly key: unknown }): string => String(isScalar(key) ? key.value : key);

const keepsItsKeys = (node: YAMLMap, value: Readonly<Record<string, unknown>>): boolean =>
  node.items.length > 0 && node.items.every((pair) => Object.hasOwn(value, keyOf(pair)));

function reviseMap(
  node: YAMLMap,
  value: Readonly<Record<string, unknown>>,
  revision: Revision,
  isFlow: boolean,
): Splice[] {
  const pairs = new Map(node.items.map((pair) => [keyOf(pair), pair]));
  let before = node.items[0];
  return Object.entries(value).flatMap(([key, wanted]) => {
    const pair = pairs.get(key);
    if (pair === undefined)
      return before === undefined ? [] : [addPair(node, before, [key, wanted], revision, isFlow)];
    before = pair;
    if (!isNode(pair.key)) return [];
    if (isNode(pair.value) && !isBlockNeeded(pair.value, wanted, isFlow)) {
      return reviseNode(pair.value, wanted, revision, isFlow);
    }
    return isNode(pair.value) && isDeepStrictEqual(pair.value.toJS(revision.document), wanted)
      ? []
      : [replacePair(node, pair.key, pair.value, [key, wanted], revision)];
  });
}

/** An empty list or a single value that becomes a list of its own lines. */
const isBlockNeeded = (node: Node, wanted: unknown, isFlow: boolean): boolean =>
  !isFlow && Array.isArray(wanted) && wanted.length > 0 && !(isSeq(node) && node.items.length > 0);

const renderPair = (key: string, value: unknown, indent: number): string =>
  renderBlock({ [key]: value })
    .replaceAll('\n', `\n${' '.repeat(indent)}`)
    .replaceAll(/^ +$/gm, '');

function replacePair(
  node: YAMLMap,
  key: Node,
  value: unknown,
  [name, wanted]: readonly [string, unknown],
  { text }: Revision,
): Splice {
  const end = Math.max(endOf(text, key) + 1, isNode(value) ? endOf(text, value) : 0);
  return { start: startOf(key), end, text: renderPair(name, wanted, columnOf(text, startOf(node))) };
}

function addPair(
  node: YAMLMap,
  before: YAMLMap['items'][number],
  [name, wanted]: readonly [string, unknown],
  { text }: Revision,
  isFlow: boolean,
): Splice {
  const last = isNode(before.value) ? before.value : before.key;
  const end = isNode(last) ? endOf(text, last) : startOf(node);
  if (isFlow) return { start: end, end, text: `, ${renderInline(name)}: ${renderInline(wanted)}` };
  const column = columnOf(text, startOf(node));
  const place = lineEnd(text, end);
  return { start: place, end: place, text: `\n${' '.repeat(column)}${renderPair(name, wanted, column)}` };
}
