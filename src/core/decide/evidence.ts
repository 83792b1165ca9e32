import type { Evidence, Identifier, Span } from '../answer.ts';
import type { Scored } from '../score/score.ts';
import type { PreparedText } from '../index/text-table.ts';

/** Why an entry was found, in terms of the text that was sent. */
export function explain(
  scored: Scored,
  identifiers: readonly Identifier[],
  findSpans: (text: PreparedText) => Span[],
): Evidence {
  const { pair, text, entry } = scored;
  const of = { code: pair.codes, name: pair.names, class: pair.classes, status: pair.statuses };
  const agreed = identifiers.filter(({ kind, value }) => of[kind].has(value.toLowerCase()));
  const conflicted = identifiers.filter(
    ({ kind, value }) => of[kind].size > 0 && !of[kind].has(value.toLowerCase()),
  );
  const app = pair.apps.find((mention) => mention.app.id === entry.app);
  return {
    spans: text ? findSpans(text) : [],
    agreed,
    conflicted: conflicted.filter(
      ({ kind }) =>
        // A code outside of the one that agrees speaks of the same error.
        !agreed.some((one) => one.kind === kind && (kind !== 'code' || pair.query.isNested)),
    ),
    ...(app ? { app } : {}),
    ...(pair.described?.phrase === undefined ? {} : { phrase: pair.described.phrase }),
  };
}
