import { type Cell, appendCell, emptyCell, textOf } from '../table/cell.ts';
import { composeMessages, messagesOf } from './compose-messages.ts';
import { isAction } from '../columns/is-action.ts';
import { matchHeader } from '../columns/match-header.ts';
import type { ColumnRoles, Role } from '../table/page-reading.ts';
import type { RawRow } from '../table/raw-table.ts';
import { codesWithin, splitCodes } from '../columns/split-codes.ts';
import { saysNothing, sentencesOf, splitSteps, withoutLinkText } from './split-steps.ts';
import type { TableRow } from '../table/table-row.ts';

/** What a row tells, without its place in the document. */
export type RowContent = Omit<TableRow, 'document' | 'row' | 'line' | 'language'>;

/** A row read, or why it is none. */
export type RowOutcome = { readonly content: RowContent } | { readonly refused: string };

/** What the rows of a table share. */
export interface RowContext {
  readonly headers: readonly string[];
  readonly columns: ColumnRoles;
  /** App of the row above, for an empty cell of the app column. */
  readonly appAbove: string | undefined;
  /** App of rows without one. */
  readonly app: string | undefined;
}

/** Characters. No cell that a person wrote is as long, and reading what is takes time that grows faster than it. */
const longestCell = 20_000;

/** Whether a cell of a code column has words that are no code, so that they are left out where there is a message too. */
export function leavesCodeOut(row: RawRow, columns: ColumnRoles): boolean {
  const cellsOf = (role: Role): Cell[] =>
    (columns.get(role) ?? []).map((index) => row.cells[index] ?? emptyCell);
  const hasMessage = cellsOf('message').some((cell) => !saysNothing(textOf(cell)));
  return (
    hasMessage &&
    cellsOf('code').some((cell) => {
      const { codes, words } = splitCodes(
        cell.lines.map(({ text }) => text),
        true,
      );
      return codes.length === 0 && words !== '';
    })
  );
}

/** Reads one data row. Refused with the reason: empty, the header again, no message and no code, neither cause nor fix. */
export function readRow(row: RawRow, context: RowContext): RowOutcome {
  const texts = row.cells.map(textOf);
  if (texts.every((text) => text === '')) return { refused: 'the row is empty' };
  if (texts.some((text) => text.length > longestCell)) {
    return { refused: `a cell is longer than ${longestCell} characters` };
  }
  if (!texts.some((text) => /[\p{L}\p{N}]/u.test(text)))
    return { refused: 'the row contains only punctuation' };
  if (texts.every((text, index) => text === context.headers[index]))
    return { refused: 'the row repeats the header' };
  const take = (role: Role): Cell[] =>
    (context.columns.get(role) ?? []).map((index) => row.cells[index] ?? emptyCell);
  const identity = readIdentity(take, context);
  if (identity.messages.length === 0) return { refused: 'the row has neither a message nor a code' };
  const told = readAnswer(take, context.columns);
  if (told.cause === '' && told.steps.length === 0)
    return { refused: 'the row gives neither a cause nor a fix' };
  const app = appOf(take('app'), context);
  const links = ['message', 'cause', 'fix', 'more']
    .flatMap((role) => take(role as Role))
    .flatMap((cell) => cell.links);
  const distinct = links.filter(({ url }, index) => links.findIndex((link) => link.url === url) === index);
  return { content: { ...(app === undefined ? {} : { app }), ...identity, ...told, links: distinct } };
}

type Take = (role: Role) => Cell[];

function appOf(cells: readonly Cell[], { appAbove, app }: RowContext): string | undefined {
  const [cell] = cells;
  if (cell === undefined) return app;
  const text = textOf(cell);
  return saysNothing(text) ? (appAbove ?? app) : text;
}

function readIdentity(take: Take, { headers, columns }: RowContext): Pick<RowContent, 'codes' | 'messages'> {
  const split = (cells: readonly Cell[], isOfCodes: boolean) =>
    cells.map((cell) =>
      splitCodes(
        cell.lines.map(({ text }) => text),
        isOfCodes,
      ),
    );
  const coded = [...split(take('code'), true), ...split(take('name'), false)];
  const codes = [...new Set(coded.flatMap((found) => found.codes))];
  const words = coded.map((found) => found.words).filter((text) => text !== '');
  const messageCells = take('message');
  const written = messageCells.flatMap((cell) => (saysNothing(textOf(cell)) ? [] : messagesOf(cell)));
  const spoken = written.length > 0 ? written : words.flatMap((text) => messagesOf(lineCell(text)));
  const texts =
    spoken.length > 0 ? spoken : describedMessages(take('cause'), headers[columns.get('cause')?.[0] ?? -1]);
  const header = headers[columns.get('code')?.[0] ?? -1] ?? '';
  const all = [...new Set([...codes, ...texts.flatMap(codesWithin)])];
  return { codes: all, messages: composeMessages(withoutStatuses(codes), texts, header) };
}

/** An HTTP status beside a code of the product is not what people see in front of the text. */
function withoutStatuses(codes: readonly string[]): readonly string[] {
  const own = codes.filter((code) => !/^[1-5]\d\d$/.test(code));
  return own.length > 0 ? own : codes;
}

/** `UserAccountNotFound - The account …`: the name that the product shows, then what it means. */
const symbolFirst = /^([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+) [-–—] /;

/** Longer descriptions explain; shorter ones are what the product shows beside the code. */
const longestMessage = 160;

/** Where a page has codes with descriptions and no messages, a description of one short sentence is the message too. */
function describedMessages([cell = emptyCell]: readonly Cell[], header = ''): string[] {
  const match = matchHeader(header);
  if ((match.get('description') ?? 0) <= (match.get('cause') ?? 0)) return [];
  const text = textOf(cell);
  const symbol = symbolFirst.exec(text)?.[1];
  if (symbol !== undefined) return [symbol];
  const short = text.length <= longestMessage && sentencesOf(text).length === 1;
  return short && !saysNothing(text) && !isAction(text) ? messagesOf(cell) : [];
}

const lineCell = (text: string): Cell => ({
  lines: [{ text, item: false, parts: [{ text, code: false }] }],
  links: [],
});

function readAnswer(take: Take, columns: ColumnRoles): Pick<RowContent, 'cause' | 'steps'> {
  const cause = take('cause').reduce(appendCell, emptyCell);
  const hasFix = columns.has('fix');
  const fix = take(hasFix ? 'fix' : 'more').reduce(appendCell, emptyCell);
  const causeText = saysNothing(textOf(cause)) ? '' : withoutLinkText(textOf(cause));
  const shared = columns.get('cause')?.some((index) => columns.get('fix')?.includes(index) === true) === true;
  if (shared || (!hasFix && !columns.has('more'))) return divide(cause, causeText, shared);
  return { cause: causeText, steps: splitSteps(fix) };
}

/** A column that tells cause and fix in one: what tells somebody to do something is the fix. */
function divide(cell: Cell, text: string, move: boolean): Pick<RowContent, 'cause' | 'steps'> {
  const sentences = cell.lines.flatMap((line) => sentencesOf(line.text));
  const steps = sentences.filter(isAction);
  const rest = sentences.filter((sentence) => !isAction(sentence));
  if (text === '') return { cause: '', steps: [] };
  return { cause: move || rest.length === 0 ? rest.join(' ') : text, steps };
}
