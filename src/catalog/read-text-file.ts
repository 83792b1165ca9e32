import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { catalogLimits, showMegabytes } from './catalog-limits.ts';
import { invalidAt, notFound, wholeFile, type CatalogProblem } from './catalog-problem.ts';

/** The text of a file, with a digest to tell whether it has changed. */
export interface FileText {
  readonly path: string;
  readonly text: string;
  readonly digest: string;
  /** How long it is. */
  readonly bytes: number;
}

const cannotRead = 'the file cannot be read; check that it exists and its permissions';
const notRegular =
  'this is not a regular file; put a YAML file or a link to one there, or give it a name that does not end in .yaml';

/**
 * Reads a regular file in UTF-8, or a link to one, without its byte order mark; or gives the problem, when it cannot be
 * read, is something else or too large. A pipe or a device is not waited for, and of a file that grows no more than the limit is
 * read.
 */
export function readTextFile(
  path: string,
  mostBytes: number = catalogLimits.fileBytes,
): FileText | CatalogProblem {
  const read = readBytes(path, mostBytes);
  if (!Buffer.isBuffer(read)) return read;
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

function readBytes(path: string, mostBytes: number): Buffer | CatalogProblem {
  let file: number | undefined;
  try {
    // Looked at before it is opened, since opening a device may do something, and again after, since it may be another by then.
    if (!statSync(path).isFile()) return invalidAt(path, wholeFile, notRegular);
    // Windows has no such flag, nor pipes among its files.
    file = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile()) return invalidAt(path, wholeFile, notRegular);
    return (
      (stats.size <= mostBytes ? readUpTo(file, stats.size, mostBytes) : undefined) ??
      isTooLarge(path, mostBytes)
    );
  } catch {
    return notFound(path, cannotRead);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** To the end of the file, also where that has moved on; `undefined` when it holds more than so many bytes. */
function readUpTo(file: number, size: number, mostBytes: number): Buffer | undefined {
  let bytes = Buffer.alloc(Math.min(size, mostBytes) + 1);
  let length = 0;
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    if (count === 0) return bytes.subarray(0, length);
    length += count;
    if (length > mostBytes) return undefined;
    if (length === bytes.length)
      bytes = Buffer.concat([bytes, Buffer.alloc(Math.min(length, mostBytes - length) + 1)]);
  }
}

function isTooLarge(path: string, mostBytes: number): CatalogProblem {
  const most = showMegabytes(mostBytes);
  const message =
    mostBytes === catalogLimits.fileBytes
      ? `the file is larger than ${most}; split it into several files`
      : `the folder holds more than ${showMegabytes(catalogLimits.folderBytes)}; take what is not needed out of it, or split it into several folders`;
  return invalidAt(path, wholeFile, message);
}
