import { writeItems, writeJson } from './json-text.ts';
import { isExpression, readExpression, type ReadValue, type Values } from './read-expression.ts';

/** Writes what becomes of a node of a card, from the values of the whole template and of the part that repeats around it. */
type Write = (root: Values, values: Values) => string;

/** What becomes of a node: the same text for all values, or one for each. */
type Piece = string | Write;

/**
 * Where a node stands. As a property it is one value, `null` when it is dropped and a list when it is repeated. As an item of
 * a list it is any number of values with commas between them, an empty text when it is dropped.
 */
type Position = 'property' | 'item';

/** Keys that steer what becomes of an object. */
const steering = ['$data', '$when', '$root', '$index', '$host', '$_acTemplateVersion'];

/**
 * Turns a template into a function of its values that writes as JSON what `adaptivecards-templating` would expand it to. Values are
 * never read as a template themselves. `undefined` for a template that holds more than `readExpression` reads.
 * https://learn.microsoft.com/en-us/adaptive-cards/templating/language
 */
export function compileTemplate(template: unknown): ((values: Values) => string) | undefined {
  const piece = compile(template, 'property');
  return piece === undefined ? undefined : (values) => write(piece, values, values);
}

function compile(node: unknown, position: Position): Piece | undefined {
  if (Array.isArray(node)) return compileList(node, position);
  if (typeof node === 'object' && node !== null) return compileObject(node as Values, position);
  if (isExpression(node)) return compileExpression(readExpression(node), position);
  return node === null && position === 'item' ? '' : JSON.stringify(node);
}

function compileExpression(read: ReadValue | undefined, position: Position): Piece | undefined {
  if (read === undefined || position === 'property') return read && ((...seen) => writeJson(read(...seen)));
  return (...seen) => {
    const value = read(...seen);
    return Array.isArray(value) ? writeItems(value) : writeJson(value);
  };
}

/** A list in a list becomes items of the outer one. */
function compileList(nodes: readonly unknown[], position: Position): Piece | undefined {
  const items = nodes.map((node) => compile(node, 'item'));
  if (!items.every((item) => item !== undefined)) return undefined;
  const list = join(items);
  return position === 'item' ? list : concatenate(['[', list, ']']);
}

function compileObject(node: Values, position: Position): Piece | undefined {
  const { $data: data, $when: when, ...properties } = node;
  const object = compileProperties(properties);
  const made = object && (when === undefined ? object : compileCondition(when, object));
  if (made === undefined) return undefined;
  if (data !== undefined) return compileRepetition(data, made, position);
  return when === undefined || position === 'item' ? made : orNull(made);
}

function compileProperties(properties: Values): Piece | undefined {
  const keys = Object.keys(properties);
  if (keys.some((key) => steering.includes(key))) return undefined;
  const pieces = keys.flatMap((key, index) => [
    `${index === 0 ? '' : ','}${JSON.stringify(key)}:`,
    compile(properties[key], 'property'),
  ]);
  return pieces.every((piece) => piece !== undefined) ? concatenate(['{', ...pieces, '}']) : undefined;
}

/** The object where the condition holds, and else an empty text. */
function compileCondition(when: unknown, object: Piece): Write | undefined {
  const holds = isExpression(when) ? readExpression(when) : undefined;
  return holds && ((...seen) => (holds(...seen) === true ? write(object, ...seen) : ''));
}

/** One object for each item of a list. */
function compileRepetition(data: unknown, object: Piece, position: Position): Write | undefined {
  const read = isExpression(data) ? readExpression(data) : undefined;
  if (read === undefined) return undefined;
  const writeEach = (root: Values, values: Values): string[] => {
    const found = read(root, values);
    const items = (Array.isArray(found) ? found : [found]) as Values[];
    return items.map((item) => write(object, root, item)).filter((text) => text !== '');
  };
  if (position === 'item') return (...seen) => writeEach(...seen).join(',');
  return (...seen) => {
    const texts = writeEach(...seen);
    return texts.length > 1 ? `[${texts.join(',')}]` : (texts[0] ?? 'null');
  };
}

function write(piece: Piece, root: Values, values: Values): string {
  return typeof piece === 'string' ? piece : piece(root, values);
}

const orNull =
  (piece: Piece): Write =>
  (...seen) =>
    write(piece, ...seen) || 'null';

/** The pieces one after the other. */
const concatenate = (pieces: readonly Piece[]): Piece => fold(pieces, (one, other) => one + other);

/** The pieces with commas between those that are not empty. */
const join = (pieces: readonly Piece[]): Piece => fold(pieces, joinTexts);

function fold(pieces: readonly Piece[], together: (one: string, other: string) => string): Piece {
  const merged = merge(pieces, together);
  const [only = '', ...more] = merged;
  if (more.length === 0) return only;
  return (root, values) => {
    let text = '';
    for (const piece of merged) text = together(text, write(piece, root, values));
    return text;
  };
}

const joinTexts = (one: string, other: string): string =>
  one === '' || other === '' ? one + other : `${one},${other}`;

/** Puts neighbours together that are the same for all values. */
function merge(pieces: readonly Piece[], together: (one: string, other: string) => string): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string')
      merged[merged.length - 1] = together(last, piece);
    else merged.push(piece);
  }
  return merged;
}
