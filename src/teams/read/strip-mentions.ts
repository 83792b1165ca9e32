const mentionTags = /(<at(?:\s[^<>]*)?>|<\/at>)/i;
const isOpening = (piece: string | undefined) => piece !== undefined && /^<at[\s>]/i.test(piece);

/**
 * A text without its mentions, tags and all: the names of people, teams and tags say nothing of an error, though one may be
 * called as an app is. A tag without its partner stays, as it is text.
 */
export function stripMentions(text: string): string {
  if (!text.includes('<')) return text;
  const pieces = text.split(mentionTags);
  let result = '';
  for (let at = 0; at < pieces.length; at += 1) {
    const isMention = isOpening(pieces[at]) && pieces[at + 2]?.toLowerCase() === '</at>';
    result += isMention ? ' ' : (pieces[at] ?? '');
    if (isMention) at += 2;
  }
  return result;
}
