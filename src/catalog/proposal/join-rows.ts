import { isDeepStrictEqual } from 'node:util';
import { languages, type Language } from '../../core/entry.ts';
import type { Drafted, DraftLink, Proposal } from './proposal.ts';

/** The form in which messages are compared. */
export type MessageKey = (message: string) => string;

/**
 * Rows of one page that the bot could not tell apart become one: those of the same app and codes that share a message.
 * What the later ones say more is added to the first.
 */
export function joinRows(proposals: readonly Proposal[], keyOf: MessageKey): Proposal[] {
  const joined: Proposal[] = [];
  const places = new Map<string, number>();
  for (const proposal of proposals) {
    const keys = proposal.messages.map((message) => placeKey(proposal, keyOf(message)));
    const at =
      proposal.carried?.id === undefined
        ? keys.map((key) => places.get(key)).find((place) => place !== undefined)
        : undefined;
    const earlier = at === undefined ? undefined : joined[at];
    if (at === undefined || earlier === undefined) joined.push(proposal);
    else joined[at] = join(earlier, proposal, keyOf);
    for (const key of keys) places.set(key, at ?? joined.length - 1);
  }
  return joined;
}

const placeKey = ({ appName, codes }: Proposal, message: string): string =>
  JSON.stringify([appName.toLowerCase(), codes.map((code) => code.toLowerCase()).toSorted(), message]);

function join(first: Proposal, later: Proposal, keyOf: MessageKey): Proposal {
  const known = new Set(first.messages.map(keyOf));
  return {
    ...first,
    messages: [...first.messages, ...later.messages.filter((message) => !known.has(keyOf(message)))],
    cause: joinTexts(first.cause, later.cause, (one, other) =>
      one.includes(other) ? one : `${one} ${other}`,
    ),
    fix: joinTexts(first.fix, later.fix, (one, other) => [...new Set([...one, ...other])]),
    links: joinLinks(first.links, later.links),
    joined: [...first.joined, { row: later.row, line: later.line }],
  };
}

function joinTexts<T>(first: Drafted<T>, later: Drafted<T>, both: (one: T, other: T) => T): Drafted<T> {
  const texts: { [K in Language]?: T } = {};
  for (const language of languages) {
    const [one, other] = [first[language], later[language]];
    if (one !== undefined && other !== undefined) texts[language] = both(one, other);
    else if ((one ?? other) !== undefined) texts[language] = (one ?? other) as T;
  }
  return isDeepStrictEqual(texts, first) ? first : texts;
}

const joinLinks = (first: readonly DraftLink[], later: readonly DraftLink[]): DraftLink[] => [
  ...first,
  ...later.filter(({ url }) => !first.some((link) => link.url === url)),
];
