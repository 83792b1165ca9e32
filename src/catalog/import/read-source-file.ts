import { CodedError } from '../../errors.ts';
import { readRegularFile } from '../file/read-regular-file.ts';

/** Bytes of a page: more than any that people wrote; a file of this size takes a few seconds. */
export const mostPageBytes = 8_000_000;

/**
 * Reads a file that is to be imported.
 * @throws CodedError USAGE for one that is not there or not a file; IMPORT_FAILED for one that is too large.
 */
export function readSourceFile(path: string, mostBytes: number = mostPageBytes): Buffer {
  const read = readRegularFile(path, mostBytes);
  if (Buffer.isBuffer(read)) return read;
  if (read === 'too-large') throw isTooLarge(path, mostBytes);
  if (read === 'not-regular')
    throw new CodedError('USAGE', `${path} is not a regular file; name the file with the tables of errors`);
  throw new CodedError('USAGE', `${path} cannot be read; check that the file exists and may be read`);
}

/** The error for a document of more than so many bytes. */
export function isTooLarge(path: string, mostBytes: number = mostPageBytes): CodedError {
  const most = `${mostBytes / 1_000_000} MB`;
  return new CodedError('IMPORT_FAILED', `${path} is larger than ${most}; import it in parts`);
}
