import type { Link } from '../../core/entry.ts';
import type { LastingScope } from '../template/card-scope.ts';
import { JsonText } from '../template/json-text.ts';
import { shortenEnd } from '../../wording/shown/shorten.ts';
import { toLine } from '../template/text-runs.ts';

const maxFurther = 2;
const maxTitle = 60;
const maxUrl = 500;

/** Buttons for the links of an entry: the first is the card's guide, at most two more stand in its fold. */
export function linkActions(
  { language, words }: LastingScope,
  links: readonly Link[],
): { first: JsonText[]; further: JsonText[] } {
  const [guide, ...rest] = links.filter(({ url }) => url.startsWith('https://') && url.length <= maxUrl);
  const titleOf = (link: Link): string => shortenEnd(toLine(link.title[language]), maxTitle);
  const open = (link: Link, title: string, style: object = {}): JsonText => {
    const action = { type: 'Action.OpenUrl', title, tooltip: titleOf(link), url: link.url, ...style };
    return new JsonText(JSON.stringify(action));
  };
  return {
    first: guide ? [open(guide, words.answer.openGuide, { style: 'positive' })] : [],
    further: rest.slice(0, maxFurther).map((link) => open(link, titleOf(link))),
  };
}
