import type { Identifier, Match, Query } from '../../core/answer.ts';
import { writtenCode } from '../../wording/shown/written-code.ts';
import { bindRow, type CardScope } from '../template/card-scope.ts';
import type { Found } from '../card-content.ts';
import type { JsonText } from '../template/json-text.ts';
import { appName } from './pick-box.ts';
import { shortenMiddle } from '../../wording/shown/shorten.ts';
import { toLine } from '../template/text-runs.ts';

/** No string similarity is ever sure. */
const mostCertain = 0.99;
const maxMatched = 200;
/** A matched part this many times shorter than the longest says nothing to a reader. */
const scrapRatio = 4;
const maxMention = 60;
const maxIdentifiers = 5;
const maxIdentifier = 60;

/** How a match was found. */
export function foundBy(match: Match, query: Query): Found {
  const { score, similarity, evidence, entry } = match;
  // What agrees is the entry's own; what differs stands in the paste alone.
  const spelled = [...entry.messages, query.text];
  const asWritten = (identifier: Identifier): Identifier => ({
    kind: identifier.kind,
    value: writtenCode(identifier, spelled),
  });
  return {
    score,
    similarity,
    ...(match.lacksContext ? { lacksContext: true } : {}),
    ...(match.isDescribed ? { isDescribed: true } : {}),
    matched: matchedText(match, query),
    agreed: evidence.agreed.map(asWritten),
    conflicted: evidence.conflicted.map(asWritten),
    ...(evidence.app === undefined ? {} : { app: evidence.app }),
    ...(match.isDescribed && evidence.phrase !== undefined ? { phrase: evidence.phrase } : {}),
    ignored: query.ignored,
  };
}

/** Why an entry was taken: what matched, agreed, differed and was ignored, and how sure it is. */
export function bindWhyRows(scope: CardScope, found: Found): JsonText[] {
  const { why } = scope.words;
  const mention = found.app;
  const rows: [label: string, value: string, font?: 'Monospace'][] = [
    [why.matched, found.matched, 'Monospace'],
    [why.phrase, shorten(found.phrase ?? '', maxMatched)],
    [why.agreed, listIdentifiers(scope, found.agreed)],
    [why.conflicted, listIdentifiers(scope, found.conflicted)],
    [
      why.app,
      mention
        ? why.appReadFrom(appName(scope, mention.app), {
            ...mention,
            text: shorten(mention.text, maxMention),
          })
        : '',
    ],
    [why.ignored, why.ignoredCounts(found.ignored)],
    [
      why.score,
      why.scores(Math.min(found.score, mostCertain), found.similarity, found.lacksContext === true),
    ],
  ];
  return rows.filter(([, value]) => value !== '').map((row) => bindRow(scope, ...row));
}

/** Identifiers with their kinds, at most five, and how many more there are. Empty when there are none. */
function listIdentifiers({ words }: CardScope, identifiers: readonly Identifier[]): string {
  const named = identifiers
    .slice(0, maxIdentifiers)
    .map((identifier) =>
      words.why.identifier({ ...identifier, value: shorten(identifier.value, maxIdentifier) }),
    );
  const rest = identifiers.length - named.length;
  return words.list(rest > 0 ? [...named, words.more(rest)] : named);
}

function matchedText({ evidence }: Match, { text }: Query): string {
  const parts = evidence.spans.map(({ start, end }) => text.slice(start, end));
  const longest = Math.max(0, ...parts.map(({ length }) => length));
  return shorten(parts.filter(({ length }) => length >= longest / scrapRatio).join(' … '), maxMatched);
}

function shorten(text: string, max: number): string {
  return shortenMiddle(toLine(text), max);
}
