import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import { invalidAt, notFound, wholeFile, type CatalogProblem, type Place } from './catalog-problem.ts';

/** Keys and indices that lead to a value. */
export type DataPath = readonly PropertyKey[];

/** A YAML file as plain data that still knows its places. */
export interface YamlFile {
  readonly path: string;
  /** `undefined` when there are problems. */
  readonly data: unknown;
  /** Why the file is not YAML, or cannot be read. Empty for a good file. */
  readonly problems: readonly CatalogProblem[];
  /** Where the key or item at the path begins, or the nearest one above it that there is. */
  readonly placeOf: (path: DataPath) => Place;
}

/** The text of a file, with a digest to tell whether it has changed. */
export interface FileText {
  readonly path: string;
  readonly text: string;
  readonly digest: string;
}

/** Reads a file, without its byte order mark; or the problem, when it cannot be read. */
export function readText(path: string): FileText | CatalogProblem {
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    return { path, text, digest: createHash('sha256').update(text).digest('base64') };
  } catch {
    return notFound(path, 'the file cannot be read; check that it exists and its permissions');
  }
}

/** Reads one YAML file. What is wrong with it is in its problems; it throws nothing. */
export function readYamlFile(path: string): YamlFile {
  const read = readText(path);
  return 'text' in read
    ? parseYaml(read)
    : { path, data: undefined, problems: [read], placeOf: () => wholeFile };
}

/** Parses the text of a YAML file. What is wrong with it is in its problems; it throws nothing. */
export function parseYaml({ path, text }: Pick<FileText, 'path' | 'text'>): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const { data, faults } = toData(document);
  return {
    path,
    data,
    problems: faults.map(({ offset, message }) => invalidAt(path, placeAt(offset), message)),
    placeOf: (dataPath) => placeAt(findOffset(document, dataPath)),
  };
}

interface Fault {
  readonly offset: number;
  readonly message: string;
}

function toData(document: Document): { readonly data: unknown; readonly faults: readonly Fault[] } {
  if (document.errors.length > 0) return { data: undefined, faults: findSyntaxFaults(document) };
  try {
    return { data: document.toJS(), faults: [] };
  } catch {
    return { data: undefined, faults: findAliasFaults(document) };
  }
}

/** The first error, since others may follow from it; and every key that is there twice, which stands alone. */
function findSyntaxFaults({ errors }: Document): Fault[] {
  const remedy = 'correct the YAML, and put texts with : # { or quotes in single quotes';
  return errors
    .filter(({ code }, index) => index === 0 || code === 'DUPLICATE_KEY')
    .map(({ message, pos }) => ({ offset: pos[0], message: `${message}; ${remedy}` }));
}

/** Aliases of nothing; where there are none, there are too many, and the library refuses to unfold them. */
function findAliasFaults(document: Document): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) !== undefined) return;
      const message = `no value has the anchor &${alias.source}; put the text in single quotes, or write the value out`;
      faults.push({ offset: alias.range?.[0] ?? 0, message });
    },
  });
  const tooMany = { offset: 0, message: 'the YAML aliases unfold too far; write the values out' };
  return faults.length > 0 ? faults : [tooMany];
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
