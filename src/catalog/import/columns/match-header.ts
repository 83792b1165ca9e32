import { type HeaderKind, headerWords } from './header-words.ts';

/** What a header is called like, from 0 to 1 per kind; 1 when it is just that word. Kinds that it is not like are absent. */
export type HeaderMatch = ReadonlyMap<HeaderKind, number>;

interface Term {
  readonly kind: HeaderKind;
  readonly words: string;
}

/** Lower case, without accents, punctuation and runs of blanks; words stand between single blanks. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** Scripts without blanks between words: the blanks in headers are chance there. */
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const keyOf = (header: string): string => {
  const folded = foldHeader(header);
  return unspaced.test(folded) ? folded.replaceAll(' ', '') : folded;
};

const kinds = Object.keys(headerWords) as HeaderKind[];
const terms: readonly Term[] = kinds.flatMap((kind) =>
  headerWords[kind].flatMap((line) => line.split(';').map((words) => ({ kind, words: keyOf(words) }))),
);

/** Share of the header that the term makes up; 0 when it is not in it. */
function fit(header: string, term: string): number {
  if (header === term) return 1;
  const inside = unspaced.test(term) ? header.includes(term) : ` ${header} `.includes(` ${term} `);
  const compound = !inside && term.length >= 5 && /^[a-z]+$/.test(term) && header.startsWith(term);
  if (!inside && !compound) return 0;
  return 0.5 + (0.4 * term.length) / header.length;
}

/** Which kinds of columns this header is called like. Empty for a header of no known word. */
export function matchHeader(header: string): HeaderMatch {
  const key = keyOf(header);
  const match = new Map<HeaderKind, number>();
  if (key === '') return match;
  for (const { kind, words } of terms) {
    const score = fit(key, words);
    if (score > (match.get(kind) ?? 0)) match.set(kind, score);
  }
  return match;
}

const errorWord =
  /error|exception|fault|failure|fehler|storung|erreur|\berro\b|\berros\b|mensagem de erro|ndr|hresult|bounce|錯誤|错误|報錯|报错|例外|異常|异常|エラー|오류|에러/;

/** Whether the header names errors, not just messages or codes of some kind. */
export const namesErrors = (header: string): boolean => errorWord.test(keyOf(header));
