import { matchesOf } from './matches-of.ts';

/** Stands for a placeholder among the words of a message: any words may be in its place. */
export const slot = '';

/** A word of a text with where it begins in the squashed text, in UTF-16 units, and the line that it stands in. */
export interface PlacedWord {
  readonly text: string;
  readonly from: number;
  readonly line: number;
  /** It stands in quotes, in a path or an address: a value that differs from paste to paste. */
  readonly isValue: boolean;
  /** It stands in quotes. */
  readonly isQuoted: boolean;
  /** It begins a sentence behind another one. */
  readonly isFirst: boolean;
}

/** Runs of letters, digits and `_`; numbers with dots; of scripts without blanks each character; the mark of a placeholder; a line break. */
const word =
  /[\u2e80-\udfff\uf900-\uffef]|\ue000|\n|(?<![\p{L}\p{N}_])\d+(?:\.\d+)+(?![\p{L}\p{N}_])|(?:(?![\u2e80-\uffef])[\p{L}\p{N}_])+/gu;

const joint = /[_.]/;
const sentenceEnd = /[.!?。！？]\s/;

/** Whether a word is of a script without blanks, where each character is a word. */
export const isWide = (word: string): boolean => word > '\u2e7f';

/** A word of a message, or a slot. */
export type MessageWord = Pick<PlacedWord, 'text' | 'isValue' | 'isQuoted' | 'isFirst'>;

/** The words of a folded message in order, with slots. */
export function messageWords(folded: string): MessageWord[] {
  return placeWords(folded).map(({ text, isValue, isQuoted, isFirst }) => ({
    text: text === '\ue000' ? slot : text,
    isValue,
    isQuoted,
    isFirst,
  }));
}

/** The words of a folded text in order. */
export function placeWords(folded: string): PlacedWord[] {
  const values = findValues(folded);
  const words: PlacedWord[] = [];
  let from = 0;
  let line = 0;
  let next = 0;
  /** Where the last word ends. */
  let end = 0;
  for (const { 0: text, index } of matchesOf(word, folded)) {
    while ((values[next]?.end ?? Infinity) <= index) next += 1;
    if (text === '\n') line += 1;
    else if (/[\p{L}\p{N}\ue000]/u.test(text)) {
      const isValue = (values[next]?.start ?? Infinity) <= index;
      const isQuoted = isValue && values[next]?.isQuoted === true;
      words.push({
        text,
        from,
        line,
        isValue,
        isQuoted,
        isFirst: sentenceEnd.test(folded.slice(end, index)),
      });
      end = index + text.length;
      from += joint.test(text) ? text.replace(/[_.]/g, '').length : text.length;
    }
  }
  return words;
}

/** What stands in quotes or brackets, and paths, addresses and file names. */
const value =
  /"[^"\n]{1,80}"|(?<![\p{L}\d])'[^'\n]{1,80}'|<[^>\n]{1,80}>|\{[^}\n]{1,60}\}|(?<!\S)(?:[a-z]:)?[\w.@~-]{0,80}[/\\][\w./\\@:~-]{1,300}|(?<![\w.-])[\w-]{1,60}(?:\.[\w-]{1,60}){2,8}/gu;

interface Value {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

function findValues(folded: string): Value[] {
  const found = matchesOf(value, folded).map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    isQuoted: /^["']/.test(text),
  }));
  const length = found.reduce((sum, { start, end }) => sum + end - start, 0);
  // Where nearly all is quoted, somebody quotes the message.
  return length * 2 > folded.length ? [] : found;
}
