import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Cell, plainCell } from '../table/cell.ts';
import { readHtmlCell } from './read-html-cell.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root['children'][number];

/** A table cell holds no blocks: `1. Restart` is text in it. https://github.github.com/gfm/#tables-extension- */
const inlineOnly = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'definition',
      'headingAtx',
      'htmlFlow',
      'list',
      'setextUnderline',
      'thematicBreak',
    ],
  },
};

const markup = /[\\`*_[\]<&!]/;
const openers = /[*_[\]`]/g;

/** Characters; a longer cell is a broken file's. */
const longest = 20_000;

/** Above this many marks the library's time grows with their square; no cell that a person wrote has as many. */
const mostMarks = 400;

const isTooMuch = (text: string): boolean =>
  text.length > longest || (text.match(openers)?.length ?? 0) > mostMarks;

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What is not named here is its children; a picture is nothing. */
function toHtml(node: Nodes): string {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the default is meant for the rest
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'inlineCode':
    case 'code':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'html':
      return node.value;
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${escapeHtml(node.url).replaceAll('"', '&quot;')}">${childrenOf(node)}</a>`;
    case 'paragraph':
    case 'heading':
      return `<p>${childrenOf(node)}</p>`;
    case 'list':
      return `<ul>${childrenOf(node)}</ul>`;
    case 'listItem':
      return `<li>${childrenOf(node)}</li>`;
    default:
      return 'children' in node ? childrenOf(node) : '';
  }
}

const childrenOf = (node: { children: readonly Nodes[] }): string => node.children.map(toHtml).join('');

/** What one cell of a Markdown table says, its pipes already without their backslash. */
export function readMarkdownCell(source: string): Cell {
  const text = source.trim();
  if (!markup.test(text) || isTooMuch(text)) return plainCell(text);
  return readHtmlCell(toHtml(fromMarkdown(text, { extensions: [inlineOnly] })).replace(/^<p>|<\/p>$/g, ''));
}

/** What Markdown inside an HTML cell says: paragraphs and lists too. */
export function readMarkdownBlocks(source: string): Cell {
  if (isTooMuch(source)) return plainCell(source);
  return readHtmlCell(toHtml(fromMarkdown(source)));
}
