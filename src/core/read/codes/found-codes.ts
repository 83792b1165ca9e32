import type { KnownIdentifiers } from '../known-identifiers.ts';
import { keyOf } from './code-family.ts';

/** Codes with where each stands first. */
export type FoundCodes = Map<string, number>;

/** `0000052D: SvcErr`, `error:0308010C:digital envelope routines` */
export const placedHex = /(?:^|\n|error:|[[(])(?=[a-f]{0,7}\d)([0-9a-f]{8})(?=[:\])])/gi;

/** Notes a code where it stands first. */
export function add(found: FoundCodes, value: string, index: number): void {
  if (!found.has(value)) found.set(value, index);
}

/** Whether one of them is a code of the catalog. */
export function hasKnown(found: FoundCodes, { codes }: KnownIdentifiers): boolean {
  for (const value of found.keys()) if (codes.has(value)) return true;
  return false;
}

/** Of `ME-1001.3` and `CE-34878-0` the code without its last part is none of its own, unless the catalog has it. */
export function dropBeginnings(found: FoundCodes, { codes }: KnownIdentifiers): void {
  const wholes = new Map<number, string>();
  for (const [value, index] of found) if (/\w\W\w/.test(value)) wholes.set(index, value);
  if (wholes.size === 0) return;
  for (const [value, index] of found) {
    const whole = wholes.get(index) ?? value;
    if (whole !== value && !codes.has(value) && keyOf(whole).startsWith(keyOf(value))) found.delete(value);
  }
}

/** Whether a longer code stands there already: `AADSTS` with its number in front of a colon is no label besides. */
export const isPartOf = (value: string, found: FoundCodes): boolean =>
  [...found.keys()].some((code) => code !== value && code.startsWith(value));

/** `H17`, `U0100`: one letter and few digits are too little for the number alone to mean them. */
export const isLabel = (code: string): boolean => /^[A-Z]\d{1,4}$/.test(code);
