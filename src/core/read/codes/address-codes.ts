import { matchesOf } from '../../text/matches-of.ts';
import type { KnownIdentifiers } from '../known-identifiers.ts';
import { isOwnForm } from './code-family.ts';
import { findKnown } from './labels.ts';

/** What stands behind the host of an address. */
const path = /:\/\/[^\s/?#"'<>]{1,200}([/?#][^\s"'<>]{1,1000})/g;
const separator = /[/?#&=+]/;

/** The labels of the catalog that stand in addresses as a whole step of the path or value: `…/errors/ce-34878-0/`, `…?q=AMQ9637E`. */
export function readAddressCodes(text: string, known: KnownIdentifiers): string[] {
  if (!text.includes('://')) return [];
  const found = new Set<string>();
  for (const { 1: behind = '' } of matchesOf(path, text))
    for (const written of behind.split(separator)) {
      const value = /\d/.test(written) ? findKnown(written, known) : undefined;
      if (value !== undefined && isOwnForm(value)) found.add(value);
    }
  return [...found];
}
