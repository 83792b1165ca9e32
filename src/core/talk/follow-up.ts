import { followUpPhrases } from './follow-up-phrases.ts';
import { createPhraseKindsReader } from './phrase-kinds.ts';
import { smallTalk } from './small-talk.ts';

/** What somebody tells after an answer: it did not help, or it did. */
export type FollowUp = 'failed' | 'worked';

/** UTF-16 units; who writes more tells something new. */
export const longestFollowUp = 120;
/** UTF-16 units behind what somebody did, of which all tells that it did not help. */
const longestEnd = 48;

const smallTalkAround = (['greeting', 'nod', 'thanks', 'help', 'filler'] as const).flatMap((kind) =>
  smallTalk[kind].split('|'),
);

const readKinds = createPhraseKindsReader<FollowUp | 'around'>([
  ['around', [...smallTalkAround, ...followUpPhrases.around]],
  ['worked', followUpPhrases.worked],
  ['failed', followUpPhrases.failed],
]);

/** Whether a text asks: then it does not tell that something works. */
const asks = /[?？]|嗎|^\s*(?:does|did|has|is|will)\b/iu;

/**
 * What a message in English or Traditional Chinese tells of the steps that were tried. `undefined` when it tells anything
 * besides: an error text in which something "still fails" is a question.
 */
export function readFollowUp(text: string): FollowUp | undefined {
  if (text.length > longestFollowUp) return undefined;
  const found = readKinds(text);
  if (found?.has('failed')) return 'failed';
  return found?.has('worked') && !asks.test(text) ? 'worked' : undefined;
}

/** What may stand before it is told what somebody did. */
const opening = /^\s*(?:ok|okay|thanks|thank you|so|well|sorry|hi|hello|hmm)\b[\s,.;:]*/iu;

/** How a sentence begins that tells what somebody did to mend an error; an error text begins with none of these. */
const deeds: readonly RegExp[] = [
  /^(?:did|tried|followed|changed|updated|rotated|replaced|cleared|checked|added|granted|enabled|disabled|signed|logged)\b/iu,
  /^(?:waited|deleted|corrected|switched|rolled|upgraded|assigned|verified|confirmed|approved|unlocked|made|gave|put)\b/iu,
  /^re(?:started|connected|created|freshed|newed|installed|authori[sz]ed|authenticated|generated|loaded|entered)\b/iu,
  /^re(?:booted|placed|moved|tried|did|set|built)\b|^(?:took|set|just|already|after|even after)\b/iu,
  /^(?:i|we)(?:['’]ve)? (?!(?:get|got|see|keep|can|cannot|cant|can['’]t|am|receive|have no)\b)[a-z]/iu,
  /^(?:我們?)?(?:已經?|剛剛|剛才|剛|都|也)?(?:重|再|更新|換|改|照|依|按|試|檢查|確認|設定|登出|關|開|產生|建立|刪除)/u,
  /^(?:我們?)?(?:已經?|剛剛|剛才|剛|都|也)?(?:移除|加|授權|同意|請|把|將|清)/u,
];

/** What somebody says to tell what a product shows. */
const reports =
  /\b(?:says?|said|shows?|displays?|returns?|throws?|gets?|got|getting|error)\b|顯示|出現|跳出|[:：]/iu;

/**
 * Whether a text in English or Traditional Chinese tells what somebody did and then that it did not help, as "reconnected
 * it, still the same". Other words may be in it, so it counts only where nothing is surely found for it.
 */
export function readTriedInVain(text: string): boolean {
  if (text.length > longestFollowUp) return false;
  const told = text.replace(opening, '').trim();
  if (!deeds.some((deed) => deed.test(told))) return false;
  for (let at = Math.max(1, text.length - longestEnd); at < text.length; at += 1) {
    const isStart = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /\p{Script=Han}/u.test(text.charAt(at));
    if (isStart && readKinds(text.slice(at))?.has('failed')) return !reports.test(text.slice(0, at));
  }
  return false;
}
