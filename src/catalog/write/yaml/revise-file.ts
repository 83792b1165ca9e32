import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import { CodedError } from '../../../errors.ts';
import { valueAt } from '../../load/check-file.ts';
import { parseYaml } from '../../file/read-yaml-file.ts';
import { showPath } from '../../show-path.ts';
import type { PlannedFile } from './planned-file.ts';
import { reviseYaml } from './revise-yaml.ts';

/** What a file gets besides the items of its list. */
export interface Additions {
  readonly commentOf?: (item: unknown) => string | undefined;
  /** Keys that the file does not have yet. */
  readonly added?: object;
}

/**
 * A catalog file whose list (`apps`, `entries`) is changed in place; the rest of it stays byte for byte.
 * @throws CodedError CATALOG_INVALID when it is written so that this cannot be done.
 */
export function reviseFile(
  file: string,
  list: 'apps' | 'entries',
  change: (items: readonly unknown[]) => readonly unknown[],
  { commentOf, added }: Additions = {},
): PlannedFile {
  const before = readFileSync(file, 'utf8');
  const text = before.replace(/^\uFEFF/, '');
  const { data } = parseYaml({ path: file, text });
  const items = valueAt(data, [list]);
  const revised = reviseYaml(
    text,
    { ...(data as object), [list]: change(Array.isArray(items) ? items : []), ...added },
    commentOf,
  );
  if (revised === undefined) {
    const remedy = 'write its values out, each on lines of its own and without anchors, and try again';
    throw new CodedError(
      'CATALOG_INVALID',
      `${showPath(file)}: the file cannot be changed in place; ${remedy}`,
    );
  }
  return { name: basename(file), before, text: before.slice(0, before.length - text.length) + revised };
}
