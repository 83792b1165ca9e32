import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenAround, shortenEnd, shortenMiddle } from '../../../src/wording/shown/shorten.ts';

describe('shortening', () => {
  it('leaves alone what fits', () => {
    expect(shortenEnd('short', 5)).toBe('short');
    expect(shortenMiddle('short', 5)).toBe('short');
  });

  it('cuts the end at a word', () => {
    expect(shortenEnd('The token is not valid', 18)).toBe('The token is not…');
  });

  it('keeps both ends of a message', () => {
    expect(shortenMiddle('HttpRequestFailure: Server returned: 401', 21)).toBe('HttpRequestF…ned: 401');
  });

  it('keeps a part in view with its surroundings', () => {
    const text = `${'a'.repeat(50)}KEY${'b'.repeat(50)}`;
    expect(shortenAround(text, { start: 50, end: 53 }, 13)).toEqual(['…aaaaa', 'KEY', 'bbbbb…']);
    expect(shortenAround('abcKEY', { start: 3, end: 6 }, 13)).toEqual(['abc', 'KEY', '']);
  });

  it('never exceeds its limit, but for the marks, and never splits a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 4, max: 60 }),
        (text, max) => {
          const start = Math.floor(text.length / 3);
          const around = shortenAround(text, { start, end: text.length - start }, max).join('');
          expect(around.length).toBeLessThanOrEqual(max + 2);
          for (const short of [shortenEnd(text, max), shortenMiddle(text, max)]) {
            expect(short.length).toBeLessThanOrEqual(max);
            expect(short.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });
});
