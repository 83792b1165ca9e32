import { languages, type Language } from '../../core/entry.ts';
import type { TableRow } from '../import/table/table-row.ts';
import { guessFixer } from './guess-fixer.ts';
import type { Drafted, DraftLink, Proposal } from './proposal.ts';

const isOurs = (language: string): language is Language => languages.some((ours) => ours === language);

/** The row as an error for the catalog. Cause, fix and links of a page in any other language than the catalog's are left out. */
export function toProposal(row: TableRow, appName: string): Proposal {
  const { document, language, line, codes } = row;
  const inOurs = <T>(value: T, isThere: boolean): Drafted<T> =>
    isThere && isOurs(language) ? { [language]: value } : {};
  const cause = row.cause.trim();
  const steps = row.steps.map((step) => step.trim()).filter((step) => step !== '');
  return {
    document,
    language,
    line,
    row: row.row,
    appName: appName.trim(),
    codes: unique(codes),
    messages: unique(row.messages),
    cause: inOurs(cause, cause !== ''),
    fix: inOurs(steps, steps.length > 0),
    links: isOurs(language) ? toLinks(row, language) : [],
    who: guessFixer(steps),
    joined: [],
  };
}

const unique = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
];

function toLinks({ links }: TableRow, language: Language): DraftLink[] {
  const found = new Map<string, DraftLink>();
  for (const { text, url } of links) {
    const title = text.trim() === '' ? url : text.trim();
    if (/^https:\/\/\S+$/.test(url) && URL.canParse(url) && !found.has(url)) {
      found.set(url, { title: { [language]: title }, url });
    }
  }
  return [...found.values()];
}
