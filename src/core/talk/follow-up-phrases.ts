import { failedInChinese, workedInChinese } from './follow-up-chinese.ts';
import { failedInEnglish, workedInEnglish } from './follow-up-english.ts';
import { list } from './join-phrases.ts';

/** What people say around it. Alone it says nothing. */
const around = [
  ...list('what should i do|what can i do|what do i do|what to do|any ideas|any idea|why|how come|can you'),
  ...list(
    '怎麼辦|該怎麼辦|現在怎麼辦|怎麼處理|該怎麼處理|為什麼|怎麼會這樣|還能怎麼做|還可以怎麼做|還有什麼辦法|還是|一直',
  ),
  ...list(
    'i|we|ive|weve|he|she|they|is|was|be|been|has|have|had|its|but|however|although|though|yet|just|already|also',
  ),
  ...list(
    'did|done|do|doing|tried|try|trying|followed|follow|did that|did this|did it|did all|did everything|done that',
  ),
  ...list(
    'steps|step|all steps|all the steps|every step|those|these|them|both|each|everything|of it|of them|of that',
  ),
  ...list(
    'as you said|as described|as told|as shown|as suggested|exactly|here|for me|for us|with me|with us|on my side',
  ),
  ...list(
    'on our side|unfortunately|sadly|hmm|hm|mm|nope|no|yes|yep|yeah|sorry|even|after|either|twice|several times',
  ),
  ...list(
    'still|then|today|finally|at last|guess|think|seems|seem|afraid|im afraid|what you said|your|fix|suggestion|advice',
  ),
  ...list(
    'the error|the problem|the issue|error|problem|issue|result|me|us|my|our|of|with|by|at|in|on|a|an|first|second|one',
  ),
  ...list(
    '我|我們|他|已|已經|都|也|就|有|照做|照著做|照著|照|依|依照|按照|按|步驟|這些步驟|上面的|上述|上面|以上|所有|全部',
  ),
  ...list(
    '做|做過|做完|試|試過|試著|試試|試了一下|重試|再試|再試一次|再次|再|重做|重新|這樣|這樣做|你說的|您說的|說的|建議|建議的',
  ),
  ...list(
    '但|但是|可是|不過|結果|然後|而且|現在|今天|剛剛|剛|剛才|之後|以後|後|後來|還|又|是|這|這個|那個|那|它|問題|錯誤|狀況',
  ),
  ...list(
    '情況|好像|似乎|看來|感覺|一下|一次|兩次|三次|好幾次|幾次|次|遍|過|完|個|方法|解決步驟|唉|抱歉|不好意思|終於|總算|我這邊|這邊',
  ),
];

/** What may follow an answer, as phrases: it did not help, it did, and what stands around either. */
export const followUpPhrases = {
  around,
  worked: [...workedInEnglish, ...workedInChinese],
  failed: [...failedInEnglish, ...failedInChinese],
} as const;
