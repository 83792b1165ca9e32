/**
 * Takes a line without its line end. Of a line that is too long it takes one piece after the other; `goesOn` is set for all
 * but the first.
 */
export type TakeLine = (line: string, goesOn: boolean) => void;

/** Cuts a text that comes in chunks into lines. */
export interface LineSplitter {
  readonly push: (chunk: string) => void;
  /** Hands on what stands behind the last line end. */
  readonly finish: () => void;
}

/** UTF-16 units of a line from which it is cut into pieces. */
export const longestLine = 2_000;
/** UTF-16 units of such a piece at most, and at least where there is a good place to cut. */
const piece = { most: 1_000, least: 500 };
/** Where a record ends in a line that holds many, as JSON does. */
const recordEnd = /[}\];|]|\\n/g;
const wordEnd = /[^\p{L}\p{N}_.-]/gu;

/** Makes a splitter. LF, CR and CRLF end a line. It keeps no more than a chunk and the longest line. */
export function createLineSplitter(take: TakeLine): LineSplitter {
  let rest = '';
  let goesOn = false;
  let endedInReturn = false;

  const cutLong = (line: string): string => {
    let from = 0;
    while (line.length - from > longestLine) {
      const end = from + placeToCut(line.slice(from, from + piece.most));
      take(line.slice(from, end), goesOn);
      goesOn = true;
      from = end;
    }
    return line.slice(from);
  };
  const endLine = (line: string): void => {
    take(cutLong(line), goesOn);
    goesOn = false;
  };
  const push = (chunk: string): void => {
    if (chunk === '') return;
    // The two halves of a CRLF may come in two chunks.
    let from = endedInReturn && chunk.startsWith('\n') ? 1 : 0;
    endedInReturn = chunk.endsWith('\r');
    let feed = chunk.indexOf('\n', from);
    let back = chunk.indexOf('\r', from);
    while (feed >= 0 || back >= 0) {
      const isFeed = back < 0 || (feed >= 0 && feed < back);
      const end = isFeed ? feed : back;
      endLine(rest + chunk.slice(from, end));
      rest = '';
      from = end + (!isFeed && feed === end + 1 ? 2 : 1);
      if (feed >= 0 && feed < from) feed = chunk.indexOf('\n', from);
      if (back >= 0 && back < from) back = chunk.indexOf('\r', from);
    }
    rest = cutLong(rest + chunk.slice(from));
  };
  return {
    push,
    finish: () => {
      if (rest !== '') endLine(rest);
      rest = '';
    },
  };
}

/** The end of the last record of a piece, else of its last word; never between two halves of a character. */
function placeToCut(text: string): number {
  const place = lastEnd(recordEnd, text) ?? lastEnd(wordEnd, text) ?? text.length;
  const before = text.charCodeAt(place - 1);
  return before >= 0xd800 && before <= 0xdbff ? place - 1 : place;
}

function lastEnd(pattern: RegExp, text: string): number | undefined {
  const second = text.slice(piece.least);
  let last: number | undefined;
  for (const { 0: found, index } of second.matchAll(pattern)) last = piece.least + index + found.length;
  return last;
}
