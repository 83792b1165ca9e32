import { addTypos } from './query-noise.ts';
import type { Random } from './random.ts';

type Change = (text: string, random: Random) => string;

const asIs: Change = (text) => text;
const withoutPunctuation: Change = (text) => text.replace(/["'.,()[\]「」。]/g, ' ').replace(/ +/g, ' ');
const inJson: Change = (text) => JSON.stringify(text).slice(1, -1);
const lowerCase: Change = (text) => text.toLowerCase();
/** Chat clients lose blanks where the text was formatted. */
const blanksLost: Change = (text, random) => text.replace(/ /g, () => (random.chance(0.5) ? '' : ' '));
/** Terminals break lines where they end, also in a word. */
const wrapped: Change = (text) => text.replace(/(.{32})(?=.)/gu, '$1\n');
const fullWidth: Change = (text) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const wideColons: Change = (text) => text.replace(/: /g, '：');
/** A class typed by hand: `TokenSyncExeption`. */
const classMistyped: Change = (text) =>
  text.replace(/(?<=\w)Exception|Failure/, (kind) => kind.replace('c', '').replace('lu', 'ul'));

/** What happens to a message on its way from a screen into a chat. As often as not, nothing. */
const changes: readonly Change[] = [
  asIs,
  asIs,
  asIs,
  asIs,
  asIs,
  withoutPunctuation,
  inJson,
  lowerCase,
  blanksLost,
  blanksLost,
  wrapped,
  fullWidth,
  wideColons,
  classMistyped,
];

/** A message as somebody would paste or type it, still saying all that it said. */
export function perturb(text: string, random: Random): string {
  return random.pick(changes)(addTypos(text, random.between(0, 2), random), random);
}
