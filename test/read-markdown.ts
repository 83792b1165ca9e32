const fence = /^```.*\n[^]*?^```$/gm;

/** The fenced code blocks with their fences, in order. */
export const codeBlocks = (text: string): string[] => text.match(fence) ?? [];

const inlineCode = /`[^`\n]+`/g;

/** The text without its code and its comments. */
export const prose = (text: string): string =>
  text
    .replace(fence, '')
    .replace(inlineCode, '')
    .replace(/<!--.*?-->/g, '');

/** The depth of each heading, in order: 1 for a title. */
export const headings = (text: string): number[] =>
  Array.from(prose(text).matchAll(/^(#+) /gm), ([, marks = '']) => marks.length);

/** The targets of links and pictures, without the part behind `#`; empty for a link within the page. */
export const links = (text: string): string[] =>
  Array.from(prose(text).matchAll(/\]\(([^)#]*)(?:#[^)]*)?\)/g), ([, target = '']) => target);

/** What the code of the text runs with npm: `ask` of `npm run --silent ask`, `test` of `npm test`. */
export function npmScripts(text: string): string[] {
  const code = [...codeBlocks(text), ...(text.replace(fence, '').match(inlineCode) ?? [])].join('\n');
  return Array.from(
    code.matchAll(/\bnpm (?:run (?:--silent )?)?([a-z][a-z:]*)/g),
    ([, name = '']) => name,
  ).filter((name) => name !== 'run');
}

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
