import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { features } from '../../../src/core/score/features.ts';
import { anyText } from '../any-text.ts';
import { featureNames, featuresOf, pairsOf } from '../features-of.ts';

test('every feature is a number from 0 to 1, whatever the text', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, foreign) => {
      for (const pair of pairsOf(text, 'thread', 'okta', foreign)) {
        for (const name of featureNames) {
          const value = features[name](pair);
          expect([name, value >= 0 && value <= 1]).toEqual([name, true]);
        }
      }
    }),
  );
});

describe('text', () => {
  test('a whole message is contained and covered, and nothing shares more', () => {
    const whole = featuresOf('google-workspace-403-forbidden', 'GoogleJsonResponseException: 403 Forbidden');
    for (const name of ['contained', 'whole', 'covered', 'fullest', 'similarity'] as const)
      expect(whole[name]).toBeCloseTo(1, 9);
  });

  test('a fragment is covered but does not contain the message', () => {
    const fragment = featuresOf('box-no-enterprise-account', 'without having an enterprise');
    expect(fragment.covered).toBeCloseTo(1, 5);
    expect(fragment.contained).toBeLessThan(0.7);
  });

  test('a message in a long paste is contained but does not cover the paste', () => {
    const paste = `we saw many odd lines last night ${'qwerty asdfgh zxcvbn '.repeat(9)} BoxRestException: Failed to parse response.`;
    const long = featuresOf('box-cannot-parse-response', paste);
    expect(long.contained).toBeCloseTo(1, 5);
    expect(long.covered).toBeLessThan(0.8);
  });

  test('a message that says little is slight', () => {
    const slight = featuresOf('okta-ioexception', 'IOException');
    const full = featuresOf(
      'box-no-enterprise-account',
      'BoxServerException: User cannot access this feature without having an enterprise',
    );
    expect(slight.slight).toBeGreaterThan(full.slight);
    expect(full.slight).toBe(0);
  });

  test('a status implies the message that says its name', () => {
    expect(featuresOf('all-service-timeout', 'HTTP 504').impliedByStatus).toBeGreaterThan(0);
    expect(featuresOf('all-service-timeout', 'service timeout').impliedByStatus).toBe(0);
  });
});
