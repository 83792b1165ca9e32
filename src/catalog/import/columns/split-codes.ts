/** Codes that errors alone have: `AADSTS50034`, `0x87D1041C`, `ORA-12154`, `5.7.1`, `NullPointerException`. */
const strongToken = new RegExp(
  [
    '0[xX][0-9a-fA-F]{4,16}',
    '-\\d{7,10}',
    '[A-Z][A-Z0-9]{1,15}[-_]?\\d{3,10}[A-Z]?',
    '%?[A-Z]{2,10}(?:-[A-Z0-9_]{1,40}){1,4}-?\\d{0,6}[A-Z]?',
    '(?:[245]\\d\\d[ -])?[245]\\.\\d{1,3}\\.\\d{1,3}(?:-\\d{1,3})?',
    '[\\w.$]*(?:Exception|Error|Failure|Fault)',
    'ERR_[A-Z_]+|ERROR_[A-Z_]+|E_[A-Z_]+',
  ].join('|'),
);

/** Codes that also count other things: `404`, `-2016345060`, `access_denied`, `UserAccountNotFound`, `F5 12`, `42P01`. */
const weakToken =
  /[-+]?\d{1,12}|\d{1,3}(?:\.\d{1,4}){1,3}|[A-Z]{1,6}[ -]?\d{1,8}|[A-Z][A-Z0-9]{1,3} \d{2,4}|[A-Za-z]+(?:[_.-][A-Za-z0-9]+)+|[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+|[A-Z][A-Z0-9_]{3,}|[0-9A-F]{4,10}h?|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{3,12}/;

const strong = new RegExp(`^(?:${strongToken.source})$`);
const weak = new RegExp(`^(?:${weakToken.source})$`);

/** Between codes: a comma, `or`, 、 and the like. */
const between =
  /\s*(?:[,;/、，；|]|\b(?:or|and|oder|und|ou|et|o|y|e)\b|和|或|及|與|与|または|および|및|또는)\s*/u;

const bracketed = /\s*[（(]([^()（）]*)[)）]\s*/u;

/** Codes of a cell and the words that stand between them. */
export interface CellCodes {
  /** As they stand, in order; empty when the cell has none. */
  readonly codes: readonly string[];
  /** Words of the cell that are no code, as `Unauthorized` of `401 Unauthorized`; empty when there are none. */
  readonly words: string;
}

const isToken = (text: string): boolean => strong.test(text) || weak.test(text);

/** Whether the text is a code that only errors have, or several. */
export const isStrongCode = (text: string): boolean => {
  const pieces = piecesOf(text);
  return (
    pieces.length > 0 && pieces.every((piece) => isToken(piece)) && pieces.some((piece) => strong.test(piece))
  );
};

/** Whether the text is a code, or several. */
const isCode = (text: string): boolean => {
  const pieces = piecesOf(text);
  return pieces.length > 0 && pieces.every(isToken);
};

function piecesOf(text: string): string[] {
  const [head = '', inner, tail] = text.trim().split(bracketed);
  return [head, inner ?? '', tail ?? '']
    .flatMap((part) => part.split(between))
    .map((piece) => piece.trim().replace(/^["'`“”]|["'`“”:.]$/g, ''))
    .filter((piece) => piece !== '');
}

/** A cell that says that there is no code. */
const none =
  /^(?:n\s*\/\s*a|none|not applicable|nil|null|-+|–|—|無|无|なし|없음|keine?r?|aucun|ninguno|nenhum)$/iu;

/** `5.7.13 or 135`: the second code is short for `5.7.135`. */
function completed(code: string, before: string | undefined): string {
  const stem = /^(.*\.)\d+$/.exec(before ?? '')?.[1];
  return stem !== undefined && /^\d{1,3}$/.test(code) && /\.\d+\./.test(before ?? '') ? stem + code : code;
}

/** One word with a digit in it: in a column of codes that is one, whatever its shape. */
const oneWord = /^(?=\D*\d)\S{1,40}$/u;

/** The codes of a cell of a code column, given line by line. A name in brackets behind a code is a code too. */
export function splitCodes(lines: readonly string[], isOfCodes = false): CellCodes {
  const codes: string[] = [];
  const words: string[] = [];
  for (const line of lines) {
    if (none.test(line.trim())) continue;
    if (isCode(line)) {
      for (const piece of piecesOf(line)) codes.push(completed(piece, codes.at(-1)));
      continue;
    }
    if (isOfCodes && oneWord.test(line.trim())) {
      codes.push(line.trim());
      continue;
    }
    const [first = '', ...rest] = line.trim().split(/[\s:]+/u);
    const lead = first.replace(/[:.,]$/, '');
    if (isToken(lead) && rest.length > 0 && !/^[A-Z]?[a-z]+$/.test(lead)) codes.push(lead);
    words.push(line.trim());
  }
  return { codes: [...new Set(codes)], words: words.join(' ') };
}

const codeInText =
  /(?<![\w.])(?:AADSTS\d{4,9}|AF\d{5}|[A-Z]{2,10}-\d{3,8}|0x[0-9a-fA-F]{8}|[245]\.\d{1,3}\.\d{1,3})(?![\w.]*\w)/g;

/** Codes within a message: those that only errors have. Empty when there are none. */
export const codesWithin = (message: string): string[] => [...new Set(message.match(codeInText) ?? [])];
