import { recordOf, recordsOf, stringOf } from '../json-value.ts';
import type { JsonRecord } from '../json-value.ts';
import { squash } from './plain-text.ts';

/** Says of the words of a mention whether they mean the bot. */
export type IsBot = (name: string) => boolean;

const mentionTags = /(<at(?:\s[^<>]*)?>|<\/at>)/i;
const isOpening = (piece: string | undefined) => piece !== undefined && /^<at[\s>]/i.test(piece);

/** The words inside every `<at>…</at>` replaced, tags and all; a tag without its partner stays, as it is text. */
function replaceMentions(text: string, replace: (name: string) => string): string {
  if (!text.includes('<')) return text;
  const pieces = text.split(mentionTags);
  let result = '';
  for (let at = 0; at < pieces.length; at += 1) {
    const isMention = isOpening(pieces[at]) && pieces[at + 2]?.toLowerCase() === '</at>';
    result += isMention ? replace(pieces[at + 1] ?? '') : (pieces[at] ?? '');
    if (isMention) at += 2;
  }
  return result;
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
]);

/** A name as it compares: the client writes the same one with and without entities, spaces and `@`. */
function nameKey(name: string): string {
  const decoded = name.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => entities.get(entity) ?? '');
  return squash(decoded).replace(/^@/, '').toLowerCase();
}

function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  replaceMentions(text, (name) => {
    names.push(nameKey(name));
    return '';
  });
  return [...new Set(names)];
}

function readBotNames(activity: JsonRecord): ReadonlySet<string> {
  const recipient = recordOf(activity.recipient);
  const mentions = recordsOf(activity.entities).filter(
    (entity) => stringOf(entity.type).toLowerCase() === 'mention',
  );
  const ofBot = mentions.filter((mention) => {
    const { id } = recordOf(mention.mentioned);
    return stringOf(id) !== '' && id === recipient.id;
  });
  const names = new Set([stringOf(recipient.name)].map(nameKey));
  for (const mention of ofBot) {
    names.add(nameKey(stringOf(recordOf(mention.mentioned).name)));
    names.add(nameKey(replaceMentions(stringOf(mention.text), (name) => name)));
  }
  const inText = namesIn(stringOf(activity.text));
  if (mentions.length === 0 && inText.length === 1) names.add(inText[0] ?? '');
  names.delete('');
  return names;
}

/**
 * Who in an activity means the bot: a mention whose `mentioned.id` is the recipient's, whatever its name. Where an
 * activity has no mention entities at all, a single mentioned name is the bot's, as it would not have arrived else.
 */
export function findBotNames(activity: JsonRecord): IsBot {
  // Read when they are asked for: in most messages nobody is mentioned.
  let names: ReadonlySet<string> | undefined;
  return (name) => (names ??= readBotNames(activity)).has(nameKey(name));
}

/** A text without the bot's mentions; everybody else's become their names. */
export function stripMention(text: string, isBot: IsBot): string {
  return replaceMentions(text, (name) => (isBot(name) ? ' ' : name));
}
