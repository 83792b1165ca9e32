import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';

/** A list on its way to another thread, cut so that each piece is read in a few milliseconds. */
export type Pieces<T> = readonly Uint8Array<ArrayBuffer>[] & { readonly of?: T };

const pieceLength = 500;

/** Cuts a list of plain data. */
export function toPieces<T>(list: readonly T[]): Pieces<T> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < list.length; at += pieceLength)
    pieces.push(new Uint8Array(serialize(list.slice(at, at + pieceLength))));
  return pieces;
}

/** Gives the items piece by piece, and lets the event loop turn after each piece. */
async function walk<T>(pieces: Pieces<T>, take: (items: readonly T[]) => void): Promise<void> {
  for (const piece of pieces) {
    take(deserialize(piece) as T[]);
    await nextTurn();
  }
}

/** Puts a list together again; `prepare` is called with each item. */
export async function toList<T>(pieces: Pieces<T>, prepare?: (item: T) => unknown): Promise<T[]> {
  const list: T[] = [];
  await walk(pieces, (items) => {
    if (prepare !== undefined) for (const item of items) prepare(item);
    list.push(...items);
  });
  return list;
}

/** The same for a set. */
export async function toSet<T>(pieces: Pieces<T>): Promise<Set<T>> {
  const set = new Set<T>();
  await walk(pieces, (items) => {
    for (const item of items) set.add(item);
  });
  return set;
}

/** The same for a map, of its keys with their values. */
export async function toMap<K, V>(pieces: Pieces<readonly [K, V]>): Promise<Map<K, V>> {
  const map = new Map<K, V>();
  await walk(pieces, (items) => {
    for (const [key, value] of items) map.set(key, value);
  });
  return map;
}
