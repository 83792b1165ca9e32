import { readFileSync } from 'node:fs';

/** A recorded activity of `test/fixtures/activities`, by its name, with some fields replaced. */
export function readActivity(
  name: string,
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const file = new URL(`../fixtures/activities/${name}.json`, import.meta.url);
  const recorded: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof recorded !== 'object' || recorded === null) throw new TypeError(`${name} is no activity`);
  return { ...recorded, ...changes };
}
