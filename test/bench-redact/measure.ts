import { isLeft } from '../core/redact/is-left.ts';
import { type Planted, readFixture } from '../core/redact/read-fixture.ts';
import type { Mask } from './maskers.ts';

/** What was masked of what: of planted secrets all should be, of harmless words none. */
export interface Share {
  readonly masked: number;
  readonly all: number;
}

/** The planted secrets of a file that nothing is left of. */
export async function measureSecrets(mask: Mask, file: `redact-${string}.jsonl`): Promise<Share> {
  let [masked, all] = [0, 0];
  for (const { text, secrets } of readFixture<Planted>(file)) {
    const result = await mask(text);
    all += secrets.length;
    masked += secrets.filter((secret) => !isLeft(secret, result)).length;
  }
  return { masked, all };
}

/** The words of texts about errors that are not there any more. */
export async function measureHarmless(mask: Mask): Promise<Share> {
  let [masked, all] = [0, 0];
  for (const { text } of readFixture<{ readonly text: string }>('redact-harmless.jsonl')) {
    const result = await mask(text);
    const words = text.match(/[\w.:-]{3,}/g) ?? [];
    all += words.length;
    masked += words.filter((word) => !result.includes(word)).length;
  }
  return { masked, all };
}

/** The texts, in which nothing is to be masked, that lack something by which the error is known. */
export async function measureChanged(mask: Mask, file: `redact-${string}-harmless.jsonl`): Promise<Share> {
  let [masked, all] = [0, 0];
  interface Kept {
    readonly text: string;
    readonly keep: readonly string[];
  }
  for (const { text, keep } of readFixture<Kept>(file)) {
    const result = await mask(text);
    all += 1;
    if (keep.some((part) => !result.includes(part))) masked += 1;
  }
  return { masked, all };
}
