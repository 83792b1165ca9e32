import { showProblem } from '../../catalog/catalog-problem.ts';
import type { HttpAnswer } from './adapter.ts';
import { findConcerns } from '../state/bot-health.ts';
import type { BotHealth } from '../state/bot-health.ts';
import type { CatalogState } from '../state/catalog-state.ts';

/** With these somebody is not answered, or what the bot remembers will be lost; the other concerns are warnings. */
const fatal = new Set(['SECRET_REJECTED', 'TOKEN_FAILED', 'STORAGE_FAILED']);

/**
 * Whether the bot can do all that it is there for: 200, else 503. With a store that is down it answers on from memory, so
 * what must not be taken out of use for that asks `/healthz`. Why, by codes and in full, is told `inFull` alone: that a secret
 * was rejected is nothing for strangers.
 */
export function describeReadiness(state: CatalogState, health: BotHealth, inFull: boolean): HttpAnswer {
  const { entries, problems, loadedAt } = state;
  const concerns = findConcerns(health).map(({ code }) => code);
  // The last good keys do as well.
  const isFatal = (code: string) =>
    fatal.has(code) || (code === 'KEYS_FAILED' && health.keys.state === 'bad');
  const reasons = [
    ...(entries > 0 ? [] : ['CATALOG_INVALID']),
    ...(health.token.state === 'unchecked' ? ['TOKEN_UNCHECKED'] : []),
    ...(health.keys.state === 'unchecked' ? ['KEYS_UNCHECKED'] : []),
    ...concerns.filter(isFatal),
  ];
  const warnings = [
    ...(entries > 0 && problems.length > 0 ? ['CATALOG_INVALID'] : []),
    // It works, but not with what it held before.
    ...(health.store.isUp && health.store.notice !== undefined ? ['STORAGE_FAILED'] : []),
    ...concerns.filter((code) => !isFatal(code)),
  ];
  const answer =
    reasons.length === 0 ? ({ status: 200, said: 'ready' } as const) : { status: 503, said: 'not ready' };
  if (!inFull) return { status: answer.status, body: { status: answer.said } };
  return {
    status: answer.status,
    body: {
      status: answer.said,
      ...(reasons.length === 0 ? {} : { reasons }),
      ...(warnings.length === 0 ? {} : { warnings }),
      catalog: { entries, loadedAt: loadedAt.toISOString(), problems: problems.length },
      ...health,
      ...(problems.length > 0 ? { problems: problems.map(showProblem) } : {}),
    },
  };
}

/** What is said of a bot that is about to end, in the place of all else. It takes messages until its port is closed. */
export const stopping: HttpAnswer = { status: 503, body: { status: 'stopping', reasons: ['STOPPING'] } };
