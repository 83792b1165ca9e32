import type { Answer, AppMention, AskContext } from '../answer.ts';
import { defaults } from '../defaults.ts';
import type { App, Catalog, Entry } from '../entry.ts';
import type { Scored } from '../score/score.ts';

/** A remembered app that tells one entry from those that the text itself does not tell apart. */
export interface Assumption {
  readonly mention: AppMention;
  readonly entry: Entry;
}

/** The apps that were known before the text, the one that counts first: the latest of the thread, then the channel's. */
export function rememberedApps(apps: ReadonlyMap<string, App>, context: AskContext): readonly AppMention[] {
  const known = [
    { id: context.threadApps?.[0], readFrom: 'thread' },
    { id: context.channelApp, readFrom: 'channel' },
  ] as const;
  return known.flatMap(({ id = 'all', readFrom }) => {
    const app = apps.get(id);
    return app && id !== 'all' ? [{ app, text: '', readFrom }] : [];
  });
}

/** The entries that tie; of a message that more of them share than are scored, all. */
export function entriesThatTie({ entries }: Catalog, tied: readonly Scored[]): readonly Entry[] {
  const scored = tied.map(({ entry }) => entry);
  const text = tied[0]?.text;
  if (text === undefined || tied.length < defaults.entriesPerText) return scored;
  return [...new Set([...scored, ...text.entries.flatMap((position) => entries[position] ?? [])])];
}

/**
 * Finds the app that breaks a tie: the first remembered one with an entry among those that tie, where it has just one of
 * them and another app has the others. `undefined` when there is none, as when nothing ties.
 */
export function findAssumption(
  tied: readonly Entry[],
  remembered: readonly AppMention[],
): Assumption | undefined {
  if (new Set(tied.map(({ app }) => app)).size < 2) return undefined;
  for (const mention of remembered) {
    const [entry, second] = tied.filter(({ app }) => app === mention.app.id);
    if (entry) return second ? undefined : { mention, entry };
  }
  return undefined;
}

/** The mentions with which a text is scored anew under an assumption: of a name that several apps have, just the assumed one. */
export function withAssumed(
  apps: readonly AppMention[],
  { mention }: Assumption,
): readonly [AppMention, ...AppMention[]] {
  const named = apps.find(({ app }) => app.id === mention.app.id);
  return named ? [named] : [mention, ...apps];
}

/**
 * The answer under an assumption. `asked` is the choice without it, and stays what it is where the entry cannot be answered
 * with it either. Nothing joins that did not stand in the choice by itself; what the other picks are worth is what the
 * answer leaves.
 */
export function answerAssumed(asked: Answer, withApp: Answer, { mention, entry }: Assumption): Answer {
  const { answerScore, assumedScore } = defaults.policy;
  const [best] = withApp.matches;
  const stood = new Set(asked.matches.map((match) => match.entry));
  const isAlone = withApp.matches.every((match) => match.entry === entry || !stood.has(match.entry));
  if (best?.entry !== entry || best.score < answerScore) return asked;
  if (withApp.decision !== 'answer' && !(withApp.decision === 'choose' && isAlone)) return asked;
  const score = Math.min(best.score, assumedScore);
  const others = asked.matches.filter((match) => match.entry !== entry).slice(0, defaults.maxMatches - 1);
  const sum = others.reduce((total, match) => total + match.score, 0);
  const share = sum > 0 ? Math.min(1, (1 - score) / sum) : 1;
  const { unknownCodes, unknownApp, query } = withApp;
  return {
    decision: 'answer',
    matches: [{ ...best, score }, ...others.map((match) => ({ ...match, score: match.score * share }))],
    unknownCodes,
    ...(unknownApp === undefined ? {} : { unknownApp }),
    parts: [],
    assumed: mention,
    deepestCause: false,
    query,
  };
}
