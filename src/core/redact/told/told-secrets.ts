import { type Cue, type CueKind, findCues, strongKinds } from './cues.ts';
import { blankMasks, type RuleFind } from '../find/find-candidates.ts';
import { isPlaceholder } from '../rules/is-secret-value.ts';
import { type Nearness, toldWeights, type Weights } from './told-weights.ts';
import { isNumber, partsOf, readTokens, type Token, tokenSigns } from './token-signs.ts';

/** Units within which a word tells of a token. */
const reach = 110;
/** How fast a word tells less the farther it is, in units. */
const fade = 30;
/** What may stand between a word for a password and the password. */
const joiner =
  /^["'*)\]」}]{0,3}\s?(?:[:：=]{1,2}>?|is|was|ist|es|est|e|è|é|это|to|er|är|是|為|为|は|を|が|는|은|를|을|就是|那|like|should be)?\s?["'「“(（]?$/i;
/** What is before a value that something before it is said to be. */
const link =
  /(?:\b(?:is|was|be|to|as|ist|lautet|war|es|est|era|e|è|é|auf|op|là|είναι|c'est|met|med|con|mit|avec|com|z|jest|это|är|er|like|from|into|either|with|using)|[:：=是為为成加跟打が는은を를は]|->|→)\s{0,2}["'「“(（]?$/i;
/** Units of what a person types rather than pastes. */
export const longestMessage = 2_000;
const sentenceEnd = /[.!?] |[。！？]|\n\s*\n/;

/** A token, and the words around it by their kind. */
export interface ToldToken {
  readonly token: Token;
  readonly near: ReadonlyMap<CueKind, Nearness>;
}

/**
 * Finds what no form gives away: how much a token looks like a secret, and how near the words are that tell of one, are weighed
 * together. For a text in which all else is masked. `row` is as in tables; no number is a secret unless `isStrong`: a word that
 * tells of credentials wherever it stands is in the text.
 */
export function findTold(sent: string, row: number, isStrong: boolean): RuleFind[] {
  return readTold(blankMasks(sent), isStrong)
    .filter((told) => scoreOf(told) > 0 && !isPlaceholder(told.token.value))
    .map(({ token, near }) => ({ kind: kindOf(token, near), start: token.start, end: token.end, row }));
}

/** The tokens near words that tell of credentials; in a text whose masks are blanked. */
export function readTold(text: string, isStrong = true): ToldToken[] {
  const told: ToldToken[] = [];
  let cues: readonly Cue[] = [];
  let [first, read] = [0, 0];
  const tokens = readTokens(text).filter((token) => isStrong || !isNumber(token));
  for (const [at, token] of tokens.entries()) {
    if (token.end + reach > read) {
      // The words that reach a token, and those that reach the next ones as long as they are as near.
      const last = tokens.slice(at, at + 50).findLast((next) => next.start - token.end < 10 * reach) ?? token;
      read = last.end + reach;
      cues = findCues(text, token.start - reach, read);
      first = 0;
    }
    while ((cues[first]?.end ?? token.start) < token.start - reach) first += 1;
    const near = nearnessOf(token, cues, first);
    if (tells(near, text)) told.push({ token, near });
  }
  return told;
}

/** Log-odds that a token is a secret. */
function scoreOf({ token, near }: ToldToken): number {
  const model = isNumber(token) ? 'number' : 'mixed';
  const { bias, signs, cues }: Weights = toldWeights[model];
  const parts = partsOf(token);
  let score = bias;
  for (const { name, part, pattern } of tokenSigns[model])
    if (pattern.test(parts[part])) score += signs[name] ?? 0;
  for (const [kind, nearness] of near)
    for (let at = 0; at < nearness.length; at += 1) score += (nearness[at] ?? 0) * (cues[kind]?.[at] ?? 0);
  return score;
}

function kindOf(token: Token, near: ReadonlyMap<CueKind, Nearness>): RuleFind['kind'] {
  if (isNumber(token)) return 'authorization-code';
  return (near.get('key')?.[0] ?? 0) > (near.get('password')?.[0] ?? 0) ? 'secret' : 'password';
}

/** Whether words tell enough to look at a token: in a log, those for accounts and what is done with them are everywhere. */
function tells(near: ReadonlyMap<CueKind, Nearness>, text: string): boolean {
  if (text.length < longestMessage) return near.size > 0;
  return near.has('mask') || strongKinds.some((kind) => near.has(kind));
}

/** The nearest words of each kind on both sides of a token. */
function nearnessOf(
  { text, start, end }: Token,
  cues: readonly Cue[],
  first: number,
): Map<CueKind, Nearness> {
  const before = new Map<CueKind, Cue>();
  const behind = new Map<CueKind, Cue>();
  for (let at = first; at < cues.length; at += 1) {
    const cue = cues[at];
    if (!cue || cue.start > end + reach) break;
    // The last one before the token is the nearest, the first one behind it.
    if (cue.end <= start) before.set(cue.kind, cue);
    else if (cue.start >= end && !behind.has(cue.kind)) behind.set(cue.kind, cue);
  }
  const near = new Map<CueKind, Nearness>();
  const isLinked = before.size > 0 && link.test(text.slice(Math.max(0, start - 14), start));
  for (const [kind, cue] of before) {
    const gap = text.slice(cue.end, start);
    const share = shareOf(gap);
    near.set(kind, [share, 0, gap.length < 16 && joiner.test(gap) ? 1 : 0, isLinked ? share : 0]);
  }
  for (const [kind, cue] of behind) {
    const [own = 0, , joined = 0, linked = 0] = near.get(kind) ?? [];
    near.set(kind, [own, shareOf(text.slice(end, cue.start)), joined, linked]);
  }
  return near;
}

/** From 1 for what is side by side to 0 for what is out of reach. */
function shareOf(gap: string): number {
  return Math.exp(-gap.length / fade) / (sentenceEnd.test(gap) ? 2 : 1);
}
