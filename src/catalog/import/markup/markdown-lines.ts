/** A line of a Markdown page with what kind of block it belongs to. */
export interface MarkdownLine {
  /** From 1. */
  readonly line: number;
  /** Depth of block quotes that it stands in. */
  readonly quotes: number;
  /** The line without quote marks, list marker and indentation. */
  readonly text: string;
  /** `literal`: fenced or indented code, or a comment. */
  readonly kind: 'blank' | 'literal' | 'heading' | 'text';
}

interface Fence {
  readonly mark: string;
  readonly quotes: number;
}

const quoteMarks = /^(?: {0,3}>[ \t]?)*/;
const listMarker = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?=\S)/;

/** How deep the line's list is open: whether indented text is a list's, not code. */
const staysInList = (inList: boolean, body: string): boolean =>
  listMarker.test(body) || (inList && (/^\s{2,}/.test(body) || body.trim() === ''));

/**
 * Reads a page line by line, in time proportional to its length. The block parser of the Markdown library takes minutes
 * for some broken files of 100 kB; tables need no more of the blocks than this.
 */
export function readMarkdownLines(lines: readonly string[], skip: number): MarkdownLine[] {
  let fence: Fence | undefined;
  let inComment = false;
  let inList = false;
  return lines.slice(skip).map((source, index) => {
    const prefix = quoteMarks.exec(source)?.[0] ?? '';
    const quotes = prefix.split('>').length - 1;
    const body = source.slice(prefix.length);
    const place = { line: skip + index + 1, quotes };
    if (fence !== undefined && quotes < fence.quotes) fence = undefined;
    if (fence !== undefined) {
      if (closes(body, fence)) fence = undefined;
      return { ...place, text: body, kind: 'literal' };
    }
    const comment = readComment(body, inComment);
    inComment = comment.open;
    if (comment.text.trim() === '') {
      return { ...place, text: '', kind: comment.text === body ? 'blank' : 'literal' };
    }
    const indented = /^(?: {4}|\t)/.test(body) && !inList;
    inList = staysInList(inList, body);
    if (indented) return { ...place, text: body, kind: 'literal' };
    const text = comment.text.replace(listMarker, '').trim();
    const mark = /^(`{3,})[^`]*$|^(~{3,})/.exec(text);
    if (mark !== null) {
      fence = { mark: mark[1] ?? mark[2] ?? '', quotes };
      return { ...place, text, kind: 'literal' };
    }
    return { ...place, text, kind: /^#{1,6}(?:\s|$)/.test(text) ? 'heading' : 'text' };
  });
}

const closes = (body: string, { mark }: Fence): boolean => {
  const text = body.trim();
  return text.startsWith(mark) && text.replaceAll(mark.charAt(0), '') === '';
};

/** The line without its comments, and whether one is still open behind it. */
function readComment(body: string, open: boolean): { text: string; open: boolean } {
  let text = '';
  let at = 0;
  let inside = open;
  while (at < body.length) {
    const next = body.indexOf(inside ? '-->' : '<!--', at);
    if (next === -1) break;
    if (!inside) text += body.slice(at, next);
    at = next + (inside ? 3 : 4);
    inside = !inside;
  }
  return { text: inside ? text : text + body.slice(at), open: inside };
}
