import { expect } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import { idsOf } from './ask.ts';

/** What is promised of every answer, in `answer.ts`. */
export function expectSound(said: Answer): void {
  const { decision, matches, query } = said;
  const scores = matches.map(({ score }) => score);
  expect(matches.length).toBeLessThanOrEqual(decision === 'none' ? 3 : 5);
  expect(matches.length).toBeGreaterThanOrEqual({ answer: 1, choose: 1, none: 0 }[decision]);
  // Several errors in one paste come in the order of the paste, all others best first.
  if (said.parts.length === 0) expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(idsOf(said)).size).toBe(matches.length);
  expect(said.question !== undefined).toBe(decision === 'choose');
  expect(said.reason !== undefined).toBe(decision === 'none');
  expect(said.parts.every((part) => part.parts.length === 0)).toBe(true);
  for (const { score, similarity, evidence, entry, app } of matches) {
    expect(score >= 0 && score <= 1 && similarity >= 0 && similarity <= 1).toBe(true);
    expect(entry.app).toBe(app.id);
    let last = -1;
    for (const { start, end } of evidence.spans) {
      expect(start > last && end > start && end <= query.text.length).toBe(true);
      last = end;
    }
  }
}
