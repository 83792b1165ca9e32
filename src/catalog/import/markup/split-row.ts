/** The cells of a table line as written, `\|` without its backslash; what stands outside the outer pipes is no cell. */
export function splitRow(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '\\' && at + 1 < line.length) {
      const next = line.charAt(at + 1);
      cell += next === '|' ? '|' : character + next;
      at += 1;
    } else if (character === '|') {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  if (cells.length > 0 && cells[0]?.trim() === '') cells.shift();
  if (cell.trim() !== '' || cells.length === 0) cells.push(cell);
  return cells;
}

/** Whether the line separates a header from its rows: `|---|:-:|`. */
export const isDelimiterRow = (line: string): boolean =>
  line.includes('|') && line.includes('-') && /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(line);
