import { isDeepStrictEqual } from 'node:util';
import { languages, type EntryContext } from '../../../core/entry.ts';
import { noContext, type CarriedContext, type ImportPage } from '../../proposal/proposal.ts';
import type { TargetFolder } from '../record/target-folder.ts';

/** What becomes of the titles that pages bring along. */
export interface PlannedContext {
  /** What the folder gets; absent where it stays as it is. */
  readonly context?: EntryContext;
  /** Titles that the folder does not get. */
  readonly leftOut: readonly string[];
}

/**
 * The title of a folder is that of all its entries. So it is taken from the pages when they agree on one and the folder has no
 * entries yet, and the folder's own stays.
 */
export function planContext(
  pages: readonly ImportPage[],
  target: Pick<TargetFolder, 'context' | 'entries'>,
): PlannedContext {
  const carried = joinContexts(pages.flatMap(({ contexts = [noContext] }) => contexts));
  const [only, other] = carried.map(toContext);
  if (only !== undefined && carried.length === 1 && isDeepStrictEqual(only, target.context))
    return { leftOut: [] };
  const isFree = target.context === undefined && target.entries.length === 0;
  if (only !== undefined && other === undefined && carried.length === 1 && isFree)
    return { context: only, leftOut: [] };
  const own: readonly string[] = target.context === undefined ? [] : Object.values(target.context.title);
  const titles = carried.flatMap(({ title }) => Object.values(title).slice(0, 1));
  return { leftOut: titles.filter((title) => !own.includes(title)) };
}

/** Pages in several languages have the title in one each. */
function joinContexts(contexts: readonly CarriedContext[]): CarriedContext[] {
  return contexts.reduce<CarriedContext[]>((joined, next) => {
    const same = joined.findIndex((known) => isOfSame(known, next));
    const known = joined[same];
    if (known === undefined) return [...joined, next];
    return joined.with(same, { ...known, title: { ...known.title, ...next.title } });
  }, []);
}

function isOfSame(one: CarriedContext, other: CarriedContext): boolean {
  const isEmpty = (context: CarriedContext): boolean => Object.keys(context.title).length === 0;
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  const fits = languages.every(
    (language) =>
      one.title[language] === undefined ||
      other.title[language] === undefined ||
      one.title[language] === other.title[language],
  );
  return fits && isDeepStrictEqual(one.signs, other.signs) && isDeepStrictEqual(one.unless, other.unless);
}

/** A language that is not there gets the text of the other one. */
function toContext({ title, signs, unless }: CarriedContext): EntryContext | undefined {
  const either = title.en ?? title['zh-TW'];
  if (either === undefined) return undefined;
  return { title: { en: title.en ?? either, 'zh-TW': title['zh-TW'] ?? either }, signs, unless };
}
