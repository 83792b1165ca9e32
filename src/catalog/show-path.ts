import { isAbsolute, relative } from 'node:path';

/** A path as people read it: from the working directory where it lies below, else absolute. */
export function showPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}
