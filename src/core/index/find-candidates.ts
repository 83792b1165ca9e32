import type { AppMention } from '../answer.ts';
import { defaults } from '../defaults.ts';
import type { DescribedFit } from '../describe/find-described.ts';
import type { Entry } from '../entry.ts';
import type { EntryIdentifiers } from './entry-identifiers.ts';
import { findGram } from '../grams/gram-numbers.ts';
import type { PreparedCatalog } from './prepared-catalog.ts';
import type { PreparedText } from './text-table.ts';
import type { ReadQuery } from '../read/read-query.ts';

/** An entry worth scoring, with those of its texts that recall found. */
export interface Candidate {
  readonly entry: Entry;
  readonly position: number;
  readonly texts: readonly PreparedText[];
  readonly identifiers: EntryIdentifiers;
  /** How the query describes it; absent when descriptions were not looked for. */
  readonly described?: DescribedFit;
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
  const texts = new Map<number, PreparedText[]>();
  const candidates: Candidate[] = [];
  for (const hit of hits) {
    const text = prepared.texts.at(hit.text);
    if (!text) continue;
    for (const position of entriesOf(prepared, text, named)) {
      const known = texts.get(position);
      if (known) {
        known.push(text);
        continue;
      }
      const entry = prepared.catalog.entries[position];
      if (!entry) continue;
      const own = [text];
      texts.set(position, own);
      candidates.push({ entry, position, texts: own, identifiers: prepared.identifiersOf(position) });
    }
  }
  return candidates;
}

/** The candidates with what the query describes, and the entries that it describes besides. */
export function withDescribed(
  { catalog, identifiersOf }: PreparedCatalog,
  candidates: readonly Candidate[],
  fits: ReadonlyMap<number, DescribedFit>,
): Candidate[] {
  const known = new Set(candidates.map(({ position }) => position));
  const more = Array.from(fits, ([position, described]): Candidate | undefined => {
    const entry = catalog.entries[position];
    if (!entry || known.has(position)) return undefined;
    return { entry, position, texts: [], identifiers: identifiersOf(position), described };
  });
  return [
    ...candidates.map((one): Candidate => {
      const described = fits.get(one.position);
      return described ? { ...one, described } : one;
    }),
    ...more.filter((one) => one !== undefined),
  ];
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

/** The rarest grams that the query has or implies, by their numbers in the index. */
function rarestGrams({ index }: PreparedCatalog, query: ReadQuery): readonly number[] {
  const { indexed, gramNumbers, implied } = query;
  const known: number[] = [];
  for (let at = 0; at < indexed.length; at += 1) {
    const number = indexed[at] ?? -1;
    if (number >= 0) known.push(number);
  }
  for (let at = 0; at < implied.count; at += 1) {
    const gram = implied.keys[at] ?? 0;
    const number = index.numberOf(gram);
    if (number >= 0 && findGram(gramNumbers, gram) < 0) known.push(number);
  }
  return index.rarest(known, defaults.maxQueryGrams);
}

function termWeights(query: ReadQuery, apps: readonly AppMention[]): Map<string, number> {
  const { code, name, class: className, status, app } = defaults.recallOf;
  const weights = new Map<string, number>();
  for (const value of query.codes) weights.set(`code:${value}`, code);
  for (const value of query.names) weights.set(`name:${value}`, name);
  for (const value of query.classes) weights.set(`class:${value}`, className);
  for (const value of query.statuses) weights.set(`status:${value}`, status);
  for (const mention of apps) weights.set(`app:${mention.app.id}`, app);
  return weights;
}
