import type { Entry } from '../entry.ts';
import { keepByPosition } from '../grams/keep-by-position.ts';
import { foldForComparison, normaliseCharacters } from '../text/normalise.ts';
import type { ScriptFolder } from '../text/script-fold.ts';
import { describingTerms } from './describing-terms.ts';
import { type DescriptionColumns, rarityOf } from './description-index.ts';
import { searchDescriptions } from './search-descriptions.ts';
import { cosineOf, keepTerms, type WeighedTerms, weighTerms } from './weighed-terms.ts';

/** How a description fits an entry. All from 0 to 1. */
export interface DescribedFit {
  /** Cosine of the text and all that the entry says of itself, as a share of the best entry's. */
  readonly share: number;
  /** How far that leads the next entry, as a share of its own; 0 for all but the best. */
  readonly lead: number;
  /** Share of the text's words, by rarity, that the entry says too. */
  readonly covered: number;
  /** How many rare words that is, on a logarithmic scale: 1 from some 20 on. */
  readonly amount: number;
  /** Cosine of the text and the entry's nearest phrase; 0 without phrases. */
  readonly nearest: number;
  /** The mean of that for its five nearest phrases. */
  readonly nearby: number;
  /** Share of the text's words, by rarity, that no entry of the catalog has. */
  readonly strange: number;
  /** The nearest phrase as it is written. */
  readonly phrase: string | undefined;
}

/**
 * Finds the entries that a folded text describes, by their positions in the catalog, best first; none for a text that says
 * nothing of the catalog's field.
 */
export type DescribedFinder = (folded: string, about?: About) => ReadonlyMap<number, DescribedFit>;

/** What is known of the app that a text is about. */
export interface About {
  /** Ids of the apps that it names. */
  readonly apps: ReadonlySet<string>;
  /** It names none of these, and a product that the catalog lacks. */
  readonly isForeign: boolean;
}

/** The finder, and the order alone, which is had far sooner. */
export interface Descriptions {
  readonly find: DescribedFinder;
  /** Positions of the entries most like a folded text, best first, and how many different words of it tell anything. */
  readonly rank: (folded: string) => { readonly positions: readonly number[]; readonly words: number };
}

const aboutNothing: About = { apps: new Set(), isForeign: false };

/** Entries that are looked at phrase by phrase. */
const most = 8;
const nearbyPhrases = 5;
/** How much more an entry of a named app is like a text. */
const favour = 2;
const plenty = Math.log1p(20);
/**
 * What a text must share with an entry to say anything at all, and what that and its own share must come to for it to be of the
 * field: of an entry with phrases, and of one that has none and so says less of itself.
 */
const leastOf = {
  told: { amount: 0.36, field: 1.45 },
  named: { amount: 0.2, field: 0.8 },
  bare: { amount: 0.3, field: 1.1 },
} as const;
/** From this on a text is a phrase, however little it says. */
const isPhrase = 0.75;

/** Opens the finder over an index of these entries. */
export function openDescriptions(
  columns: DescriptionColumns,
  entries: readonly Entry[],
  script: ScriptFolder,
): Descriptions {
  const rarest = rarityOf(1, columns.size);
  const amountOf = (shared: number): number => Math.min(1, Math.log1p(shared / rarest) / plenty);
  const weigh = (folded: string): WeighedTerms => weighTerms(describingTerms(folded, script), columns);
  const phrasesOf = keepByPosition((position) =>
    Object.values(entries[position]?.phrases ?? {})
      .flat()
      .map((phrase) => ({
        phrase,
        terms: keepTerms(weigh(foldForComparison(normaliseCharacters(phrase), script))),
      })),
  );
  /** The nearest phrases of an entry, best first. */
  const phrasesNear = (position: number, spoken: readonly WeighedTerms[]) =>
    phrasesOf(position)
      .map(({ phrase, terms }) => ({
        phrase,
        cosine: Math.max(...spoken.map((one) => cosineOf(one, terms))),
      }))
      .sort((one, other) => other.cosine - one.cosine)
      .slice(0, nearbyPhrases);
  const find: DescribedFinder = (folded, about = aboutNothing) => {
    const favourOf = (position: number): number =>
      about.apps.has(entries[position]?.app ?? '') ? favour : 1;
    const query = weigh(folded);
    const found = searchDescriptions(query, columns, favourOf, most);
    const [best = 0, second = 0] = found.map(({ likeness }) => likeness);
    // Of a long story one sentence says what a phrase says.
    const spoken = [query, ...sentencesOf(folded).map(weigh)];
    const strange = strangeIn(query);
    const fits = found.map(({ position, likeness, covered, shared }, at): [number, DescribedFit] => {
      const near = phrasesNear(position, spoken);
      const fit = {
        share: likeness / best,
        lead: at === 0 ? 1 - second / best : 0,
        covered,
        amount: amountOf(shared),
        nearest: near[0]?.cosine ?? 0,
        nearby: near.reduce((sum, { cosine }) => sum + cosine, 0) / nearbyPhrases,
        strange,
        phrase: near[0]?.phrase,
      };
      return [position, fit];
    });
    const isTold = saysSomething(
      fits.map(([, fit]) => fit),
      about,
    );
    return new Map(isTold ? fits : []);
  };
  return {
    find,
    rank(folded) {
      const query = weigh(folded);
      const found = searchDescriptions(query, columns, () => 1, most);
      return { positions: found.map(({ position }) => position), words: query.rarities.size };
    },
  };
}

function strangeIn({ rarities, places }: WeighedTerms): number {
  let [all, unknown] = [0, 0];
  for (const [term, rarity] of rarities) {
    all += rarity;
    if (!places.has(term)) unknown += rarity;
  }
  return all > 0 ? unknown / all : 0;
}

/** Whether a text is of the field at all: what most of an entry says, or a phrase. */
function saysSomething(fits: readonly DescribedFit[], { apps, isForeign }: About): boolean {
  return fits.some(({ covered, amount, nearest, phrase }) => {
    const isTold = phrase !== undefined || isForeign;
    const least = isTold ? leastOf.told : apps.size > 0 ? leastOf.named : leastOf.bare;
    return nearest >= isPhrase || (amount >= least.amount && covered + 2 * amount >= least.field);
  });
}

/** Sentences that are looked at one by one. */
const mostSentences = 8;
/** UTF-16 units; less says nothing by itself. */
const shortest = 8;

/** The sentences of a text of several; none of a text of one. */
function sentencesOf(folded: string): string[] {
  const found = folded.split(/[.!?;。！？；\n]+/).filter((one) => one.trim().length >= shortest);
  return found.length > 1 ? found.slice(0, mostSentences) : [];
}
