import { isDeepStrictEqual } from 'node:util';
import type { FileEntry } from '../../load/read-catalog-file.ts';
import type { Merge } from './merge-text.ts';
import type { DraftLink } from '../../proposal/proposal.ts';

type FileLink = FileEntry['links'][number];

/**
 * The links of the file with those that the page added, their titles in the page's language where they have none, and
 * without those that the page dropped and nobody changed. Titles that are there stay. Notes in `outcomes` what it took.
 */
export function mergeLinks(
  file: readonly FileLink[],
  page: readonly DraftLink[],
  last: readonly DraftLink[],
  outcomes: Map<string, Merge>,
): FileLink[] {
  const find = (links: readonly DraftLink[], url: string) => links.find((link) => link.url === url);
  const kept = file
    .filter((link) => find(page, link.url) !== undefined || !isSame(find(last, link.url), link))
    .map((link) => {
      const now = find(page, link.url);
      // One that the person took out stays out.
      const titles = isDeepStrictEqual(now, find(last, link.url)) ? {} : now?.title;
      return { ...link, title: { ...titles, ...link.title } };
    });
  const added = page.filter(
    ({ url }) => find(file as DraftLink[], url) === undefined && find(last, url) === undefined,
  );
  const merged = [...kept, ...added.map(({ title, url }) => ({ title: { ...title }, url }))];
  outcomes.set('links', isDeepStrictEqual(merged, file) ? 'kept' : 'taken');
  return merged;
}

const isSame = (last: DraftLink | undefined, link: FileLink): boolean =>
  last !== undefined && isDeepStrictEqual(last, link);
