import type { Answer, Identifier, Query } from '../../core/answer.ts';
import { writtenCode } from '../../wording/shown/written-code.ts';
import type { BoundCard } from '../template/card-json.ts';
import { bindBullets, bindRow, type CardScope } from '../template/card-scope.ts';
import { bindExamples } from '../part/bind-examples.ts';
import type { JsonText } from '../template/json-text.ts';
import { helpAction } from '../part/navigation-actions.ts';
import { appName, bindPicks, idsOf, pickOf } from '../part/pick-box.ts';
import { shortenEnd } from '../../wording/shown/shorten.ts';
import { literalRuns, toLine } from '../template/text-runs.ts';

const kinds = ['code', 'class', 'status'] as const;
const maxNamed = 5;
const maxName = 60;

/** The card for a text that the catalog has nothing for: what was read in it, what comes near, what to try. */
export function bindNone(scope: CardScope, answer: Answer, notes: readonly string[]): BoundCard {
  const { none, welcome } = scope.words;
  const empty = answer.reason === 'empty';
  const summary = empty ? none.emptySummary : none.summary;
  const card = scope.bind('none', {
    summary,
    heading: empty ? none.empty : none.heading,
    sentences: [...sentencesOf(scope, answer), ...notes].map((text) => ({ runs: literalRuns(text) })),
    readTitle: none.iRead,
    read: empty ? [] : bindRead(scope, answer),
    nearestTitle: none.nearest,
    nearest: bindNearest(scope, answer),
    tryTitle: none.whatToTry,
    tries: bindBullets(scope, none.tries),
    examplesTitle: empty ? welcome.examples : none.examples,
    examples: bindExamples(scope),
    examplesOpen: empty,
    actions: [helpAction(scope)],
  });
  return { card, summary };
}

/** Names the codes of a text that no entry has; empty when there are none. */
function unknownCodesNote(
  { words }: Pick<CardScope, 'words'>,
  { unknownCodes, query }: Pick<Answer, 'unknownCodes' | 'query'>,
): string[] {
  const codes = unknownCodes.slice(0, maxNamed).map((value) => written({ kind: 'code', value }, query));
  return codes.length > 0 ? [words.none.unknownCodes(codes)] : [];
}

function sentencesOf({ words }: CardScope, { reason, unknownCodes, unknownApp, query }: Answer): string[] {
  const { none } = words;
  const app = named(unknownApp);
  return [
    ...(reason === 'empty' ? [none.emptyText] : []),
    ...unknownCodesNote({ words }, { unknownCodes, query }),
    ...(app !== '' ? [none.unknownApp(app)] : []),
  ];
}

function bindRead(scope: CardScope, { query, unknownCodes }: Answer): JsonText[] {
  const { list, none } = scope.words;
  // An app that only the thread or the channel names was not read in this text.
  const read = query.apps.filter(({ readFrom }) => readFrom !== 'thread' && readFrom !== 'channel');
  const apps = read.slice(0, maxNamed).map(({ app }) => appName(scope, app));
  const rows = kinds.map((kind) => {
    const values = query.identifiers.filter(
      (identifier) => identifier.kind === kind && !unknownCodes.includes(identifier.value),
    );
    return [
      none.labels[kind],
      list(values.slice(0, maxNamed).map((value) => written(value, query))),
    ] as const;
  });
  return [...rows, [none.labels.app, list(apps)] as const]
    .filter(([, value]) => value !== '')
    .map(([label, value]) => bindRow(scope, label, value));
}

function bindNearest(scope: CardScope, { matches, query }: Answer): JsonText[] {
  const { language } = scope;
  const nearest = matches.slice(0, 3).map((match) => pickOf(scope, match, query));
  const among = idsOf(nearest);
  return bindPicks(scope, nearest, {}, (entry) => ({ verb: 'show', entry, among, language }));
}

function written(identifier: Identifier, { text }: Query): string {
  return named(writtenCode(identifier, [text]));
}

function named(name: unknown): string {
  return shortenEnd(toLine(name), maxName);
}
