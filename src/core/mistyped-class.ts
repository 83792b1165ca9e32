import { compareTwoStrings } from 'string-similarity';

/** Letter pairs that a class name and its mistyped form share at the least, as string-similarity counts them. */
const sameClass = 0.85;
/** A person types a few class names; a log has many, and makes no mistakes. */
const mostTyped = 6;

/** Whether one of an entry's classes, in lower case, is one of the query's but for a typing mistake. */
export type TypoCheck = (classes: ReadonlySet<string>) => boolean;

/** Makes the check for the classes of a query; each name is compared once. */
export function createTypoCheck(typed: ReadonlySet<string>): TypoCheck {
  const known = new Map<string, boolean>();
  const isTyped = (name: string): boolean => {
    let found = known.get(name);
    if (found === undefined) {
      found = [...typed].some(
        (other) => couldBeAlike(other, name) && compareTwoStrings(other, name) >= sameClass,
      );
      known.set(name, found);
    }
    return found;
  };
  return (classes) => {
    if (typed.size === 0 || typed.size > mostTyped) return false;
    for (const name of classes) if (isTyped(name)) return true;
    return false;
  };
}

/** The shorter name has too few letter pairs for more than twice its share of both. */
function couldBeAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length) - 1;
  return 2 * shorter >= sameClass * (one.length + other.length - 2);
}
