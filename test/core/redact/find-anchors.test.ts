import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnchorFinder, leastLength } from '../../../src/core/redact/find-anchors.ts';
import { rules } from '../../../src/core/redact/rules.ts';
import { anyText } from '../any-text.ts';

const anchors = [...new Set(rules.flatMap(({ anchors: own }) => own))].filter(
  ({ length }) => length >= leastLength,
);

test('finds every literal wherever it stands, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyText, fc.constantFrom(...anchors)), { maxLength: 6 }),
      fc.uniqueArray(
        fc.oneof(fc.constantFrom(...anchors), fc.string({ minLength: leastLength, maxLength: 5 })),
      ),
      (parts, sought) => {
        const text = parts.join('');
        const found: string[] = [];
        createAnchorFinder(sought)(text, (anchor, at) => found.push(`${anchor} ${at}`));
        const expected = sought.flatMap((literal, anchor) =>
          Array.from({ length: text.length }, (_, at) => at)
            .filter((at) => text.startsWith(literal, at))
            .map((at) => `${anchor} ${at}`),
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
      },
    ),
  );
});
