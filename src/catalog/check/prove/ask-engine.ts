import type { Answer, AppMention } from '../../../core/answer.ts';
import { defaults } from '../../../core/defaults.ts';
import { answer, type Engine } from '../../../core/engine.ts';
import type { Entry } from '../../../core/entry.ts';

/** What the bot says to a text, as far as a proof needs it. */
export interface Said {
  /** Entries that it answers with; several where the text holds several errors. */
  readonly answered: readonly Entry[];
  /** Entries that it lets the person choose from. */
  readonly offered: readonly Entry[];
  /** Those of the offered that may well be meant; where only one may, a far one is offered beside it. */
  readonly likely: readonly Entry[];
  /** Those of the offered that are the likeliest: several where nothing tells them apart. */
  readonly first: readonly Entry[];
  /** Apps that the text names. */
  readonly named: readonly AppMention[];
  /** Entries that it names as near when it does not know. */
  readonly near: readonly Entry[];
}

/** Asks the engine; the same text is asked once, as many entries share a message. */
export type Asker = (text: string) => Said;

/** Makes an asker for one engine. */
export function createAsker(engine: Engine): Asker {
  const known = new Map<string, Said>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const said = toSaid(answer(engine, text));
    known.set(text, said);
    return said;
  };
}

function toSaid({ decision, matches, parts, query: { apps } }: Answer): Said {
  if (parts.length > 0) {
    const all = parts.map(toSaid);
    return {
      answered: all.flatMap((said) => said.answered),
      offered: all.flatMap((said) => said.offered),
      likely: all.flatMap((said) => said.likely),
      first: all.flatMap((said) => said.first),
      named: apps,
      near: [],
    };
  }
  const entries = matches.map(({ entry }) => entry);
  const likely = matches
    .filter(({ score }) => score >= defaults.policy.nearestScore)
    .map(({ entry }) => entry);
  return {
    answered: decision === 'answer' ? entries.slice(0, 1) : [],
    offered: decision === 'choose' ? entries : [],
    likely: decision === 'choose' ? likely : [],
    first: decision === 'choose' ? likeliestOf(matches) : [],
    named: apps,
    near: decision === 'none' ? entries : [],
  };
}

/** What one text gives two entries differs by rounding at the most. */
const sameScore = 1e-6;

function likeliestOf(matches: Answer['matches']): Entry[] {
  const most = Math.max(...matches.map(({ score }) => score)) - sameScore;
  return matches.filter(({ score }) => score >= most).map(({ entry }) => entry);
}

/** Whether the bot finds an entry: it answers with it, or has it among the picks. */
export function finds({ answered, offered }: Said, entry: Entry): boolean {
  return answered.includes(entry) || offered.includes(entry);
}

/** What the bot says instead of an entry, in words that follow "the bot". */
export function tellSaid({ answered, offered, near }: Said): string {
  const ids = (entries: readonly Entry[]): string => entries.map(({ id }) => id).join(', ');
  if (answered.length > 0) return `answers with ${ids(answered)} instead`;
  if (offered.length > 0) return `offers ${ids(offered)} instead`;
  return `does not know it${near.length > 0 ? ` (nearest: ${ids(near)})` : ''}`;
}
