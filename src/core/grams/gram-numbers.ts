/**
 * Distinct grams, numbered from 0 in the order in which they came: a hash table in two flat arrays. The keys of grams are
 * mixed well enough for their low bits to be the hash.
 */
export interface GramNumbers {
  /** How many there are. */
  count: number;
  /** The gram of each number; longer than `count`. */
  keys: Int32Array;
  /** One more than the number of the gram that stands there, 0 where none does; the length is a power of two. */
  slots: Int32Array;
}

/** A table of nothing, with room for so many grams before it has to grow. */
export function createGramNumbers(room = 8): GramNumbers {
  const half = 1 << (32 - Math.clz32(Math.max(8, room) - 1));
  // In one piece: making an array costs more than filling it.
  const both = new Int32Array(half * 3);
  return { count: 0, keys: both.subarray(0, half), slots: both.subarray(half) };
}

/** The distinct grams of a list, each numbered where it first stands. */
export function numberGrams(grams: Int32Array): GramNumbers {
  const numbers = createGramNumbers(grams.length);
  for (let at = 0; at < grams.length; at += 1) addGram(numbers, grams[at] ?? 0);
  return numbers;
}

/** The same, with the number of its gram in the place of each key. */
export function numberInPlace(grams: Int32Array): GramNumbers {
  const numbers = createGramNumbers(grams.length);
  for (let at = 0; at < grams.length; at += 1) grams[at] = addGram(numbers, grams[at] ?? 0);
  return numbers;
}

/** The number of a gram; -1 when it has none. */
export function findGram({ keys, slots }: GramNumbers, gram: number): number {
  return (slots[slotOf(keys, slots, gram)] ?? 0) - 1;
}

/** The number of a gram, which gets the next one when it has none. */
export function addGram(numbers: GramNumbers, gram: number): number {
  const slot = slotOf(numbers.keys, numbers.slots, gram);
  const known = (numbers.slots[slot] ?? 0) - 1;
  if (known >= 0) return known;
  if (numbers.count === numbers.keys.length) {
    grow(numbers);
    return addGram(numbers, gram);
  }
  const number = numbers.count;
  numbers.count += 1;
  numbers.keys[number] = gram;
  numbers.slots[slot] = number + 1;
  return number;
}

/** Where a gram stands, or the free slot where it belongs: there is always one. */
function slotOf(keys: Int32Array, slots: Int32Array, gram: number): number {
  const last = slots.length - 1;
  let slot = gram & last;
  for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
    if (keys[entry - 1] === gram) break;
    slot = (slot + 1) & last;
  }
  return slot;
}

function grow(numbers: GramNumbers): void {
  const keys = new Int32Array(numbers.keys.length * 2);
  keys.set(numbers.keys);
  const slots = new Int32Array(keys.length * 2);
  for (let number = 0; number < numbers.count; number += 1)
    slots[slotOf(keys, slots, keys[number] ?? 0)] = number + 1;
  numbers.keys = keys;
  numbers.slots = slots;
}
