import { joinEach, list } from './join-phrases.ts';

const stillInChinese = list('還是|還|仍然|仍|仍舊|依然|依舊|依然還是|仍是|卻還是|一直|還是一直|又');

const afterStillInChinese = [
  ...list(
    '不行|失敗|一樣|沒用|沒有用|沒效|沒有效|無效|沒辦法|不能|不能用|不可以|沒解決|沒有解決|沒法解決|未解決|無法解決',
  ),
  ...list(
    '不能解決|解決不了|有問題|有錯|有錯誤|錯誤|出錯|報錯|會錯|會失敗|會出錯|會報錯|會出現|出現|在|沒好|沒有好|不好',
  ),
  ...list(
    '沒改善|沒有改善|沒變|沒有變|不通|連不上|無法使用|不成功|沒成功|沒有成功|不正常|壞的|同樣|相同|不對|沒修好|存在|如此',
  ),
  ...joinEach(
    list('|出現|會出現|跳出|會跳出|顯示|看到|是|有|跳|報'),
    list(
      '一樣的錯誤|同樣的錯誤|相同的錯誤|這個錯誤|那個錯誤|同一個錯誤|一樣的問題|同樣的問題|相同的問題|一樣的訊息|同樣的訊息|錯誤訊息|錯誤',
    ),
  ),
];

/** Phrases that tell that a fix did not help, in Traditional Chinese. */
export const failedInChinese = [
  // English words in a Chinese sentence, as people in Taiwan write.
  ...joinEach(
    list('還是|還是會|還是一直|還是有|仍然|依然|一直|又'),
    list('fail|failed|error|fail 了|error 了|same error|沒 work|不 work|not work|not working').flatMap(
      (word) => [word, ` ${word}`],
    ),
  ),
  ...list('沒 work|沒work|不 work|不work|還沒 work'),
  ...joinEach(stillInChinese, afterStillInChinese),
  ...list(
    '沒用|沒有用|沒效|沒有效|無效|沒有效果|沒效果|沒幫助|沒有幫助|沒什麼幫助|不行|不可以|行不通|沒差|沒變|沒有變',
  ),
  ...list(
    '沒解決|沒有解決|未解決|尚未解決|無法解決|不能解決|解決不了|還沒好|沒改善|沒有改善|沒成功|沒有成功|不成功|未成功',
  ),
  ...list(
    '一樣|問題依舊|問題依然|一樣的錯誤|同樣的錯誤|相同的錯誤|一樣的問題|同樣的問題|失敗了|失敗|又來了|又不行了|又失敗了|又出現了',
  ),
  ...list(
    '不是這個|不是這個問題|不是這個錯誤|不是這個原因|不是我的錯誤|不是我的問題|不是這個狀況|不對|沒有好|沒好|做了也沒用',
  ),
  ...list(
    '還有別的原因|還有其他原因|還有別的|還有其他的|還有其他可能|下一個|下一個原因|其他原因|別的原因|還有呢',
  ),
];

/** Phrases that tell that a fix helped, in Traditional Chinese. */
export const workedInChinese = [
  ...list(
    '解決了|解決|已解決|成功了|成功|可以了|可以用了|能用了|能連了|好了|修好了|搞定|搞定了|正常了|恢復了|恢復正常|恢復正常了',
  ),
  ...list(
    '有用|有效|有幫助|很有幫助|沒問題了|沒事了|連上了|通了|可行|不會再出現了|沒有再出現|沒再出現|錯誤消失了|消失了|不見了',
  ),
];
