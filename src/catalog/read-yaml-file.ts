import { readFileSync } from 'node:fs';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { CodedError } from '../errors.ts';
import { catalogInvalid, showPath } from './catalog-invalid.ts';

/** Keys and indices that lead to a value. */
export type DataPath = readonly PropertyKey[];

/** A YAML file as plain data that still knows its lines. */
export interface YamlFile {
  readonly path: string;
  readonly data: unknown;
  /** The line (from 1) where the value at the path begins, or the nearest value above it that there is. */
  readonly lineOf: (path: DataPath) => number;
}

/**
 * Reads one YAML file.
 * @throws CodedError CATALOG_INVALID with the line of the first syntax error, CATALOG_NOT_FOUND when it cannot be read.
 */
export function readYamlFile(path: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readText(path), { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error !== undefined) {
    const remedy = 'correct the YAML, and put texts with : # { or quotes in single quotes';
    throw catalogInvalid(path, lines.linePos(error.pos[0]).line, `${error.message}; ${remedy}`, error);
  }
  return {
    path,
    data: toData(path, document),
    lineOf: (dataPath) => lines.linePos(findOffset(document, dataPath)).line,
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const message = `${showPath(path)}: the file cannot be read; check that it exists and its permissions`;
    throw new CodedError('CATALOG_NOT_FOUND', message, { cause });
  }
}

function toData(path: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    // Too many aliases: the library refuses to unfold them.
    throw catalogInvalid(path, 1, 'the YAML aliases unfold too far; write the values out', cause);
  }
}

function findOffset(document: Document, path: DataPath): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return offset;
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && isNode(node.items[step])) {
      node = node.items[step];
      offset = isNode(node) ? (node.range?.[0] ?? offset) : offset;
    } else return offset;
  }
  return offset;
}
