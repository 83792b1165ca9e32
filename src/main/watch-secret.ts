import type { Logger } from 'pino';
import { secretWarning } from '../teams/state/bot-health.ts';

const day = 86_400_000;

/** Whole days until a secret expires, negative after it. */
export const secretDays = (expires: Date, now: number): number => Math.floor((expires.getTime() - now) / day);

/** Warns now and every day of a secret that expires within 30 days. Gives what ends it. */
export function watchSecret(expires: Date, log: Logger, now: () => number = Date.now): () => void {
  const look = (): void => {
    const days = secretDays(expires, now());
    if (days > secretWarning) return;
    const state = days < 0 ? 'has expired' : 'expires soon';
    log.warn(
      { code: 'SECRET_EXPIRES', days },
      `the client secret ${state}; create a new one, set MicrosoftAppPassword and SECRET_EXPIRES, and restart the bot`,
    );
  };
  look();
  const timer = setInterval(look, day);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
