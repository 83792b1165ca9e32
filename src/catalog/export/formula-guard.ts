/** `=`, `+`, `-`, `@`, and what a spreadsheet of an East Asian language takes for them: their full-width, small, raised and lowered forms. */
const formulaSigns =
  '=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B\\u207A-\\u207C\\u208A-\\u208C';

/** What a program may take away before it looks for a sign: blanks, invisible characters and quotes. Not what ends a line. */
const skipped = '[\'"\\p{Zs}\\p{Cf}\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F]*';

/** Where a program with another separator, or one that cuts quoted cells into lines, would begin a cell. */
const startOfCell = '(?<=^|[\\t\\n\\v\\f\\r;\\u0085\\u2028\\u2029])';

const runs = `(?=${skipped}[${formulaSigns}])`;

/** A cell that begins with one of these is a formula to programs that drop it. */
const dropped = `(?=${skipped}[\\t\\n\\r])`;

const unguarded = new RegExp(`${startOfCell}${runs}|^${dropped}`, 'gu');
const guarded = new RegExp(`${startOfCell}'${runs}|^'${dropped}`, 'gu');

/**
 * A text for a cell of a spreadsheet. It gets an apostrophe wherever a program could begin a cell and run what follows as
 * a formula: at its start, in each of its lines, behind semicolons and tabs. One with apostrophes there gets another,
 * so that every text comes back. https://owasp.org/www-community/attacks/CSV_Injection
 */
export const guardCell = (text: string): string => text.replaceAll(unguarded, "'");

/** The text of a cell that `guardCell` made; one that a person wrote without the apostrophes stays as it is. */
export const openCell = (cell: string): string => cell.replaceAll(guarded, '');

const jsonText = /"(?:[^"\\]|\\.)*"/g;

/** Behind the start of a text, a separator or an escaped character; `\\"` is a quote that may be dropped. */
const signInJson = new RegExp(
  `(?<=(?:^"|[,;]|\\\\(?:[tnrvf]|u[0-9a-f]{4}))(?:\\\\(?=")|${skipped.slice(0, -1)})*)[${formulaSigns}]`,
  'gu',
);

const toEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON that any file of text holds as it is: control characters and line ends of Unicode are escaped. It says the same. */
export const escapeUnsafe = (json: string): string =>
  json.replaceAll(/[\u007F-\u009F\u2028\u2029]/g, toEscape);

/** JSON whose texts have `\\u003d` for a sign that would begin a formula if the file were taken for a table. It says the same. */
export const escapeFormulas = (json: string): string =>
  json.replaceAll(jsonText, (text) => text.replaceAll(signInJson, toEscape));

const signsInMarkdown = new RegExp(
  `(?<=(?:^|[,;])${skipped})[${formulaSigns}](?:${skipped}[${formulaSigns}])*`,
  'gu',
);
const anySign = new RegExp(`[${formulaSigns}]`, 'gu');

/** Markdown of a cell that has `&#61;` for a sign that would begin a formula if the file were taken for a table. It shows the same. */
export const referFormulas = (markdown: string): string =>
  markdown.replaceAll(signsInMarkdown, (signs) =>
    signs.replaceAll(anySign, (sign) => `&#${sign.charCodeAt(0)};`),
  );
