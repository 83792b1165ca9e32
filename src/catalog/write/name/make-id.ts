import { readIdentifiers } from '../../../core/read/identifiers.ts';
import { freeId, longestId, slug } from './slug.ts';

/** What an id is made of. */
export interface IdParts {
  /** Id of the app. */
  readonly app: string;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly row: number;
}

const wordsOfAnId = 6;

/**
 * An id for a new entry: the app with its code, else with the first words of the message, `okta-error-7` when there is
 * nothing in Latin script. A second error with the same code gets words of its message too, then a number.
 */
export function makeId({ app, codes, messages, row }: IdParts, isTaken: (id: string) => boolean): string {
  const longest = longestId - app.length - 1;
  if (longest < 8) return freeId(slug(app, longestId - 4), isTaken);
  const code = slug(codes[0] ?? codeIn(messages), longest);
  const message = messages.map((text) => slug(firstWords(text), longest)).find((words) => words !== '') ?? '';
  const own = withoutStart(message, app);
  const both = slug(own.startsWith(code) ? own : `${code} ${own}`, longest);
  const candidates = [code, code === '' ? own : both]
    .filter((name) => name !== '')
    .map((name) => `${app}-${name}`);
  const free = candidates.find((id) => !isTaken(id));
  return free ?? freeId(candidates.at(-1) ?? `${app}-error-${row}`, isTaken);
}

/** Enough of the message to know it by; a class name stands without its packages. */
const firstWords = (text: string): string =>
  text
    .replace(/\{[A-Za-z][\w-]*\}/g, ' ')
    .replace(/(?<![\w.])(?:[a-z_]\w*\.)+(?=[A-Z])/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /[a-z0-9]/i.test(word))
    .slice(0, wordsOfAnId)
    .join(' ');

const withoutStart = (message: string, app: string): string =>
  message.startsWith(`${app}-`) ? message.slice(app.length + 1) : message;

/** Of several codes in a message the last one is the cause. */
const codeIn = ([message = '']: readonly string[]): string =>
  readIdentifiers(message).findLast(({ kind }) => kind === 'code')?.value ?? '';
