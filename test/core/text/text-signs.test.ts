import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSigns, signs } from '../../../src/core/text/text-signs.ts';
import { anyText } from '../any-text.ts';

/** What each sign says, as an expression. */
const slow: Readonly<Record<keyof typeof signs, RegExp>> = {
  digit: /\d/,
  threeDigits: /\d{3}/,
  fourDigits: /\d{4}/,
  nineDigits: /\d{9}/,
  hexMark: /0x/i,
  threeCapitals: /[A-Z]{3}/,
  longRun: /[\w-]{24}/,
  joint: /[-/]/,
  fourHyphens: /(?:-[^-]*){4}/,
  assignment: /[:=]/,
  twoColons: /:[^:]*:/,
  dotLetter: /\.[A-Za-z]/,
  threeDots: /(?:\.[^.]*){3}/,
  at: /@/,
  bracket: /\[/,
};
const dense = fc.string({ unit: fc.constantFrom(...Array.from('0x1A-/:=.@[_ zZ錯')), maxLength: 40 });

test('says what the expressions say, on any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        dense,
        dense.map((text) => text.repeat(3)),
      ),
      (text) => {
        const found = readSigns(text);
        for (const [name, bit] of Object.entries(signs))
          expect([name, (found & bit) !== 0]).toEqual([name, slow[name as keyof typeof signs].test(text)]);
      },
    ),
    { numRuns: 1_000 },
  );
});
