import type { Answer, Match, Query } from '../../core/answer.ts';
import type { Language } from '../../core/entry.ts';
import { messageFor, messageIn } from '../../wording/shown/choose-message.ts';

const toFourDigits = (share: number): number => Math.round(share * 1e4) / 1e4;

function shortMatch({ entry, app, score }: Match) {
  const { document, row } = entry.source;
  return {
    entry: entry.id,
    app: app.id,
    score: toFourDigits(score),
    source: row === undefined ? { document } : { document, row },
  };
}

function fullMatch(match: Match, query: Query, language: Language) {
  const { entry, similarity, evidence } = match;
  const { text } = query;
  const { at } = messageFor(match, query, language);
  return {
    ...shortMatch(match),
    similarity: toFourDigits(similarity),
    appName: match.app.name[language],
    ...(entry.context === undefined
      ? {}
      : { context: { title: entry.context.title[language], isShown: match.lacksContext !== true } }),
    ...(match.isDescribed ? { isDescribed: true } : {}),
    message: (at === undefined ? undefined : entry.messages[at]) ?? messageIn(entry, language),
    cause: entry.cause[language],
    fix: entry.fix[language],
    who: entry.who,
    links: entry.links.map(({ title, url }) => ({ title: title[language], url })),
    evidence: {
      matched: evidence.spans.map(({ start, end }) => text.slice(start, end)),
      agreed: evidence.agreed,
      conflicted: evidence.conflicted,
      ...(evidence.phrase === undefined ? {} : { phrase: evidence.phrase }),
      ...(evidence.app === undefined
        ? {}
        : { app: { id: evidence.app.app.id, text: evidence.app.text, readFrom: evidence.app.readFrom } }),
    },
  };
}

/** One line of `--jsonl`: the decision with its matches, best first. */
export function answerLine(id: string | number, { decision, matches }: Answer): string {
  return JSON.stringify({ id, decision, matches: matches.map(shortMatch) });
}

/** What `--json` prints: the whole answer, its words in one language. */
export function answerJson(answer: Answer, language: Language): object {
  const { decision, question, reason, matches, unknownCodes, unknownApp, parts, deepestCause, query } =
    answer;
  return {
    decision,
    ...(question === undefined ? {} : { question }),
    ...(reason === undefined ? {} : { reason }),
    language,
    matches: matches.map((match) => fullMatch(match, query, language)),
    unknownCodes,
    ...(unknownApp === undefined ? {} : { unknownApp }),
    deepestCause,
    ignored: query.ignored,
    leftOut: query.leftOut,
    parts: parts.map((part) => answerJson(part, language)),
  };
}
