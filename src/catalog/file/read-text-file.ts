import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { catalogLimits, showMegabytes } from './catalog-limits.ts';
import { invalidAt, notFound, wholeFile, type CatalogProblem } from '../catalog-problem.ts';
import { readRegularFile } from './read-regular-file.ts';

/** The text of a file, with a digest to tell whether it has changed. */
export interface FileText {
  readonly path: string;
  readonly text: string;
  readonly digest: string;
  /** How long it is. */
  readonly bytes: number;
}

const cannotRead = 'the file cannot be read; check that it exists, and check its permissions';
const notRegular =
  'this is not a regular file; put a YAML file or a link to one there, or give it a name that does not end in .yaml';

/**
 * Reads a regular file in UTF-8, or a link to one, without its byte order mark; or gives the problem, when it cannot be
 * read, is something else or too large.
 */
export function readTextFile(
  path: string,
  mostBytes: number = catalogLimits.fileBytes,
): FileText | CatalogProblem {
  const read = readRegularFile(path, mostBytes);
  if (read === 'missing') return notFound(path, cannotRead);
  if (read === 'not-regular') return invalidAt(path, wholeFile, notRegular);
  if (read === 'too-large') return isTooLarge(path, mostBytes);
  if (!isUtf8(read) || read.includes(0)) {
    return invalidAt(path, wholeFile, 'the file is not text in UTF-8; save it with the encoding UTF-8');
  }
  const text = read.toString('utf8').replace(/^\uFEFF/, '');
  return {
    path,
    text,
    digest: createHash('sha256').update(text).digest('base64'),
    bytes: read.length,
  };
}

function isTooLarge(path: string, mostBytes: number): CatalogProblem {
  const most = showMegabytes(mostBytes);
  const message =
    mostBytes === catalogLimits.fileBytes
      ? `the file is larger than ${most}; split it into several files`
      : `the folder contains more than ${showMegabytes(catalogLimits.folderBytes)}; remove what is not needed, or split it into several folders`;
  return invalidAt(path, wholeFile, message);
}
