import { chooseText } from './choose-text.ts';
import { recordOf, recordsOf, stringOf } from '../json-value.ts';
import type { JsonRecord } from '../json-value.ts';
import type { Message } from './message.ts';
import { plainText, squash } from './plain-text.ts';
import { readHtml } from './read-html.ts';
import type { HtmlText } from './read-html.ts';
import { cutQuote, readQuotes } from './read-quote.ts';
import { readWhereabouts } from './read-whereabouts.ts';
import { stripMentions } from './strip-mentions.ts';

/** What only refers to other messages or renders this one, and is no file. */
const isRendering = (type: string) =>
  type === 'text/html' || type.endsWith('messagereference') || type === '';

const typeOf = (attachment: JsonRecord) => stringOf(attachment.contentType).toLowerCase();

function isFromBot(activity: JsonRecord): boolean {
  const from = recordOf(activity.from);
  const id = stringOf(from.id);
  return id.startsWith('28:') || from.role === 'bot' || (id !== '' && id === recordOf(activity.recipient).id);
}

function readAllHtml(activity: JsonRecord): HtmlText {
  const html = recordsOf(activity.attachments)
    .filter((attachment) => typeOf(attachment) === 'text/html')
    .map((attachment) => stringOf(attachment.content));
  return readHtml(html.join('\n'));
}

function readOwnText(activity: JsonRecord, html: HtmlText, quotes: readonly string[]): string {
  const text = stringOf(activity.text).replace(/<quoted\s[^<>]*>(?:<\/quoted>)?/gi, ' ');
  const words = plainText(stripMentions(text));
  const hasQuote = quotes.some((quote) => squash(words).includes(squash(quote)));
  if (html.own !== '' && hasQuote) return html.own;
  return chooseText(quotes.reduce(cutQuote, words), html.own);
}

/**
 * What a person sent, read out of an activity as it came over the wire: any field may be missing, null or of another
 * type. Edits, deletes, reactions, typing, and other bots are ignored. Never throws.
 */
export function readMessage(received: unknown): Message {
  const activity = recordOf(received);
  if (activity.type !== 'message' || isFromBot(activity)) return { kind: 'ignored' };
  const where = readWhereabouts(activity);
  const html = readAllHtml(activity);
  const [quoted, ...otherQuotes] = readQuotes(activity, html);
  const text = readOwnText(activity, html, quoted === undefined ? [] : [quoted, ...otherQuotes]);
  const hasData = typeof activity.value === 'object' && activity.value !== null;
  if (text === '' && hasData) return { ...where, kind: 'click', data: activity.value };
  if (quoted !== undefined) return { ...where, kind: 'question', text, quoted };
  const hasFiles = recordsOf(activity.attachments).some((attachment) => !isRendering(typeOf(attachment)));
  return text === '' && (html.media || hasFiles)
    ? { ...where, kind: 'only-text' }
    : { ...where, kind: 'question', text };
}
