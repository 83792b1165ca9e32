import type { Taken } from './channel-service.ts';
import { firstId } from './deliver.ts';
import type { Delivery } from './deliver.ts';
import type { Event } from './make-events.ts';

/** What came of one event. */
export type Verdict =
  | 'answered'
  /** The person was told that something went wrong, and no more. */
  | 'apologised'
  | 'lost'
  /** Posted more than once: the bot was told that a post was not taken which was. */
  | 'doubled after an ambiguous failure'
  /** Posted more than once: a replica was killed after it had posted, before it could say so. */
  | 'doubled after a kill'
  | 'doubled';

/** What came of all of them. */
export interface Judgement {
  readonly verdicts: ReadonlyMap<Verdict, number>;
  /** What was lost or doubled without a reason, in full. */
  readonly examples: readonly string[];
}

/** An event with its deliveries, one for each of its activities. */
export interface Delivered {
  readonly event: Event;
  readonly deliveries: readonly Delivery[];
}

/** `about`: what the service took that answers it. */
function judge({ event, deliveries }: Delivered, about: readonly Taken[]): Verdict {
  if (event.kind === 'pick') return deliveries.every(({ isTaken }) => isTaken) ? 'answered' : 'lost';
  const messages = about.filter(({ kind }) => kind === 'message');
  const isSorry = about.some(({ kind }) => kind === 'apology') || deliveries.some((one) => one.isSorry);
  if (messages.length === 0) return isSorry ? 'apologised' : 'lost';
  if (messages.length === 1) return 'answered';
  // Each has its reason: of the two that one failure or one kill makes, no third one comes.
  const denied = messages.filter(({ isDenied }) => isDenied).length;
  const broken = deliveries.filter(({ isBroken }) => isBroken).length;
  if (messages.length > 1 + denied + broken) return 'doubled';
  return denied > 0 ? 'doubled after an ambiguous failure' : 'doubled after a kill';
}

function findAbout(taken: readonly Taken[]) {
  const about = new Map<string, Taken[]>();
  for (const one of taken) {
    const id = firstId(one.about);
    about.set(id, [...(about.get(id) ?? []), one]);
  }
  return ({ event: { activities } }: Delivered) =>
    [...new Set(activities.map(({ id }) => id))].flatMap((id) => about.get(id) ?? []);
}

/** Counts what came of events, with the details of what should not be. `taken`: all that the service took. */
export function judgeAll(delivered: readonly Delivered[], taken: readonly Taken[]): Judgement {
  const aboutOf = findAbout(taken);
  const verdicts = new Map<Verdict, number>();
  const examples: string[] = [];
  for (const one of delivered) {
    const verdict = judge(one, aboutOf(one));
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    if (verdict === 'lost' || verdict === 'doubled')
      examples.push(
        `${verdict}: ${one.event.kind} ${one.event.number}, ${JSON.stringify(one.deliveries)}, ${JSON.stringify(aboutOf(one))}`,
      );
  }
  return { verdicts, examples };
}
