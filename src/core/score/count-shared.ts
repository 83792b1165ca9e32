/** How many values two sets have in common. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let count = 0;
  for (const value of a) if (b.has(value)) count += 1;
  return count;
}
