import { matchesOf } from '../../text/matches-of.ts';
import { isMixed, isNoLabel, isPlaced, type Label, labelOf, readPairs, readTokens } from './label-form.ts';
import { readParts } from './parts.ts';
import { readPlacedNumbers } from './placed-number.ts';

/** A token in two, `FB 012`, `RC 05`, `SPN 3251`: a short one anywhere. */
const spacedToken =
  /(?:(?:^|[[(])(?=[A-Z][A-Z0-9]{0,7} )|(?<![\w-])(?=[A-Z]{2,4} ))([A-Z][A-Z0-9]{0,7}) (\d{1,5})(?=[\s:,.)\]]|$)/g;
/** More entries than these have what is no label. */
const fewEntries = 3;

/** The tokens that more entries have than have a label; of each text with the positions of its entries. */
export function findCommonLabels(
  texts: Iterable<{ readonly labels: readonly Label[]; readonly entries: readonly number[] }>,
): ReadonlySet<string> {
  const owners = new Map<string, number[]>();
  const common = new Set<string>();
  for (const { labels, entries } of texts)
    for (const { value } of labels) {
      if (common.has(value)) continue;
      const own = owners.get(value) ?? [];
      for (const entry of entries) if (!own.includes(entry) && own.length <= fewEntries) own.push(entry);
      if (own.length > fewEntries) common.add(value);
      owners.set(value, own);
    }
  return common;
}

/** What may be a label in a catalog's own message: tokens with a digit. */
export function readCatalogLabels(message: string): Label[] {
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
