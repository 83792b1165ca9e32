/** So many are kept: all of an ordinary catalog, and of a large one what is asked for most. */
const places = 2_048;

/**
 * Keeps what is made for a position until another position needs its place, so that memory stays bounded. `make` must be
 * pure; positions are whole numbers from 0.
 */
export function keepByPosition<T>(make: (position: number) => T): (position: number) => T {
  const kept: ({ readonly position: number; readonly value: T } | undefined)[] = [];
  return (position) => {
    const place = position % places;
    const found = kept[place];
    if (found?.position === position) return found.value;
    const value = make(position);
    // Filled in order, so that the array never becomes a sparse one.
    while (kept.length <= place) kept.push(undefined);
    kept[place] = { position, value };
    return value;
  };
}
