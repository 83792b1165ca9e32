import { readFileSync } from 'node:fs';

/** A text with what must not be left of it. */
export interface Planted {
  /** What kind of paste it is: a log, a mail, a sentence. */
  readonly form: string;
  readonly kind: string;
  readonly text: string;
  readonly secrets: readonly string[];
}

/** A row's text that it must find, and one that it must leave. */
export interface RuleSample {
  readonly rule: string;
  readonly sample: string;
  readonly secret: string;
  readonly nearMiss: string;
}

/** Splits the made-up secrets in the files, so that no scanner takes them for real ones. */
const splitMark = /␞/g;

/** The lines of a file of `test/fixtures`, with the secrets in one piece. */
export function readFixture<T>(name: `redact-${string}.jsonl`): T[] {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
    .replace(splitMark, '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
