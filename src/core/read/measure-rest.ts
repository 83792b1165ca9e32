import type { AppMention, Identifier } from '../answer.ts';

/** Words that people put around a code, in the languages that they ask in. */
const around =
  /\b(?:errors?|err|errno|codes?|error_codes?|errorcodes?|exit|exitcode|exit_code|returned|return|status|rc|hr|hresult|msg|number|num|sqlstate|state|level|severity|class|fault|fail(?:s|ed|ure)?|got|get|getting|gives?|see|seeing|saw|keeps?|what|whats|is|are|does|do|mean|means|meaning|why|how|to|fix|solve|resolve|this|that|the|an?|from|on|in|with|of|for|our|my|we|i|it|its|has|have|please|help|any|idea|again|now|always|still|since|today|after|during|ndr|bounce|dsn|exception|invalid_grant|unauthorized_client|interaction_required|error_description|timestamp|response|request|json|body|data|true|false|null)\b|(?:是什[麼么]意思|是什[麼么]|什[麼么]意思|怎[麼么]解[決决]?|怎[麼么][辦办]|怎[麼么]回事|如何解[決决]|如何[處处]理|怎[麼么][處处]理|[錯错][誤误]訊息|[錯错][誤误]信息|[錯错][誤误]|代[碼码號号]|[碼码]|退信|例外|失[敗败]|[請请][問问]|[這这][個个]|出[現现]|跳出|[顯显]示|回[報报傳传]|一直|[安]?[裝装]|的|是|了|[嗎吗]|有人|知道|在|[時时]|跳|下[載载]|事件)/gi;
/** So many other words, a Chinese character counting as half a one, leave nothing of it. */
const most = 8;

/** How little a folded text says besides its identifiers, its apps and what people put around them: 1 for nothing, 0 from 8 words up. */
export function measureRest(
  folded: string,
  identifiers: readonly Identifier[],
  apps: readonly AppMention[],
): number {
  if (folded.length > 300) return 0;
  let rest = folded;
  for (const { value } of identifiers) rest = rest.replaceAll(value.toLowerCase(), ' ');
  for (const { text } of apps) if (text !== '') rest = rest.replaceAll(text.toLowerCase(), ' ');
  rest = rest.replace(around, ' ');
  // Codes are written in other ways than they are named.
  const words = (rest.match(/[a-z0-9_-]+/g) ?? []).filter((word) => /^[a-z_-]+$/.test(word)).length;
  const characters = rest.match(/[\u2e80-\uffef]/g)?.length ?? 0;
  return Math.max(0, 1 - (words + characters / 2) / most);
}
