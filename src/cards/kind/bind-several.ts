import type { Answer } from '../../core/answer.ts';
import type { BoundCard, CardPart } from '../template/card-json.ts';
import type { CardScope } from '../template/card-scope.ts';
import { assumedApp, assumedNote } from '../part/bind-assumed.ts';
import { contextTitle } from '../part/context-title.ts';
import { appName, bindBox, boxCause, boxMessage, boxText, idsOf, pickOf } from '../part/pick-box.ts';
import { shortenEnd } from '../../wording/shown/shorten.ts';
import { literalRuns, toLine } from '../template/text-runs.ts';

/** Blocks in view; more are counted. */
const maxBlocks = 5;

/** The card of a paste that holds several known errors: one block each, in the order of the paste. */
export function bindSeveral(scope: CardScope, answer: Answer, notes: readonly string[]): BoundCard {
  const { words } = scope;
  const parts = answer.parts.filter(({ matches }) => matches.length > 0);
  const shown = parts.slice(0, maxBlocks);
  const heading = words.several.heading(parts.length);
  const summary = words.several.summary(
    heading,
    shown.map((part) => titleOf(scope, part)),
  );
  const rest = parts.length - shown.length;
  const card = scope.bind('several', {
    summary,
    heading,
    notes: [...notes, ...assumptionsOf(scope, shown), ...(rest > 0 ? [words.more(rest)] : [])].map(
      (note) => ({ runs: literalRuns(note) }),
    ),
    blocks: shown.map((part, index) => bindBlock(scope, part, index + 1, answer)),
    actions: [],
  });
  return { card, summary };
}

function bindBlock(scope: CardScope, part: Answer, number: number, whole: Answer): CardPart {
  const { words, language, limits } = scope;
  const match = part.matches[0];
  if (match === undefined) return {};
  const { message } = pickOf(scope, match, part.query);
  const shared = {
    title: `${number}. ${titleOf(scope, part)}`,
    context: contextTitle(scope, match.entry),
    message: boxMessage(scope, message),
  };
  if (part.decision === 'choose') {
    const click = { verb: 'back', among: idsOf(part.matches), language } as const;
    return bindBox(scope, { ...shared, cause: boxText(scope, words.several.whichApp), next: '', click });
  }
  const assumed = assumedApp(part);
  const step = shortenEnd(toLine(match.entry.fix[language][0]), limits.boxCause);
  return bindBox(scope, {
    ...shared,
    cause: boxCause(scope, match.entry),
    next: words.several.firstStep(step),
    click: {
      verb: 'show',
      entry: match.entry.id,
      // What was assumed is dropped on the card of the error that it was assumed for.
      among: idsOf(assumed ? part.matches : winnersOf(whole)),
      language,
      ...(assumed ? { assumed: { app: assumed.app.id, from: assumed.readFrom } } : {}),
    },
  });
}

/** What was assumed for any of the errors, each app once. */
function assumptionsOf(scope: CardScope, parts: readonly Answer[]): string[] {
  const assumed = parts.map(assumedApp).filter((each) => each !== undefined);
  return [...new Set(assumed.map((each) => assumedNote(scope, each)))];
}

function winnersOf({ parts }: Answer): Answer['matches'] {
  return parts.flatMap(({ matches }) => matches.slice(0, 1));
}

function titleOf(scope: CardScope, { decision, matches }: Answer): string {
  const shown = decision === 'choose' ? matches : matches.slice(0, 1);
  return scope.words.either([...new Set(shown.map(({ app }) => appName(scope, app)))]);
}
