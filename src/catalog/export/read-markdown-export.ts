import { fixers, languages, type Fixer, type Language } from '../../core/entry.ts';
import { exportWording } from '../../wording/export.ts';
import type { RefusedRow } from '../import/table/table-row.ts';
import { guessFixer } from '../proposal/guess-fixer.ts';
import {
  noContext,
  type CarriedApp,
  type DraftLink,
  type ImportPage,
  type Proposal,
} from '../proposal/proposal.ts';
import { readCodes, readSteps, readText, splitBreaks, splitCells } from './markdown-cell.ts';
import { markOf } from './markdown-export.ts';

/** The language of a page that `writeMarkdownExport` wrote; `undefined` for any other page. */
export function findExportLanguage(text: string): Language | undefined {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  return languages.find((language) => start.startsWith(markOf(language)));
}

/** Reads a page that `writeMarkdownExport` wrote, and people may have changed since. */
export function readMarkdownExport(document: string, text: string, language: Language): ImportPage {
  const proposals: Proposal[] = [];
  const refused: RefusedRow[] = [];
  const apps: CarriedApp[] = [];
  const titles = new Map<CarriedApp | undefined, string[]>();
  for (const [at, content] of text.split(/\r\n|\n/).entries()) {
    const app = readHeading(content, language);
    if (app !== undefined) apps.push(app);
    const title = readTitle(content);
    if (title !== undefined) titles.set(apps.at(-1), [...(titles.get(apps.at(-1)) ?? []), title]);
    const cells = content.trimStart().startsWith('|') ? splitCells(content) : [];
    if (cells.length === 0 || isHead(cells, language)) continue;
    const line = at + 1;
    const row = proposals.length + refused.length + 1;
    const proposal = readRow(cells, { document, language, line, row, appName: apps.at(-1)?.id ?? '' });
    if (proposal === undefined)
      refused.push({ line, reason: 'the row has no message in code quotes, or no app heading above' });
    else proposals.push(proposal);
  }
  const all = new Set(apps.flatMap((app) => titles.get(app) ?? ['']));
  const contexts = [...all].map((title) =>
    title === '' ? noContext : { ...noContext, title: { [language]: title } },
  );
  return { document, language, proposals, refused, apps, contexts };
}

/** The title that `writeTitle` wrote under the heading of an app. */
function readTitle(line: string): string | undefined {
  const [, title] = /^<sub>(.+)<\/sub>$/.exec(line) ?? [];
  return title === undefined ? undefined : readText(title);
}

const isHead = (cells: readonly string[], language: Language): boolean =>
  cells[0] === exportWording[language].columns[0] || cells.every((cell) => /^:?-*:?$/.test(cell));

function readHeading(line: string, language: Language): CarriedApp | undefined {
  const [, id, name = ''] = /^## <a id="([a-z0-9-]+)"><\/a>(.*)$/.exec(line) ?? [];
  return id === undefined ? undefined : { id, name: { [language]: readText(name.trim()) }, aliases: [] };
}

type Place = Pick<Proposal, 'document' | 'language' | 'line' | 'row' | 'appName'>;

function readRow(cells: readonly string[], place: Place): Proposal | undefined {
  const language = place.language as Language;
  const [messages = '', cause = '', fix = '', who = '', links = '', entry = ''] = cells;
  const found = readCodes(messages);
  if (found.length === 0 || place.appName === '') return undefined;
  const steps = readSteps(fix);
  const [id] = readCodes(entry);
  return {
    ...place,
    codes: [],
    messages: found,
    cause: cause === '' ? {} : { [language]: readText(cause) },
    fix: steps.length === 0 ? {} : { [language]: steps },
    links: splitBreaks(links).flatMap((link) => readLink(link, language)),
    who: findFixer(who, language) ?? guessFixer(steps),
    carried: id === undefined ? {} : { id },
    joined: [],
  };
}

/** What exports said before of `wait`. */
const formerWait = ['Nobody: it passes by itself', '不需處理，通常會自行恢復'];

const findFixer = (words: string, language: Language): Fixer | undefined =>
  formerWait.includes(words) ? 'wait' : fixers.find((fixer) => exportWording[language].who[fixer] === words);

/** One without a title in the page's language comes with the page that has it. */
function readLink(link: string, language: Language): DraftLink[] {
  const [, title, url] = /^\[((?:\\.|[^\\\]])*)\]\(<((?:\\.|[^\\>])*)>\)$/.exec(link) ?? [];
  if (title === undefined || url === undefined) return [];
  return [{ title: { [language]: readText(title) }, url: readText(url) }];
}
