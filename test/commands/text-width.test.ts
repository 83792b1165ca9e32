import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToWidth, padToWidth, textWidth } from '../../src/commands/text-width.ts';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['Okta', 4],
    ['艾克米', 6],
    ['（一）', 6],
    ['e\u0301', 1],
    ['フタ', 4],
  ])('of "%s" is %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

const anyText = fc.string({ unit: 'grapheme' });
const columns = fc.integer({ min: 1, max: 40 });

describe('a text that is cut', () => {
  it('fits, whatever it is', () => {
    fc.assert(
      fc.property(anyText, columns, (text, width) => {
        expect(textWidth(cutToWidth(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('keeps as much of its beginning as fits', () => {
    expect(cutToWidth('out of paper', 12)).toBe('out of paper');
    expect(cutToWidth('out of paper', 11)).toBe('out of pap…');
    expect(cutToWidth('紙匣沒有紙', 8)).toBe('紙匣沒…');
  });
});

describe('a text that is padded', () => {
  it('takes the columns, and stays whole where it is longer', () => {
    fc.assert(
      fc.property(anyText, columns, (text, width) => {
        const padded = padToWidth(text, width);
        expect(padded.startsWith(text)).toBe(true);
        expect(textWidth(padded)).toBe(Math.max(width, textWidth(text)));
      }),
    );
  });
});
