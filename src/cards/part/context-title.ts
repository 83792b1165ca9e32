import type { Entry } from '../../core/entry.ts';
import { shortenEnd } from '../../wording/shown/shorten.ts';
import type { LastingScope } from '../template/card-scope.ts';
import { toLine } from '../template/text-runs.ts';

/** Where an entry applies, as its folder says; empty where that says nothing. */
export function contextTitle({ language, limits }: LastingScope, { context }: Entry): string {
  return shortenEnd(toLine(context?.title[language]), limits.title);
}
