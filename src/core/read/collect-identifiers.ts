import type { Identifier } from '../answer.ts';
import { familyOf, keyOf, kindOf, shortKeyOf, stripZeros } from './codes/code-family.ts';
import { initialsOf } from './identifiers.ts';
import type { KnownIdentifiers } from './known-identifiers.ts';

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
  const codeKinds = new Set<string>();
  const codesByDigits = new Map<string, string[]>();
  const codesByKey = new Map<string, string>();
  const names = new Set<string>();
  const classes = new Set<string>();
  const classesByInitials = new Map<string, string[]>();
  const lists = new Map<string, readonly string[]>();

  /** Two ways to write one code, as with and without zeros in front, are the first one. */
  const unify = (identifier: Identifier): Identifier => {
    if (identifier.kind !== 'code' || codes.has(identifier.value)) return identifier;
    const alikeByKey = codesByKey.get(keyOf(identifier.value));
    if (alikeByKey !== undefined && keyOf(alikeByKey) === keyOf(identifier.value))
      return { ...identifier, value: alikeByKey };
    // `R1` and `R01` may be two products' codes.
    const family = familyOf(identifier.value);
    const alike = codesByDigits.get(digitsOf(identifier.value, family));
    const same =
      digitsOf(identifier.value, family).length < fewestDigits
        ? undefined
        : alike?.find((value) => familyOf(value) === family);
    return same === undefined ? identifier : { ...identifier, value: same };
  };
  const noteCode = (value: string): void => {
    if (codes.has(value)) return;
    const family = familyOf(value);
    codes.add(value);
    codeKinds.add(family).add(kindOf(value));
    noteKeys(codesByKey, value);
    push(codesByDigits, digitsOf(value, family), value);
  };
  const noteClass = (value: string): void => {
    if (classes.has(value.toLowerCase())) return;
    classes.add(value.toLowerCase());
    if (initialsOf(value)) push(classesByInitials, initialsOf(value), value);
  };

  const add = (identifiers: readonly Identifier[]): readonly string[] => {
    const unified = identifiers.map(unify);
    for (const { kind, value } of unified) {
      if (kind === 'code') noteCode(value);
      else if (kind === 'name') names.add(value);
      else if (kind === 'class') noteClass(value);
    }
    const terms = unified.map(({ kind, value }) => `${kind}:${value.toLowerCase()}`);
    const key = terms.join('|');
    const same = lists.get(key);
    if (same) return same;
    lists.set(key, terms);
    return terms;
  };

  return {
    add,
    known: { codes, codeKinds, codesByDigits, codesByKey, names, classes, classesByInitials },
  };
}

/** Fewer digits with other zeros in front are another code. */
const fewestDigits = 4;

const digitsOf = (value: string, family: string): string =>
  stripZeros((family === '.' ? value : value.slice(family.length)).replace(/^-|^\w*#(?=\d+$)/, ''));

/** Bare numbers are looked for by their digits alone. */
function noteKeys(codesByKey: Map<string, string>, value: string): void {
  if (/^(?:-?\d+$|0X)/.test(value)) return;
  // The last letter tells how bad it is, and is often left out: `AMQ9526`.
  const stem = /^[A-Z]{2,8}\d{3,6}(?=[A-Z]$)/.exec(value)?.[0];
  // What stands in front of a number sign tells how it is counted: `16#39C4`.
  const behind = /#(?=\d*[A-F])([\dA-F]{3,8})$/.exec(value)?.[1];
  codesByKey.set(keyOf(value), value);
  for (const key of [shortKeyOf(value), stem, behind])
    if (key !== undefined && !codesByKey.has(key)) codesByKey.set(key, value);
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
