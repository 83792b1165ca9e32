import type { AppMention } from './answer.ts';
import { defaults } from './defaults.ts';
import type { Entry } from './entry.ts';
import type { PreparedCatalog } from './prepared-catalog.ts';
import type { PreparedText } from './text-table.ts';
import type { ReadQuery } from './read-query.ts';

/** An entry worth scoring, with those of its texts that recall found. */
export interface Candidate {
  readonly entry: Entry;
  readonly position: number;
  readonly texts: readonly PreparedText[];
  readonly identifiers: {
    readonly codes: ReadonlySet<string>;
    /** The codes message by message, of those that have any; what several messages have alike is there once. */
    readonly codesByMessage: readonly ReadonlySet<string>[];
    readonly classes: ReadonlySet<string>;
    readonly statuses: ReadonlySet<string>;
  };
}

/** Recall: the entries whose texts share most with the query, in no particular order. Empty when nothing is shared. */
export function findCandidates(
  prepared: PreparedCatalog,
  query: ReadQuery,
  apps: readonly AppMention[],
  prune = true,
): Candidate[] {
  const hits = prepared.index.search(
    {
      grams: rarestGrams(prepared, query),
      terms: termWeights(query, apps),
      limit: defaults.candidates,
      leastShare: defaults.leastShare,
    },
    prune,
  );
  const named = new Set(apps.map((mention) => mention.app.id));
  const found = new Map<number, PreparedText[]>();
  for (const hit of hits) {
    const text = prepared.texts.at(hit.text);
    if (!text) continue;
    for (const position of entriesOf(prepared, text, named)) {
      const texts = found.get(position);
      if (texts) texts.push(text);
      else found.set(position, [text]);
    }
  }
  return [...found].flatMap(([position, texts]) => {
    const entry = prepared.catalog.entries[position];
    return entry ? [{ entry, position, texts, identifiers: identifiersOf(prepared, position) }] : [];
  });
}

/** A text that very many entries share stands for those of the apps that are named, and for the first others. */
function entriesOf(
  prepared: PreparedCatalog,
  text: PreparedText,
  named: ReadonlySet<string>,
): readonly number[] {
  const most = defaults.entriesPerText;
  if (text.entries.length <= most) return text.entries;
  const first = text.entries.slice(0, most);
  if (named.size === 0) return first;
  const ofNamed: number[] = [];
  for (const position of text.entries) {
    if (named.has(prepared.catalog.entries[position]?.app ?? '')) ofNamed.push(position);
    if (ofNamed.length === most) break;
  }
  return [...new Set([...ofNamed, ...first])].slice(0, most);
}

function rarestGrams(prepared: PreparedCatalog, query: ReadQuery): Iterable<number> {
  const { index } = prepared;
  const distinct = new Set<number>();
  for (const gram of query.grams) if (index.has(gram)) distinct.add(gram);
  for (const gram of query.impliedGrams) if (index.has(gram)) distinct.add(gram);
  if (distinct.size <= defaults.maxQueryGrams) return distinct;
  return [...distinct]
    .sort((a, b) => index.weightOf(b) - index.weightOf(a) || a - b)
    .slice(0, defaults.maxQueryGrams);
}

function termWeights(query: ReadQuery, apps: readonly AppMention[]): Map<string, number> {
  const { code, class: className, status, app } = defaults.recallOf;
  return new Map([
    ...[...query.codes].map((value): [string, number] => [`code:${value}`, code]),
    ...[...query.classes].map((value): [string, number] => [`class:${value}`, className]),
    ...[...query.statuses].map((value): [string, number] => [`status:${value}`, status]),
    ...apps.map((mention): [string, number] => [`app:${mention.app.id}`, app]),
  ]);
}

/** The identifiers of all messages of an entry. */
function identifiersOf({ texts }: PreparedCatalog, position: number): Candidate['identifiers'] {
  const sets = { code: new Set<string>(), class: new Set<string>(), status: new Set<string>() };
  const codesByMessage: ReadonlySet<string>[] = [];
  const seen: (readonly string[])[] = [];
  for (const text of texts.messagesOf(position)) {
    const terms = texts.termsAt(text);
    // Messages in two languages mostly have the same identifiers, and then the same list.
    if (seen.includes(terms)) continue;
    seen.push(terms);
    const codes = new Set<string>();
    for (const term of terms) {
      const colon = term.indexOf(':');
      const kind = term.slice(0, colon) as keyof typeof sets;
      sets[kind].add(term.slice(colon + 1));
      if (kind === 'code') codes.add(term.slice(colon + 1));
    }
    if (codes.size > 0) codesByMessage.push(codes);
  }
  return { codes: sets.code, codesByMessage, classes: sets.class, statuses: sets.status };
}
