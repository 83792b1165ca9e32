import { compareTwoStrings } from 'string-similarity';
import type { KnownIdentifiers } from '../known-identifiers.ts';
import { familyOf, stripZeros } from './code-family.ts';

/** A code of this family as the catalog writes it, whatever zeros stand in front; as typed where the catalog lacks it. */
export function knownAs(family: string, digits: string, known: KnownIdentifiers): string {
  const typed = family + digits;
  if (known.codes.has(typed)) return typed;
  // `R1` and `R01` may be two products' codes.
  if (/^[A-Z]$/.test(family) && digits.length < 3) return typed;
  const same = known.codesByDigits.get(stripZeros(digits.replace(/^-/, '')));
  return same?.find((value) => familyOf(value) === family) ?? typed;
}

/** `AADST70008`: digits that a known code ends with, after letters that are its own but for a typing mistake. */
export function correctPrefix(letters: string, digits: string, known: KnownIdentifiers): string {
  const value = knownAs(letters, digits, known);
  if (known.codeKinds.has(letters) || letters.length < 4) return value;
  const meant = known.codesByDigits.get(stripZeros(digits))?.find((other) => {
    const prefix = familyOf(other);
    if (prefix === '0X' || prefix.length < 4 || Math.abs(prefix.length - letters.length) > 1) return false;
    return compareTwoStrings(prefix, letters) >= 0.6 || sameLetters(prefix, letters);
  });
  return meant ?? value;
}

/** Two letters that changed places change most letter pairs. */
const sameLetters = (one: string, other: string): boolean =>
  Array.from(one).sort().join('') === Array.from(other).sort().join('');
