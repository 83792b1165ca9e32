import type { Logger } from 'pino';
import { setTimeout as delay } from 'node:timers/promises';
import { failureReason, isSecretRejected } from '../../metrics/failure-reason.ts';
import { within } from '../within.ts';

/** Whether the bot can prove itself to the channel's service, by the last look. */
export type TokenState =
  /** `none`: local mode needs no token. */
  | { readonly state: 'none' | 'unchecked' | 'good' }
  | {
      readonly state: 'bad';
      readonly code: 'SECRET_REJECTED' | 'TOKEN_FAILED';
      /** One word, such as the code of Microsoft Entra ID. */
      readonly reason: string;
      readonly since: Date;
    };

/** How often it is looked, in milliseconds. */
export interface TokenTimes {
  /** Between two looks. A secret that was rejected stays so until a restart, mostly. */
  readonly between: number;
  /** After a look that failed because nobody answered; doubled up to `between`. */
  readonly firstRetry: number;
  /** Given to a look. */
  readonly timeout: number;
}

const tokenTimes: TokenTimes = { between: 300_000, firstRetry: 15_000, timeout: 30_000 };

/** A look at the credentials that goes on in the background. */
export interface TokenWatch {
  current(): TokenState;
  stop(): void;
}

const remedies = {
  SECRET_REJECTED:
    'the client secret is wrong or has expired; create a new one under Certificates & secrets, set MicrosoftAppPassword, and restart the bot',
  TOKEN_FAILED:
    'no token could be obtained for answers; check the bot’s credentials, and that it can reach its sign-in service',
};

async function look(obtain: () => Promise<void>, timeout: number, before: TokenState): Promise<TokenState> {
  try {
    const isDone = await within(
      timeout,
      obtain().then(() => true),
    );
    return isDone === true ? { state: 'good' } : toBad('ETIMEDOUT', before);
  } catch (error) {
    return toBad(failureReason(error), before);
  }
}

function toBad(reason: string, before: TokenState): TokenState {
  const code = isSecretRejected(reason) ? 'SECRET_REJECTED' : 'TOKEN_FAILED';
  return { state: 'bad', code, reason, since: before.state === 'bad' ? before.since : new Date() };
}

function tell(log: Logger, now: TokenState, before: TokenState): void {
  if (now.state === 'bad') {
    const isNew = before.state !== 'bad' || before.reason !== now.reason;
    if (isNew) log.error({ code: now.code, reason: now.reason }, remedies[now.code]);
  } else if (before.state === 'bad') log.info('a token for answers can be obtained again');
}

/** Looks now and then whether `obtain` gives a token, logs what changes, and keeps what it found. */
export function watchToken(
  obtain: () => Promise<void>,
  log: Logger,
  times: TokenTimes = tokenTimes,
): TokenWatch {
  const ending = new AbortController();
  let now: TokenState = { state: 'unchecked' };
  const run = async (): Promise<void> => {
    let retry = times.firstRetry;
    for (;;) {
      const before = now;
      now = await look(obtain, times.timeout, before);
      if (ending.signal.aborted) return;
      tell(log, now, before);
      const mayPass = now.state === 'bad' && now.code === 'TOKEN_FAILED';
      const pause = mayPass ? Math.min(retry, times.between) : times.between;
      retry = mayPass ? retry * 2 : times.firstRetry;
      const isOver = await delay(pause, false, { ref: false, signal: ending.signal }).catch(() => true);
      if (isOver) return;
    }
  };
  void run();
  return {
    current: () => now,
    stop: () => {
      ending.abort();
    },
  };
}
