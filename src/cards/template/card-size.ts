import type { JsonText } from './json-text.ts';

/**
 * The most bytes of UTF-8 JSON that a card may have. Teams refuses messages of about 100 KB in UTF-16 and cards of
 * message extensions over 28 KB: https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/format-your-bot-messages
 */
export const maxCardBytes = 25_000;

/** Of one UTF-16 unit of JSON, as UTF-8. */
const mostBytesOfUnit = 3;

/** How much of each text a card shows, in UTF-16 units, and how many steps. */
export interface TextLimits {
  readonly message: number;
  readonly cause: number;
  readonly step: number;
  readonly steps: number;
  /** Where an entry applies. */
  readonly title: number;
  /** Texts inside a box to pick, where shortening is by design. */
  readonly boxMessage: number;
  readonly boxCause: number;
}

/** From roomy to tight. The tightest fits whatever an entry holds. */
export const textLimits: readonly TextLimits[] = [
  { message: 600, cause: 4_000, step: 2_000, steps: 40, title: 120, boxMessage: 160, boxCause: 160 },
  { message: 400, cause: 1_500, step: 600, steps: 25, title: 120, boxMessage: 140, boxCause: 140 },
  { message: 300, cause: 800, step: 300, steps: 12, title: 80, boxMessage: 120, boxCause: 120 },
  { message: 90, cause: 120, step: 60, steps: 5, title: 28, boxMessage: 28, boxCause: 28 },
];

/** The size of a card as it is sent, in bytes. */
export function cardBytes({ text }: JsonText): number {
  return Buffer.byteLength(text);
}

/** Whether a card may be sent. Most are so short that nothing need be counted. */
function isSmallEnough(card: JsonText): boolean {
  return card.text.length * mostBytesOfUnit <= maxCardBytes || cardBytes(card) <= maxCardBytes;
}

/** Binds a card in the roomiest scope that keeps it small enough; in the last one when none does. */
export function fitCard<S, T extends { readonly card: JsonText }>(
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
