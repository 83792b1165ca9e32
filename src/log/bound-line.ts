/** What a line of the log may be. */
export interface LineLimits {
  /** Bytes up to which a line is left as it is, its line break included. */
  readonly maxBytes: number;
  /** How far the values of a longer one are cut, tried one after the other. */
  readonly cuts: readonly Cut[];
}

/** How far values are cut: characters of a string, items of a list, fields of an object. */
interface Cut {
  readonly text: number;
  readonly items: number;
}

/** A pipe takes so much from several writers without mixing it: https://man7.org/linux/man-pages/man7/pipe.7.html (PIPE_BUF). */
export const lineLimits: LineLimits = {
  maxBytes: 3_072,
  cuts: [
    { text: 256, items: 12 },
    { text: 64, items: 6 },
    { text: 16, items: 3 },
  ],
};

/** Levels of objects in objects. */
const maxDepth = 4;

/**
 * What JSON leaves as it is though a terminal acts on it, or an editor sees a line end or another order of characters: C1,
 * U+2028, U+2029, and the marks of direction.
 */
const unseen = /[\u0080-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Bounds a line of JSON, whoever wrote it: where it is too long, its strings, lists and objects are cut and say so. What is
 * not JSON is cut as text.
 */
export function boundLine(line: string, { maxBytes, cuts }: LineLimits = lineLimits): string {
  const bytes = Buffer.byteLength(line);
  // ASCII alone, as nearly every line is.
  if (bytes <= maxBytes && bytes === line.length) return line;
  if (bytes <= maxBytes) {
    const safe = line.replace(unseen, escape);
    if (Buffer.byteLength(safe) <= maxBytes) return safe;
  }
  const value = parse(line);
  for (const cut of cuts) {
    const shorter = `${JSON.stringify(bound(value, cut, maxDepth)).replace(unseen, escape)}\n`;
    if (Buffer.byteLength(shorter) <= maxBytes) return shorter;
  }
  return `${JSON.stringify({ msg: 'a line was left out because it was too long', characters: line.length })}\n`;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return { msg: line.trimEnd() };
  }
}

function cutText(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}… (${text.length} characters)`;
}

function bound(value: unknown, cut: Cut, depth: number): unknown {
  if (typeof value === 'string') return cutText(value, cut.text);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) {
    const items = value.slice(0, cut.items).map((item) => bound(item, cut, depth - 1));
    return value.length <= cut.items ? items : [...items, `… (${value.length} items)`];
  }
  const fields = Object.entries(value);
  const kept = fields.slice(0, cut.items).map(([name, field]) => [
    // Of fields with long names one alone may be left.
    cutText(name, cut.text),
    bound(field, cut, depth - 1),
  ]);
  // The words of the line come last.
  const words = 'msg' in value ? [['msg', bound(value.msg, cut, depth - 1)]] : [];
  const rest = fields.length <= cut.items ? [] : [['…', `${fields.length} fields`]];
  return Object.fromEntries([...kept, ...rest, ...words]) as unknown;
}
