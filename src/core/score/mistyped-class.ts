import { compareTwoStrings } from 'string-similarity';
import { mayBeAlike } from '../text/may-be-alike.ts';

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
        (other) => mayBeAlike(other, name, sameClass) && compareTwoStrings(other, name) >= sameClass,
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
