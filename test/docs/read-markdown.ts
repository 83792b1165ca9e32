const fence = /^```.*\n[^]*?^```$/gm;

const inlineCode = /`[^`\n]+`/g;

/** What stands between two backquotes outside code blocks, in order. */
export const inlineCodes = (text: string): string[] =>
  Array.from(text.replace(fence, '').match(inlineCode) ?? [], (code) => code.slice(1, -1));

/** A code block: its language, its lines, and whether nothing but blank lines stands between it and the one before. */
export interface CodeBlock {
  readonly language: string;
  readonly body: string;
  readonly follows: boolean;
}

/** The code blocks, in order. */
export function readCodeBlocks(text: string): CodeBlock[] {
  let end = -1;
  return Array.from(text.matchAll(/^```(.*)\n([^]*?)^```$/gm), (match) => {
    const [all, language = '', body = ''] = match;
    const follows = end >= 0 && text.slice(end, match.index).trim() === '';
    end = match.index + all.length;
    return { language, body, follows };
  });
}

/** The text without its code and its comments. */
export const prose = (text: string): string =>
  text
    .replace(fence, '')
    .replace(inlineCode, '')
    .replace(/<!--.*?-->/g, '');

/** The depth of each heading, in order: 1 for a title. */
export const headings = (text: string): number[] =>
  Array.from(prose(text).matchAll(/^(#+) /gm), ([, marks = '']) => marks.length);

/** The target of a link or a picture: a file or an address, empty for the page itself, and the part behind `#`, or empty. */
export interface LinkTarget {
  readonly file: string;
  readonly anchor: string;
}

/** The targets of links and pictures, in order. */
export const links = (text: string): LinkTarget[] =>
  Array.from(prose(text).matchAll(/\]\(([^)#]*)#?([^)]*)\)/g), ([, file = '', anchor = '']) => ({
    file,
    anchor,
  }));

/** The anchors that GitHub gives the headings. */
export const anchors = (text: string): string[] =>
  Array.from(text.replace(fence, '').matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1'));

/** The rows below the header of the first table whose first column has all of these names; empty when there is none. */
export function tableWith(text: string, ...names: readonly string[]): string[][] {
  const tables = text.match(/^\|.*\|\n\|[-: |]+\|\n(?:\|.*\|\n)+/gm) ?? [];
  const rows = tables.map((table) => table.trimEnd().split('\n').slice(2).map(cellsOf));
  return rows.find((table) => names.every((name) => table.some(([first]) => first === name))) ?? [];
}
