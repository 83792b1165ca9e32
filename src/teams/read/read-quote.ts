import { parseJson, recordOf, recordsOf, stringOf } from '../json-value.ts';
import type { JsonRecord } from '../json-value.ts';
import { plainText, squash } from './plain-text.ts';
import { readHtml } from './read-html.ts';
import type { HtmlText } from './read-html.ts';

/** What an attachment refers to: an object, or one as JSON. */
const referenceIn = ({ content }: JsonRecord): JsonRecord =>
  recordOf(typeof content === 'string' ? parseJson(content) : content);

/** A quote stands in up to three places, each of which may be missing or cut short. */
function findTexts(activity: JsonRecord, html: HtmlText): readonly string[] {
  const entities = recordsOf(activity.entities)
    .filter((entity) => stringOf(entity.type).toLowerCase() === 'quotedreply')
    .map((entity) => recordOf(entity.quotedReply))
    .filter((reply) => reply.isReplyDeleted !== true)
    .map((reply) => stringOf(reply.preview));
  const attachments = recordsOf(activity.attachments).flatMap((attachment) => {
    const type = stringOf(attachment.contentType).toLowerCase();
    if (type === 'messagereference') return [stringOf(referenceIn(attachment).messagePreview)];
    if (type !== 'forwardedmessagereference') return [];
    return [readHtml(stringOf(referenceIn(attachment).originalMessageContent)).own];
  });
  return [html.quoted, html.forwarded, entities.join('\n'), attachments.join('\n')].map(plainText);
}

/** The texts that an activity quotes or forwards, longest first, without empty ones; none is often the case. */
export function readQuotes(activity: JsonRecord, html: HtmlText): readonly string[] {
  return findTexts(activity, html)
    .filter((text) => text !== '')
    .sort((one, other) => other.length - one.length);
}

/** Where in `text` its first `count` characters that are no white space end. */
function offsetAfter(text: string, count: number): number {
  let left = count;
  for (let at = 0; at < text.length; at += 1) {
    if (!/\s/.test(text.charAt(at))) left -= 1;
    if (left === 0) return at + 1;
  }
  return text.length;
}

/** `text` without the quote that it begins or ends with, however the two are spaced; else `text` itself. */
export function cutQuote(text: string, quote: string): string {
  const [whole, part] = [squash(text), squash(quote)];
  if (part === '' || part.length > whole.length) return text;
  if (whole === part) return '';
  if (whole.endsWith(part)) return text.slice(0, offsetAfter(text, whole.length - part.length)).trim();
  return whole.startsWith(part) ? text.slice(offsetAfter(text, part.length)).trim() : text;
}
