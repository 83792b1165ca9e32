import type { Cell, CellLine } from '../table/cell.ts';
import { markPlaceholders } from './mark-placeholders.ts';

const separator =
  /^\s*(?:[,;/、，；]|or|and|oder|ou|o|或|または|또는|[,;、，；]\s*(?:or|and|oder|ou|o|或)|或者)?\s*$/iu;

/** Whether a line is nothing but literal texts with separators between. */
const onlyCode = ({ parts }: CellLine): boolean =>
  parts.some(({ code }) => code) && parts.every(({ code, text }) => code || separator.test(text));

const quoted = /^["“「『„«'‘](.*)["”」』“»'’][.。]?$/u;

const unquote = (text: string): string => {
  const inner = quoted.exec(text.trim())?.[1];
  return inner === undefined || /["“”「」『』„«»]/u.test(inner) ? text.trim() : inner.trim();
};

/** `A or B` where one of both is set as code, or B begins JSON. */
function alternativesOf(line: CellLine): string[] {
  if (onlyCode(line)) return line.parts.filter(({ code }) => code).map(({ text }) => text);
  const pieces: string[] = [''];
  line.parts.forEach(({ text, code }, index) => {
    const before = line.parts[index - 1]?.code === true;
    const after = line.parts[index + 1]?.code === true;
    const cut = !code && (/\s(?:or|または|或|或是|或者|oder|ou|o|또는)\s*$/iu.test(text) ? after : false);
    const cutStart = !code && before && /^\s*(?:or|または|或|或是|或者|oder|ou|또는)\s/iu.test(text);
    let rest = text;
    if (cutStart) {
      pieces.push('');
      rest = rest.replace(/^\s*\S+\s/u, '');
    }
    pieces.push((pieces.pop() ?? '') + (cut ? rest.replace(/\s\S+\s*$/u, '') : rest));
    if (cut) pieces.push('');
  });
  return pieces.flatMap((piece) => piece.split(/\s(?:or|或)\s(?=[{"“「])/u));
}

/** Lines that are a message each: items of a list, literal texts, or joined by `or`. */
function linesAsMessages(lines: readonly CellLine[]): boolean {
  return lines.length > 1 && (lines.every(({ item }) => item) || lines.every(onlyCode));
}

const orLine = /^(?:or|oder|ou|或|または|또는|- ?or ?-)$/iu;

/** The messages of a cell as people see them, without what varies; empty when it has none. */
export function messagesOf(cell: Cell): string[] {
  const groups: CellLine[][] = [[]];
  const each = linesAsMessages(cell.lines);
  cell.lines.forEach((line, index) => {
    if (orLine.test(line.text)) groups.push([]);
    else if (each && index > 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  });
  const found = groups.flatMap((lines) =>
    lines.length === 1 && lines[0] !== undefined
      ? alternativesOf(lines[0])
      : [lines.map(({ text }) => text).join(' ')],
  );
  const messages = found.map((text) => markPlaceholders(unquote(text)).trim()).filter(isMessage);
  return [...new Set(messages)];
}

/** Whether there is literal text besides placeholders. */
const isMessage = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replaceAll(/\{[A-Za-z][\w-]*\}/g, ''));

/** Numbers people type behind a word; codes with letters stand before a colon. */
const joinCode = (code: string, text: string): string =>
  /[A-Z]/i.test(code.replace(/^0x[0-9a-f]+$/i, '')) ? `${code}: ${text}` : `${code} ${text}`;

/** Whether a message already shows the code. */
const shows = (text: string, code: string): boolean => text.toLowerCase().includes(code.toLowerCase());

/** A code that is just a short number says nothing without a word before it. */
const named = (code: string, header: string): string => (/^\d{1,6}$/.test(code) ? `${header} ${code}` : code);

/**
 * What people see and paste of an error that has codes and texts apart: each text behind each code, unless the text shows
 * a code of its own; codes alone when there is no text.
 */
export function composeMessages(
  codes: readonly string[],
  texts: readonly string[],
  codeHeader: string,
): string[] {
  if (texts.length === 0) return codes.map((code) => named(code, codeHeader));
  const composed = texts.flatMap((text) => {
    const shown = codes.some((code) => shows(text, code)) || /^[245]\.\d{1,3}\.\d{1,3}\s/.test(text);
    return shown || codes.length === 0 ? [text] : codes.map((code) => joinCode(code, text));
  });
  return [...new Set(composed)];
}
