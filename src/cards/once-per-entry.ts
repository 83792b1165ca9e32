import type { Entry } from '../core/entry.ts';
import type { CardScope } from './card-scope.ts';

/**
 * A function that works out what depends on an entry alone once for each scope, as all cards of the entry share it. It is
 * frozen, and kept as long as the entry lives: a catalog that is loaded anew has new entries.
 */
export function oncePerEntry<T extends object>(
  make: (scope: CardScope, entry: Entry) => T,
): (scope: CardScope, entry: Entry) => T {
  const kept = new WeakMap<CardScope, WeakMap<Entry, T>>();
  return (scope, entry) => {
    let ofScope = kept.get(scope);
    if (ofScope === undefined) kept.set(scope, (ofScope = new WeakMap()));
    let made = ofScope.get(entry);
    if (made === undefined) ofScope.set(entry, (made = freeze(make(scope, entry))));
    return made;
  };
}

function freeze<T extends object>(made: T): T {
  for (const part of Object.values(made) as unknown[]) {
    if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) freeze(part);
  }
  return Object.freeze(made);
}
