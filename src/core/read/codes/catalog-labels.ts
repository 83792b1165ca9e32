import { matchesOf } from '../../text/matches-of.ts';
import { isMixed, isNoLabel, isPlaced, type Label, labelOf, readPairs, readTokens } from './label-form.ts';
import { readParts } from './parts.ts';
import { readPlacedNumbers } from './placed-number.ts';

/** A token in two, `FB 012`, `RC 05`, `SPN 3251`: a short one anywhere. */
const spacedToken =
  /(?:(?:^|[[(])(?=[A-Z][A-Z0-9]{0,7} )|(?<![\w-])(?=[A-Z]{2,4} ))([A-Z][A-Z0-9]{0,7}) (\d{1,5})(?=[\s:,.)\]]|$)/g;
/** More entries than these have what is no label. */
const fewEntries = 3;

/** Tells which tokens of a catalog few entries have; the messages come entry by entry. */
export function findRareLabels(
  messages: Iterable<readonly [entry: number, message: string]>,
): (value: string) => boolean {
  const owners = new Map<string, { last: number; count: number }>();
  for (const [entry, message] of messages)
    for (const { value } of candidates(message)) {
      const owner = owners.get(value);
      if (!owner) owners.set(value, { last: entry, count: 1 });
      else if (owner.last !== entry) {
        owner.last = entry;
        owner.count += 1;
      }
    }
  return (value) => (owners.get(value)?.count ?? 0) <= fewEntries;
}

/** The labels of a catalog's own message: tokens with a digit that `isRare` says few entries have. */
export function readCatalogLabels(message: string, isRare: (value: string) => boolean): Label[] {
  return candidates(message).filter(({ value }) => isRare(value));
}

/** What may be a label in a catalog's own message. */
function candidates(message: string): Label[] {
  if (!/\d/.test(message)) return [];
  return [
    ...readTokens(message, readParts(message))
      .filter(({ written, index }) => isLabel(message, written, index))
      .map(({ written, index }) => ({ value: labelOf(written), index })),
    ...matchesOf(spacedToken, message)
      .filter(({ 1: letters = '' }) => !isNoLabel(letters))
      .map(({ 1: letters = '', 2: digits = '', index }) => ({ value: letters + digits, index })),
    ...readPlacedNumbers(message),
    ...readPairs(message),
  ];
}

/** Capitals with digits anywhere; small letters and bare digits where labels stand, or two long numbers. */
function isLabel(message: string, written: string, index: number): boolean {
  // Numbers in hexadecimal are read by themselves.
  if (/^0x/i.test(written)) return false;
  if (isMixed(written) && !/[a-z]/.test(written)) return true;
  // Words are no labels: `sqlite3.OperationalError`.
  if (/[a-z]{4}/.test(written) && !/^[a-f\d]+$/.test(written)) return false;
  return /^(?=[\d-]{6})\d+-[\d-]+$/.test(written) || isPlaced(message, index, index + written.length);
}
