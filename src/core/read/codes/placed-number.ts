import { matchesOf } from '../../text/matches-of.ts';
import { isOtherNumber } from '../other-numbers.ts';
import { statusNames } from '../statuses.ts';
import type { Label } from './label-form.ts';

/** `(-7200)`, `#752`. */
const marked = /(?<=[([])-\d{1,5}(?=[\])])|(?<![\w&#])#(?=\d{2,5}(?![\w-]))\d+/g;
/** `102 SERVOS OFF`, `51: Insufficient funds`: at the beginning of a line, in front of words. */
const leading = /(?:^|\n)(\d{2,5})(?=(?:: ?| - ?| )[a-z\u3400-\u9fff])/gi;

/** Numbers that stand as a label does. */
export function readPlacedNumbers(text: string): Label[] {
  return [
    ...(/[#([]/.test(text) ? matchesOf(marked, text) : []).map(({ 0: written, index }) => ({
      value: written.replace('#', ''),
      index,
    })),
    ...(/^\d|\n\d/.test(text) ? matchesOf(leading, text) : [])
      .map(({ 0: written, 1: value = '', index }) => ({
        value,
        index: index + written.length - value.length,
      }))
      .filter(
        ({ value, index }) => !statusNames.has(value) && !isOtherNumber(text, index, index + value.length),
      ),
  ];
}
