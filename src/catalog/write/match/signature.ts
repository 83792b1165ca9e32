import { readIdentifiers } from '../../../core/read/identifiers.ts';
import { normaliseCharacters, unescapeText } from '../../../core/text/normalise.ts';

const jsonKey = /"([\w.-]{1,40})"\s*:/g;

/** What is the same in a message in every language: codes, exception classes, HTTP statuses and JSON keys, sorted. Empty for mere prose. */
export function signatureOf(messages: readonly string[], codes: readonly string[]): string {
  const found = new Set(codes.map((code) => code.toUpperCase()));
  for (const message of messages) {
    const plain = unescapeText(normaliseCharacters(message));
    for (const { value } of readIdentifiers(plain)) found.add(value.toUpperCase());
    for (const [, key = ''] of plain.matchAll(jsonKey)) found.add(`"${key}"`);
  }
  return [...found].toSorted().join(' ');
}
