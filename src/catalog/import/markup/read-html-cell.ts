import { Parser } from 'htmlparser2';
import { type Cell, type CellLine, type CellPart, emptyCell, lineOf } from '../table/cell.ts';
import type { CellLink } from '../table/table-row.ts';

const breaking = new Set(
  'br p div ul ol li dl dt dd table tr h1 h2 h3 h4 h5 h6 hr blockquote pre section details summary'.split(
    ' ',
  ),
);
const inline = new Set(
  'a abbr b big center cite code del em font i img ins kbd mark q s samp small span strike strong sub sup td th thead tbody tt u var wbr'.split(
    ' ',
  ),
);
const literal = new Set(['code', 'kbd', 'samp', 'tt', 'pre']);
const silent = new Set(['script', 'style', 'svg', 'template']);

/** State of one reading. */
interface Reading {
  readonly lines: CellLine[];
  readonly links: CellLink[];
  pieces: CellPart[];
  item: boolean;
  code: number;
  hidden: number;
  link: { url: string; text: string } | undefined;
}

const endLine = (reading: Reading): void => {
  const line = lineOf(reading.pieces, reading.item);
  if (line !== undefined) reading.lines.push(line);
  reading.pieces = [];
  reading.item = false;
};

const addText = (reading: Reading, text: string): void => {
  if (reading.hidden > 0) return;
  reading.pieces.push({ text, code: reading.code > 0 });
  if (reading.link !== undefined) reading.link.text += text;
};

function openTag(reading: Reading, name: string, href: string | undefined): void {
  if (breaking.has(name)) endLine(reading);
  if (name === 'li') reading.item = true;
  if (name === 'td' || name === 'th') addText(reading, ' ');
  if (literal.has(name)) reading.code += 1;
  if (silent.has(name)) reading.hidden += 1;
  if (name === 'a' && href !== undefined) reading.link = { url: href.trim(), text: '' };
}

function closeTag(reading: Reading, name: string): void {
  if (breaking.has(name) && name !== 'br') endLine(reading);
  if (literal.has(name)) reading.code = Math.max(0, reading.code - 1);
  if (silent.has(name)) reading.hidden = Math.max(0, reading.hidden - 1);
  if (name !== 'a' || reading.link === undefined) return;
  const { url, text } = reading.link;
  const shown = text.replaceAll(/\s+/g, ' ').trim();
  if (/^https:\/\/\S+$/.test(url)) reading.links.push({ text: shown === '' ? url : shown, url });
  reading.link = undefined;
}

/**
 * What a cell written in HTML says. Breaks, paragraphs and list items begin a line; pictures are dropped; entities are
 * decoded once; of links those to https are kept. An element that HTML does not know (`<SMTP Address>`) is text.
 */
export function readHtmlCell(html: string): Cell {
  const reading: Reading = {
    lines: [],
    links: [],
    pieces: [],
    item: false,
    code: 0,
    hidden: 0,
    link: undefined,
  };
  const known = (name: string): boolean => breaking.has(name) || inline.has(name) || silent.has(name);
  const asWritten = (): string => html.slice(parser.startIndex, parser.endIndex + 1);
  const parser = new Parser({
    onopentag(name, attributes) {
      if (known(name)) openTag(reading, name, attributes['href']);
      else addText(reading, asWritten());
    },
    onclosetag(name, implied) {
      if (known(name)) closeTag(reading, name);
      else if (!implied) addText(reading, asWritten());
    },
    ontext(text) {
      addText(reading, text);
    },
  });
  parser.end(html);
  endLine(reading);
  return reading.lines.length === 0 ? emptyCell : { lines: reading.lines, links: reading.links };
}
