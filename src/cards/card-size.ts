import type { CardJson } from './card-json.ts';

/**
 * The most bytes of UTF-8 JSON that a card may have. Teams refuses messages of about 100 KB in UTF-16 and cards of
 * message extensions over 28 KB: https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/format-your-bot-messages
 */
export const maxCardBytes = 25_000;

/** A control character or half a character, which JSON writes as `\u` and four digits. */
const isEscaped = /[\p{Cc}\p{Cs}]/u;
const mostOfUnit = 6;
/** Of Chinese as UTF-8; an escaped quote takes two. */
const mostOfPlainUnit = 3;
/** `-1.7976931348623157e+308`, or `false`. */
const mostOfNumber = 24;

/** How much of each text a card shows, in UTF-16 units, and how many steps. */
export interface TextLimits {
  readonly message: number;
  readonly cause: number;
  readonly step: number;
  readonly steps: number;
  /** Texts inside a box to pick, where shortening is by design. */
  readonly boxMessage: number;
  readonly boxCause: number;
}

/** From roomy to tight. The tightest fits whatever an entry holds. */
export const textLimits: readonly TextLimits[] = [
  { message: 600, cause: 4_000, step: 2_000, steps: 40, boxMessage: 160, boxCause: 160 },
  { message: 400, cause: 1_500, step: 600, steps: 25, boxMessage: 140, boxCause: 140 },
  { message: 300, cause: 800, step: 300, steps: 12, boxMessage: 120, boxCause: 120 },
  { message: 140, cause: 200, step: 90, steps: 6, boxMessage: 40, boxCause: 40 },
];

/** The size of a card as it is sent, in bytes. */
export function cardBytes(card: CardJson): number {
  return Buffer.byteLength(JSON.stringify(card));
}

/**
 * Whether a card may be sent. Writing it out to count takes five times as long as adding up what it may come to at most,
 * so that is done only where the sum is too much.
 */
export function isSmallEnough(card: CardJson): boolean {
  return (
    mostBytes(card, () => mostOfUnit) <= maxCardBytes ||
    mostBytes(card, (text) => (isEscaped.test(text) ? mostOfUnit : mostOfPlainUnit)) <= maxCardBytes ||
    cardBytes(card) <= maxCardBytes
  );
}

/** Binds a card in the roomiest scope that keeps it small enough; in the last one when none does. */
export function fitCard<S, T extends { readonly card: CardJson }>(
  scopes: readonly S[],
  bind: (scope: S) => T,
): T {
  const [roomy, ...tighter] = scopes;
  if (roomy === undefined) throw new RangeError('There is no scope to bind a card in.');
  let bound = bind(roomy);
  for (const scope of tighter) {
    if (isSmallEnough(bound.card)) break;
    bound = bind(scope);
  }
  return bound;
}

/** What a value takes at most as JSON. Its keys are those of templates and clicks: plain ASCII. */
function mostBytes(value: unknown, bytesOfUnit: (text: string) => number): number {
  if (typeof value === 'string') return bytesOfUnit(value) * value.length + 2;
  if (typeof value !== 'object' || value === null) return mostOfNumber;
  let sum = 2;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) sum += mostBytes(item, bytesOfUnit) + 1;
    return sum;
  }
  for (const key in value) sum += key.length + 4 + mostBytes((value as CardJson)[key], bytesOfUnit);
  return sum;
}
