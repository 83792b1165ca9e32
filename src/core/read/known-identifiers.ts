import type { Identifier } from '../answer.ts';
import { familyOf, initialsOf, type KnownIdentifiers } from './identifiers.ts';

/** Gathers the identifiers of a catalog, text by text. */
export interface IdentifierCollector {
  /** Notes a text's identifiers and gives them as terms; equal lists are one object. */
  readonly add: (identifiers: readonly Identifier[]) => readonly string[];
  /** All that was noted so far. */
  readonly known: KnownIdentifiers;
}

/** Makes an empty collector. */
export function createIdentifierCollector(): IdentifierCollector {
  const codes = new Set<string>();
  const codePrefixes = new Set<string>();
  const codesByDigits = new Map<string, string[]>();
  const classes = new Set<string>();
  const classesByInitials = new Map<string, string[]>();
  const lists = new Map<string, readonly string[]>();

  const noteCode = (value: string): void => {
    if (codes.has(value)) return;
    const family = familyOf(value);
    codes.add(value);
    codePrefixes.add(family);
    push(codesByDigits, value.slice(family.length), value);
  };
  const noteClass = (value: string): void => {
    if (classes.has(value.toLowerCase())) return;
    classes.add(value.toLowerCase());
    if (initialsOf(value)) push(classesByInitials, initialsOf(value), value);
  };

  const add = (identifiers: readonly Identifier[]): readonly string[] => {
    for (const { kind, value } of identifiers) {
      if (kind === 'code') noteCode(value);
      else if (kind === 'class') noteClass(value);
    }
    const terms = identifiers.map(({ kind, value }) => `${kind}:${value.toLowerCase()}`);
    const key = terms.join('|');
    const same = lists.get(key);
    if (same) return same;
    lists.set(key, terms);
    return terms;
  };

  return { add, known: { codes, codePrefixes, codesByDigits, classes, classesByInitials } };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
