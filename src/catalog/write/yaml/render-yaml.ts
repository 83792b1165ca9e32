import { Document, isCollection, isMap, isSeq, visit, type Pair, type ToStringOptions } from 'yaml';

/** As the catalog is written by hand: single quotes where quotes are needed, and no text folded. */
const style: ToStringOptions = {
  lineWidth: 0,
  singleQuote: true,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};
/** What stands on one line. */
const flowKeys = new Set(['source', 'title', 'name']);

const hasBreak = /[\n\r]/;
/** In lines of their own such blanks and breaks could not be seen. */
const losesBlanks = /^\s.*\n|[^\S\n]\n|\n\s*$|\n\n\n|\r/s;
/** What a file of text cannot hold or show, and blanks at an end that trimming takes; between double quotes it all stays. */
const needsEscape = /[^\P{Cc}\t\n]|[\u2028\u2029\uFEFF\p{Cs}]|^[^\S ]|[^\S ]$/u;

/** What the library leaves as it is between double quotes, though it ends a line to other programs. */
const escapeRest = (yaml: string): string =>
  yaml.replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A value as lines of block YAML, from column 0, without a line break at the end. */
export function renderBlock(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_key, pair) {
      if (!isFlow(pair)) return undefined;
      if (isMap(pair.value) || isSeq(pair.value)) pair.value.flow = true;
      return undefined;
    },
    Scalar(_key, node, path) {
      if (typeof node.value !== 'string') return;
      const isInline = path.some((parent) => isCollection(parent) && parent.flow === true);
      const loses = (isInline ? hasBreak : losesBlanks).test(node.value) || needsEscape.test(node.value);
      if (loses) node.type = 'QUOTE_DOUBLE';
    },
  });
  return escapeRest(document.toString(style)).replace(/\n$/, '');
}

function isFlow({ key, value }: Pair): boolean {
  const name = String(key);
  return (flowKeys.has(name) && isMap(value)) || (isSeq(value) && value.items.length === 0);
}

/** A value as it stands in the middle of a line, inside braces or brackets too. */
export function renderInline(value: unknown): string {
  // In a list the quotes are right for every place: no bare comma, brace or bracket.
  const document = new Document([value], { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_key, node) {
      node.flow = true;
    },
    Scalar(_key, node) {
      if (typeof node.value !== 'string') return;
      if (hasBreak.test(node.value) || needsEscape.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  const text = escapeRest(document.toString(style)).trim();
  return oneLine(text.slice(1, -1).trim());
}

/** The library breaks long lists over lines; flow YAML reads the same on one, as it has no text with a line break. */
const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .replace(/,$/, '');
