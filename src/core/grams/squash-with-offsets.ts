import { foldForComparison, normaliseCharacters } from '../text/normalise.ts';
import type { ScriptFolder } from '../text/script-fold.ts';
import { squash } from './grams.ts';

/** A text in lower case without all but letters and digits, with the way back. */
export interface SquashedText {
  readonly text: string;
  /** Where each of its units stood. */
  readonly offsets: readonly number[];
}

/** Squashes a text as it was sent, in linear time. */
export function squashWithOffsets(sent: string, script: ScriptFolder): SquashedText {
  return /[^\0-\x7f]/.test(sent) ? squashUnits(sent, script) : squashAscii(sent);
}

function squashAscii(sent: string): SquashedText {
  const text = squash(sent.toLowerCase());
  const offsets: number[] = [];
  for (let at = 0; offsets.length < text.length; at += 1)
    if (isAsciiLetter(sent.charCodeAt(at))) offsets.push(at);
  return { text, offsets };
}

function squashUnits(sent: string, script: ScriptFolder): SquashedText {
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < sent.length; at += 1) {
    const letters = lettersOf(sent, at, script);
    // A ligature or a circled number may become several letters.
    for (let unit = 0; unit < letters.length; unit += 1) offsets.push(at);
    text += letters;
  }
  return { text, offsets };
}

/** Whether a unit is an ASCII letter or digit. */
function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a && code >= 0x41) || (code >= 0x30 && code <= 0x39);
}

/** What squashing makes of one UTF-16 unit. ASCII and Chinese, the most, need nothing normalised. */
function lettersOf(sent: string, at: number, script: ScriptFolder): string {
  const code = sent.charCodeAt(at);
  const isLower = code >= 0x61 && code <= 0x7a;
  const isDigit = code >= 0x30 && code <= 0x39;
  if (isLower || isDigit) return sent.charAt(at);
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20);
  if (code < 0x80) return '';
  if (code >= 0x4e00 && code <= 0x9fff) return script.foldCharacters(sent.charAt(at));
  return foldForComparison(normaliseCharacters(sent.charAt(at)), script).replace(/[^\p{L}\p{N}]+/gu, '');
}
