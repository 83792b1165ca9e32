/** What the failure of a request to the channel's service means. */
export type SendFailure =
  /** Nothing was posted, and it may be tried again: after so many milliseconds, where the service says so. */
  | { readonly kind: 'notTaken'; readonly after?: number }
  /** It may have been posted. */
  | { readonly kind: 'ambiguous' }
  /** The conversation is not there any more, or not for the bot. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'tooLarge' }
  /** The bot is not let in. */
  | { readonly kind: 'unauthorized' }
  /** Trying again is of no use, as with a 500, of which Microsoft says so. */
  | { readonly kind: 'final' };

/** https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit */
const byStatus = new Map<unknown, SendFailure['kind']>([
  [401, 'unauthorized'],
  [403, 'gone'],
  [404, 'gone'],
  [412, 'notTaken'],
  [413, 'tooLarge'],
  [429, 'notTaken'],
  [502, 'ambiguous'],
  [503, 'ambiguous'],
  [504, 'ambiguous'],
]);

/** No connection was made, or not even tried. */
const unconnected = new Set<unknown>([
  'TOKEN_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** A connection that was made and broke. */
const broken = new Set<unknown>([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ECONNABORTED',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/**
 * Milliseconds from a `Retry-After` header, which holds seconds or a date; `undefined` when it holds neither. A date that
 * is past gives 0.
 */
export function readRetryAfter(header: unknown, now: number): number | undefined {
  if (typeof header !== 'string' || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1_000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** A property of whatever it is, also where it is not the thing's own or hidden, as in the SDK's errors. */
function read(thing: unknown, property: string): unknown {
  return typeof thing === 'object' && thing !== null ? Reflect.get(thing, property) : undefined;
}

/** Reads what a send threw. `now`: milliseconds since 1970. */
export function readSendFailure(error: unknown, now: number = Date.now()): SendFailure {
  const status = read(error, 'statusCode');
  if (status === undefined) {
    const code = read(error, 'code');
    if (unconnected.has(code)) return { kind: 'notTaken' };
    return { kind: broken.has(code) ? 'ambiguous' : 'final' };
  }
  const kind = byStatus.get(status) ?? 'final';
  const after = readRetryAfter(read(error, 'retryAfter'), now);
  return kind === 'notTaken' && after !== undefined ? { kind, after } : { kind };
}
