import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnchorFinder } from '../../../../src/core/redact/find/find-anchors.ts';
import { rules } from '../../../../src/core/redact/rules/rules.ts';
import { anyText } from '../../any-text.ts';

const anchors = [...new Set(rules.flatMap(({ anchors: own }) => own))];

test('finds every literal wherever it stands, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyText, fc.constantFrom(...anchors)), { maxLength: 6 }),
      fc.uniqueArray(fc.oneof(fc.constantFrom(...anchors), fc.string({ minLength: 1, maxLength: 4 }))),
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
