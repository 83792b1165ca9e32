/** How telling the forms of lines are that were seen before. */
export interface RecentForms {
  /** `undefined` for a form that was not seen, or so long ago that it was forgotten. */
  readonly strengthOf: (key: number) => number | undefined;
  readonly note: (key: number, strength: number) => void;
}

/** Forms that are remembered at least. */
const fewest = 50_000;

/** Makes an empty memory. It holds at most twice as many forms, those that were seen last. */
export function createRecentForms(): RecentForms {
  let recent = new Map<number, number>();
  let older = new Map<number, number>();
  const note = (key: number, strength: number): void => {
    recent.set(key, strength);
    if (recent.size < fewest) return;
    older = recent;
    recent = new Map();
  };
  return {
    note,
    strengthOf: (key) => {
      const known = recent.get(key);
      if (known !== undefined) return known;
      const old = older.get(key);
      if (old !== undefined) note(key, old);
      return old;
    },
  };
}
