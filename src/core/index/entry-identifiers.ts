import type { TextTable } from './text-table.ts';

/** The identifiers of all messages of an entry, in lower case. */
export interface EntryIdentifiers {
  readonly codes: ReadonlySet<string>;
  /** The codes message by message, of those that have any; what several messages have alike is there once. */
  readonly codesByMessage: readonly ReadonlySet<string>[];
  readonly names: ReadonlySet<string>;
  /** The same of names. */
  readonly namesByMessage: readonly ReadonlySet<string>[];
  readonly classes: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
}

/** Gathers the identifiers of the entry at a position of the catalog; none for an entry that the table does not know. */
export function gatherIdentifiers(texts: TextTable, position: number): EntryIdentifiers {
  const sets = {
    code: new Set<string>(),
    name: new Set<string>(),
    class: new Set<string>(),
    status: new Set<string>(),
  };
  const codesByMessage: ReadonlySet<string>[] = [];
  const namesByMessage: ReadonlySet<string>[] = [];
  const seen: (readonly string[])[] = [];
  for (const text of texts.messagesOf(position)) {
    const terms = texts.termsAt(text);
    // Messages in two languages mostly have the same identifiers, and then the same list.
    if (seen.includes(terms)) continue;
    seen.push(terms);
    const codes = new Set<string>();
    const names = new Set<string>();
    for (const term of terms) {
      const colon = term.indexOf(':');
      const kind = term.slice(0, colon) as keyof typeof sets;
      sets[kind].add(term.slice(colon + 1));
      if (kind === 'code') codes.add(term.slice(colon + 1));
      else if (kind === 'name') names.add(term.slice(colon + 1));
    }
    if (codes.size > 0) codesByMessage.push(codes);
    if (names.size > 0) namesByMessage.push(names);
  }
  return {
    codes: sets.code,
    codesByMessage,
    names: sets.name,
    namesByMessage,
    classes: sets.class,
    statuses: sets.status,
  };
}
