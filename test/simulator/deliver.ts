import { setTimeout as delay } from 'node:timers/promises';
import { claimsFor, sign } from '../teams/fake-identity.ts';
import type { Activity } from './make-events.ts';
import type { Replica } from './start-replica.ts';

/** What came of the deliveries of one activity. */
export interface Delivery {
  readonly attempts: number;
  /** True when the bot answered one of them with 200, and with a body that is no refusal. */
  readonly isTaken: boolean;
  /** True when the bot told in its answer to a click that something went wrong. */
  readonly isSorry: boolean;
  /** True when one of them broke off, as it does when a replica is killed. */
  readonly isBroken: boolean;
  /** Status or reason of each attempt. */
  readonly answers: readonly string[];
}

/** Delivers an activity as Teams does. Never rejects. */
export type Deliver = (activity: Activity) => Promise<Delivery>;

const maxAttempts = 6;
/** Milliseconds for which a token is used again. */
const tokenAge = 60_000;

function createTokens(serviceUrl: string): () => string {
  let token = '';
  let signedAt = -Infinity;
  return () => {
    if (performance.now() - signedAt > tokenAge) {
      token = sign(claimsFor(serviceUrl));
      signedAt = performance.now();
    }
    return token;
  };
}

/** A status, or of a click what became of it: `sorry` when the person was told that something went wrong. */
async function readAnswer(response: Response): Promise<string> {
  const text = await response.text();
  const { statusCode } = text === '' ? { statusCode: 200 } : (JSON.parse(text) as { statusCode?: number });
  if (statusCode === 200) return String(response.status);
  return statusCode === 500 ? 'sorry' : 'refused';
}

/** What is not tried again. */
const isLast = (answer: string | undefined): boolean =>
  answer === '200' || answer === 'refused' || answer === 'sorry';

const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return cause?.code ?? (error instanceof Error ? error.name : 'unknown');
};

/** How Teams delivers. Times in milliseconds. */
export interface DeliverParts {
  readonly replicas: readonly Replica[];
  readonly serviceUrl: string;
  /** What it waits for an answer. */
  readonly patience: number;
  /** After this a client repeats a click that was not answered. */
  readonly repeatAfter: number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The same activity, sent for the `attempt`th time. A click comes from a client, which gives it a new id. */
function again({ id, after, body }: Activity, attempt: number): Activity {
  const isNew = body.type === 'invoke' && attempt > 1;
  return isNew ? { id, after, body: { ...body, id: `${id}~${attempt}` } } : { id, after, body };
}

/** The id that an activity had at first. */
export const firstId = (id: string): string => id.split('~', 1)[0] ?? '';

/**
 * Sends to any replica that is up, with a real token, and again when an attempt was not answered in time, or not with 200:
 * a message as soon as it is given up, a click when the client repeats it.
 */
export function createDeliver(parts: DeliverParts): Deliver {
  const { replicas, serviceUrl, patience, repeatAfter, pick } = parts;
  const tokenOf = createTokens(serviceUrl);

  async function attempt(activity: Activity): Promise<string> {
    const ready = replicas.filter((replica) => replica.isReady());
    if (ready.length === 0) return 'ECONNREFUSED';
    try {
      const response = await fetch(`${pick(ready).origin}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf()}` },
        body: JSON.stringify(activity.body),
        signal: AbortSignal.timeout(patience),
      });
      return await readAnswer(response);
    } catch (error) {
      return codeOf(error);
    }
  }

  return async (activity) => {
    const answers: string[] = [];
    while (answers.length < maxAttempts && !isLast(answers.at(-1))) {
      const begin = performance.now();
      const answer = await attempt(again(activity, answers.length + 1));
      // A balancer in front of the replicas asks the next one.
      if (answer === 'ECONNREFUSED') await delay(50);
      else answers.push(answer);
      const rest = (activity.body.type === 'invoke' ? repeatAfter : patience) - (performance.now() - begin);
      if (!isLast(answer) && answer !== 'ECONNREFUSED') await delay(Math.max(0, rest));
    }
    return {
      attempts: answers.length,
      isTaken: answers.at(-1) === '200',
      isSorry: answers.at(-1) === 'sorry',
      isBroken: answers.some((answer) => !/^\d+$|^refused$|^sorry$|^TimeoutError$/.test(answer)),
      answers,
    };
  };
}
