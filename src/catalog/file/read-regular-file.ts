import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** Why a file was not read. */
export type Unread = 'missing' | 'not-regular' | 'too-large';

/**
 * Reads a regular file, or a link to one, of at most so many bytes; or says why not. A pipe or a device is not waited for, and
 * of a file that grows no more than the limit is read. Throws nothing.
 */
export function readRegularFile(path: string, mostBytes: number): Buffer | Unread {
  let file: number | undefined;
  try {
    // Looked at before it is opened, since opening a device may do something, and again after, since it may be another by then.
    if (!statSync(path).isFile()) return 'not-regular';
    // Windows has no such flag, nor pipes among its files.
    file = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile()) return 'not-regular';
    return (stats.size <= mostBytes ? readUpTo(file, stats.size, mostBytes) : undefined) ?? 'too-large';
  } catch {
    return 'missing';
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
