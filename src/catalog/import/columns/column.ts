import { emptyCell } from '../table/cell.ts';
import type { HeaderKind } from './header-words.ts';
import { matchHeader, namesErrors } from './match-header.ts';
import type { RawTable } from '../table/raw-table.ts';
import { type ContentScore, scoreContent } from './score-content.ts';

/** A column with what its header is called like and what its cells look like. */
export interface Column {
  readonly index: number;
  readonly header: string;
  /** From 0 to 1. */
  readonly called: (kind: HeaderKind) => number;
  readonly content: ContentScore;
  /** Whether the header names errors. */
  readonly namesErrors: boolean;
}

/** The columns of a table, looked at. */
export const columnsOf = (table: RawTable): Column[] =>
  table.headers.map((header, index) => {
    const match = matchHeader(header);
    return {
      index,
      header,
      called: (kind) => match.get(kind) ?? 0,
      content: scoreContent(table.rows.map(({ cells }) => cells[index] ?? emptyCell)),
      namesErrors: namesErrors(header),
    };
  });
