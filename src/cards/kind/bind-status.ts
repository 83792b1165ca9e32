import { bindConcern } from '../part/bind-concern.ts';
import type { CatalogFault, CatalogStatus } from '../card-content.ts';
import type { BoundCard } from '../template/card-json.ts';
import { bindRow, bindStep, type CardScope } from '../template/card-scope.ts';
import type { JsonText } from '../template/json-text.ts';
import { shortenEnd, shortenMiddle } from '../../wording/shown/shorten.ts';
import { literalRuns, toLine } from '../template/text-runs.ts';
import { toUtc } from '../template/to-utc.ts';

const maxProblems = 5;
const maxPlace = 120;
const maxFault = 400;
const maxFolders = 300;

/** The card for those who look after the catalog: how much there is, since when, and at most five of its problems. */
export function bindStatus(scope: CardScope, status: CatalogStatus): BoundCard {
  const { entries, drafts, inLanguage, folders, loadedAt, problems, concerns } = status;
  const words = scope.words.status;
  const catalogSummary = words.summary(entries, problems.length);
  const summary = concerns.length > 0 ? words.withConcerns(catalogSummary, concerns.length) : catalogSummary;
  const rows: [label: string, value: string][] = [
    [words.entries, String(entries)],
    ...(drafts > 0 ? [[words.drafts, String(drafts)] satisfies [string, string]] : []),
    [words.languages, words.inLanguage(inLanguage)],
    [words.folders, shortenEnd(toLine(scope.words.list(folders)), maxFolders)],
    [words.loaded, toUtc(loadedAt)],
  ];
  const shown = problems.slice(0, maxProblems).map((fault) => bindFault(scope, fault));
  const rest = problems.length - shown.length;
  const card = scope.bind('status', {
    summary,
    heading: words.heading,
    rows: rows.map((row) => bindRow(scope, ...row)),
    // Below what is wrong with the bot "No problems." would be taken for its own.
    problemsTitle: problems.length === 0 && concerns.length > 0 ? '' : words.problems(problems.length),
    problems: rest > 0 ? [...shown, bindStep(scope, '•', literalRuns(scope.words.more(rest)))] : shown,
    concernsTitle: concerns.length > 0 ? words.concernsTitle : '',
    concerns: concerns.map((concern) => bindConcern(scope, concern)),
    until: problems.length > 0 ? words.untilFixed : '',
  });
  return { card, summary };
}

/** Where it is in bold, and what to write. */
function bindFault(scope: CardScope, { place, message }: CatalogFault): JsonText {
  const runs = [
    ...literalRuns(`${shortenMiddle(toLine(place), maxPlace)} `, 'Bolder'),
    ...literalRuns(shortenEnd(toLine(message), maxFault)),
  ];
  return bindStep(scope, '•', runs);
}
