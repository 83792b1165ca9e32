import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { catalogLimits } from './catalog-limits.ts';
import { invalidAt, wholeFile, type CatalogProblem, type Place } from '../catalog-problem.ts';
import { findNodeFaults, tooDeep, yamlRemedy, type Fault } from './find-node-faults.ts';
import { readTextFile, type FileText } from './read-text-file.ts';

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

/** Reads one YAML file. What is wrong with it is in its problems; it throws nothing. */
export function readYamlFile(path: string): YamlFile {
  const read = readTextFile(path);
  return 'text' in read
    ? parseYaml(read)
    : { path, data: undefined, problems: [read], placeOf: () => wholeFile };
}

/** Parses the text of a YAML file. What is wrong with it is in its problems; it throws nothing. */
export function parseYaml({ path, text }: Pick<FileText, 'path' | 'text'>): YamlFile {
  if (hasTooManyParts(text)) {
    const message = 'the file contains too many lines and list items; split it into several files';
    return {
      path,
      data: undefined,
      problems: [invalidAt(path, wholeFile, message)],
      placeOf: () => wholeFile,
    };
  }
  const lines = new LineCounter();
  const { document, data, faults } = toData(text, lines);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return {
    path,
    data,
    problems: faults.map(({ offset, message }) => invalidAt(path, placeAt(offset), message)),
    placeOf: (dataPath) => placeAt(document === undefined ? 0 : findOffset(document, dataPath)),
  };
}

/** Before it is parsed: each part becomes an object of some hundred bytes. */
function hasTooManyParts(text: string): boolean {
  if (text.length <= catalogLimits.fileParts) return false;
  let parts = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // A line; `,`, `[`, `{`, `&`, `!`, `%`, `*`; and `-`, `?`, `:` before a blank.
    if (partMarks.has(code)) parts += 1;
    else if ((code === 0x20 || code === 0x09) && isIndicator(text.charCodeAt(at - 1))) parts += 1;
  }
  return parts > catalogLimits.fileParts;
}

const partMarks = new Set(Array.from('\n\r,[{&!%*', (mark) => mark.charCodeAt(0)));

const isIndicator = (code: number): boolean => code === 0x2d || code === 0x3f || code === 0x3a;

interface ParsedText {
  readonly document?: Document;
  readonly data: unknown;
  readonly faults: readonly Fault[];
}

function toData(text: string, lines: LineCounter): ParsedText {
  try {
    // Keys that are there twice are looked for below: the library compares each with each.
    const document: Document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
    });
    const faults = [...findSyntaxFaults(document), ...findNodeFaults(document)].toSorted(
      (a, b) => a.offset - b.offset,
    );
    if (faults.length > 0) return { document, data: undefined, faults };
    return { document, data: document.toJS(), faults };
  } catch (error) {
    // The library goes down into what is nested by calling itself, and refuses aliases with a ReferenceError.
    const isDeep = error instanceof RangeError;
    const message = isDeep ? tooDeep : 'the YAML aliases expand too far; write the values out';
    return { data: undefined, faults: [{ offset: 0, message }] };
  }
}

/** The first error, since others may follow from it. */
function findSyntaxFaults({ errors }: Document): Fault[] {
  return errors
    .slice(0, 1)
    .map(({ message, pos }) => ({ offset: pos[0], message: `${message}; ${yamlRemedy}` }));
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
