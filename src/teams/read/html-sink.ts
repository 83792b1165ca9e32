import { plainText } from './plain-text.ts';

/** Collects the text of html: line breaks come from tags, white space between them is noise. */
export interface HtmlSink {
  /** Adds words; `verbatim` where white space counts, as in code. */
  add(words: string, verbatim: boolean): void;
  /** Starts a new line unless one has just begun. */
  breakLine(): void;
  /** Ends the line, even an empty one. */
  endLine(): void;
  read(): string;
}

/** An empty sink. */
export function createHtmlSink(): HtmlSink {
  let text = '';
  /** Its last character, kept because to ask the text for it would copy what was joined so far. */
  let last = '';
  const append = (piece: string): void => {
    text += piece;
    last = piece.at(-1) ?? last;
  };
  return {
    add(words, verbatim) {
      if (verbatim) {
        append(words);
        return;
      }
      const shown = words.replace(/[ \t\r\n\f]+/g, ' ');
      append(last === '' || /\s/.test(last) ? shown.replace(/^ /, '') : shown);
    },
    breakLine() {
      if (last !== '' && last !== '\n') append('\n');
    },
    endLine() {
      append('\n');
    },
    read: () => plainText(text),
  };
}
