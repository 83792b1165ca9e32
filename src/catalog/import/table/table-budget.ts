/** A page that costs more than any page that people wrote; `line` is where that shows, from 1, where one place does. */
export class TooLarge extends Error {
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.name = 'TooLarge';
    this.line = line;
  }
}

/** What the tables of one page may cost together. */
export const tableLimits = {
  /** Rows that tell errors: each becomes an entry, and a catalog is made for so many. */
  errors: 10_000,
  /** Rows, of all tables. */
  rows: 100_000,
  /** Cells a row. */
  columns: 256,
  /** Characters a row: a cell of a workbook holds some 32,000 at most. */
  rowCharacters: 200_000,
  /** Cells, those too that a span repeats or that are missing at the end of a row. */
  cells: 1_000_000,
  /** Characters, those too that a span or a shared string repeats. */
  characters: 32_000_000,
} as const;

/** Counts what the tables of a page cost. */
export interface TableBudget {
  /** @throws TooLarge when this row is one too many, or too wide. */
  readonly spend: (row: {
    readonly cells: number;
    readonly characters: number;
    readonly line: number;
  }) => void;
}

const written = (count: number): string => count.toLocaleString('en-US');

/** A budget for one page, with nothing spent. */
export function createTableBudget(): TableBudget {
  const spent = { rows: 0, cells: 0, characters: 0 };
  return {
    spend({ cells, characters, line }) {
      if (cells > tableLimits.columns) {
        throw new TooLarge(`a row has more than ${tableLimits.columns} cells`, line);
      }
      if (characters > tableLimits.rowCharacters) {
        throw new TooLarge(`a row has more than ${written(tableLimits.rowCharacters)} characters`, line);
      }
      spent.rows += 1;
      spent.cells += cells;
      spent.characters += characters;
      for (const what of ['rows', 'cells', 'characters'] as const) {
        if (spent[what] > tableLimits[what]) {
          throw new TooLarge(`the tables have more than ${written(tableLimits[what])} ${what}`, line);
        }
      }
    },
  };
}
