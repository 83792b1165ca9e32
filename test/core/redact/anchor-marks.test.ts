import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMarks, markPieces, pieceOf } from '../../../src/core/redact/anchor-marks.ts';
import { rules } from '../../../src/core/redact/rules.ts';
import { anyText } from '../any-text.ts';

const marks = createMarks();
const anchors = rules.flatMap(({ anchors: own }) => own);

test('the piece of every anchor that is in a text is marked', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.oneof(fc.constantFrom(...anchors), fc.string({ minLength: 1 })),
      anyText,
      (a, anchor, b) => {
        markPieces(a + anchor + b, marks);
        expect(marks[pieceOf(anchor)]).toBe(1);
      },
    ),
  );
});

test('few others are', () => {
  markPieces('httprequestfailure: server returned: 401 unauthorized', marks);
  expect(anchors.filter((anchor) => marks[pieceOf(anchor)] === 1).length).toBeLessThan(anchors.length / 10);
});
