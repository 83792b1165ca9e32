import { failureReason } from '../../../metrics/failure-reason.ts';
import type { KeyList, SigningKey } from './read-keys.ts';

/** Milliseconds between the fetches of the keys. */
export interface KeyTimes {
  /** After a good one; Microsoft asks for at least one a day. A little is taken off by chance. */
  readonly refresh: number;
  /** After a good one, when somebody names a key that is not in the list, which anybody can. */
  readonly unknown: number;
  /** After a bad one, doubled each time; up to half of it is taken off by chance. */
  readonly firstRetry: number;
  readonly longestRetry: number;
}

const hour = 3_600_000;

/** https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
export const keyTimes: KeyTimes = {
  refresh: 24 * hour,
  unknown: hour,
  firstRetry: 1_000,
  longestRetry: 60_000,
};

/** Requests that may wait for a fetch at a time: with made-up keys they would take the places of all others. */
const maxWaiting = 32;

/** Whether there are keys to check tokens with. */
export type KeysState =
  /** `none`: local mode needs no keys. */
  | { readonly state: 'none' | 'unchecked' }
  | { readonly state: 'good'; readonly keys: number; readonly loadedAt: Date }
  /** There are, but they could not be fetched anew. */
  | {
      readonly state: 'old';
      readonly keys: number;
      readonly loadedAt: Date;
      readonly reason: string;
      readonly since: Date;
    }
  | { readonly state: 'bad'; readonly reason: string; readonly since: Date };

/** A key, or that nobody published it, or that this cannot be told now: ask again after so many seconds. */
export type Found = SigningKey | 'unknown' | { readonly retryAfter: number };

/** Keeps the keys, and fetches them anew in the background. */
export interface KeyCache {
  /** At once for a key that is known. Never rejects. */
  find(id: string): Found | Promise<Found>;
  state(): KeysState;
  stop(): void;
}

/** What the cache stands on. */
export interface KeyCacheParts {
  /** Rejects where there is no good list. Must end by itself. */
  readonly fetchKeys: () => Promise<KeyList>;
  /** Told after each fetch how it is now and was before. */
  readonly tell?: (now: KeysState, before: KeysState) => void;
  readonly times?: KeyTimes;
  readonly now?: () => number;
  /** From 0 to 1. */
  readonly random?: () => number;
}

/** What is known of the keys. The last good list stays, whatever comes after it. */
interface Knowledge {
  readonly list?: KeyList;
  readonly loadedAt: number;
  readonly failure?: { readonly reason: string; readonly since: number };
}

function toState({ list, loadedAt, failure }: Knowledge): KeysState {
  const keys = list === undefined ? undefined : { keys: list.size, loadedAt: new Date(loadedAt) };
  if (failure === undefined) return keys === undefined ? { state: 'unchecked' } : { state: 'good', ...keys };
  const why = { reason: failure.reason, since: new Date(failure.since) };
  return keys === undefined ? { state: 'bad', ...why } : { state: 'old', ...keys, ...why };
}

/** A cache that begins to fetch at once. One fetch runs at a time, whoever asks for it. */
export function createKeyCache(parts: KeyCacheParts): KeyCache {
  const { fetchKeys, tell, times = keyTimes, now = Date.now, random = Math.random } = parts;
  let known: Knowledge = { loadedAt: 0 };
  let retry = times.firstRetry;
  let dueAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let waiting = 0;
  let isStopped = false;

  async function fetchOnce(): Promise<void> {
    const before = known;
    let pause: number;
    try {
      known = { list: await fetchKeys(), loadedAt: now() };
      retry = times.firstRetry;
      pause = times.refresh * (1 - 0.05 * random());
    } catch (error) {
      const failure = { reason: failureReason(error), since: before.failure?.since ?? now() };
      known = { ...before, failure };
      pause = retry * (1 - 0.5 * random());
      retry = Math.min(retry * 2, times.longestRetry);
    }
    running = undefined;
    if (isStopped) return;
    dueAt = now() + pause;
    timer = setTimeout(refresh, pause).unref();
    tell?.(toState(known), toState(before));
  }
  function refresh(): void {
    clearTimeout(timer);
    if (!isStopped) running ??= fetchOnce();
  }
  const seconds = (): number => Math.max(1, Math.ceil((dueAt - now()) / 1_000));

  /** Of an id that is not in the list: while the list cannot be renewed, it may be a new one. */
  const missing = (): Found =>
    known.list !== undefined && known.failure === undefined
      ? 'unknown'
      : { retryAfter: running === undefined ? seconds() : 1 };
  async function wait(id: string): Promise<Found> {
    waiting += 1;
    await running;
    waiting -= 1;
    return known.list?.get(id) ?? missing();
  }

  refresh();
  return {
    find(id) {
      // The timer does not count the time that a machine sleeps.
      if (now() >= dueAt) refresh();
      const key = known.list?.get(id);
      if (key !== undefined) return key;
      const isGood = known.list !== undefined && known.failure === undefined;
      if (isGood && now() < known.loadedAt + times.unknown) return 'unknown';
      if (isGood) refresh();
      if (running !== undefined) return waiting < maxWaiting ? wait(id) : { retryAfter: 1 };
      return missing();
    },
    state: () => toState(known),
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
