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

/** Puts the list together again, and lets the event loop turn after each piece. */
export async function fromPieces<T>(pieces: Pieces<T>, prepare?: (item: T) => unknown): Promise<T[]> {
  const list: T[] = [];
  for (const piece of pieces) {
    const items = deserialize(piece) as T[];
    if (prepare !== undefined) for (const item of items) prepare(item);
    list.push(...items);
    await nextTurn();
  }
  return list;
}
