import type { RuleFind } from './find-candidates.ts';
import { redactionKinds } from '../kinds.ts';

/**
 * The finds in order, none overlapping another. Secrets that overlap become one range over all of them, so that no piece of
 * any is left, of the kind of the first row. What tells of a person and overlaps a secret is dropped: in
 * `https://user:password@host` the host stays.
 */
export function joinFinds(finds: readonly RuleFind[]): RuleFind[] {
  const secrets = joinOverlaps(finds.filter(({ kind }) => redactionKinds[kind].live));
  const personal = joinOverlaps(finds.filter(({ kind }) => !redactionKinds[kind].live));
  const merged: RuleFind[] = [];
  let at = 0;
  for (const find of personal) {
    for (let next = secrets[at]; next && next.end <= find.start; next = secrets[at]) {
      merged.push(next);
      at += 1;
    }
    if ((secrets[at]?.start ?? Number.POSITIVE_INFINITY) >= find.end) merged.push(find);
  }
  return [...merged, ...secrets.slice(at)];
}

function joinOverlaps(finds: readonly RuleFind[]): RuleFind[] {
  const joined: RuleFind[] = [];
  for (const find of finds.toSorted((a, b) => a.start - b.start || a.row - b.row)) {
    const last = joined.at(-1);
    if (!last || find.start >= last.end) joined.push(find);
    else {
      const first = find.row < last.row ? find : last;
      joined[joined.length - 1] = { ...first, start: last.start, end: Math.max(last.end, find.end) };
    }
  }
  return joined;
}
