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
  return {
    add(words, verbatim) {
      const shown = verbatim ? words : words.replace(/[ \t\r\n\f]+/g, ' ');
      text += !verbatim && (text === '' || /[\s]$/.test(text)) ? shown.replace(/^ /, '') : shown;
    },
    breakLine() {
      if (text !== '' && !text.endsWith('\n')) text += '\n';
    },
    endLine() {
      text += '\n';
    },
    read: () => plainText(text),
  };
}
