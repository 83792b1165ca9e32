import type { Entry, Language } from '../../core/entry.ts';
import type { LastingScope } from '../template/card-scope.ts';
import type { TextLimits } from '../template/card-size.ts';

/**
 * A function that works out what depends on an entry alone once for each language and its limits, as all cards of the entry
 * share it. It is frozen, and kept as long as the entry lives: a catalog that is loaded anew has new entries.
 */
export function oncePerEntry<T extends object>(
  make: (scope: LastingScope, entry: Entry) => T,
): (scope: LastingScope, entry: Entry) => T {
  type OfEntries = WeakMap<Entry, T>;
  const kept: Readonly<Record<Language, WeakMap<TextLimits, OfEntries>>> = {
    en: new WeakMap(),
    'zh-TW': new WeakMap(),
  };
  return (scope, entry) => {
    const ofLanguage = kept[scope.language];
    let ofLimits = ofLanguage.get(scope.limits);
    if (ofLimits === undefined) ofLanguage.set(scope.limits, (ofLimits = new WeakMap()));
    let made = ofLimits.get(entry);
    if (made === undefined) ofLimits.set(entry, (made = freeze(make(scope, entry))));
    return made;
  };
}

function freeze<T extends object>(made: T): T {
  for (const part of Object.values(made) as unknown[]) {
    if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) freeze(part);
  }
  return Object.freeze(made);
}
