/** Says that what was wrong is over: `is fixed`, `works again`, 已經好了. */
const solved =
  /\b(?:(?:is|are|was|were|has been|have been|got|we|i|now|all|finally)\s(?:now\s|all\s|already\s)?(?:fixed|solved|resolved|unlocked|sorted)|works?\s(?:now|again|fine|well)|working\s(?:now|again|fine)|everything works|back to normal|came back normal(?:ly)?|can (?:sign|log) in (?:again|now))\b|(?:已經?|已经?|都|終於|终于)?(?:解決|解决|修好|修復|修复|排除|恢復|恢复|正常|好)了|可以登入了|可以登录了|沒問題了|没问题了/gi;
/** Says that it is not what an entry tells of: `no longer locked`, `does not block me`, 沒有過期, 不是密碼錯誤. */
const denied =
  /\b(?:is|are|was|were|am|be|been|it's|i'm)?\s?(?:no longer|not|isn't|aren't|wasn't|never)\s(?:\w{1,12}\s){0,2}?(?:locked|expired|disabled|blocked|denied|wrong|revoked|missing|deleted|rejected|invalid|the (?:password|problem|issue|reason))\b|\b(?:does not|doesn't|do not|don't|did not|didn't)\s(?:block|lock|expire|fail|reject|deny|stop|complain)\w{0,4}\b|\b(?:not|isn't|neither)\s(?:an?\s|the\s|about\s)?(?:password|mfa|account|token|secret|certificate|device|license)\s(?:problem|issue|error)\b|\bun(?:locked|blocked)\b|(?:沒有?|没有?|未|並未|并未|不會|不会|不再)(?:被)?(?:過期|过期|到期|失效|鎖住|鎖定|鎖|锁定|锁|停用|擋|挡|封鎖|封锁|拒絕|拒绝|撤銷|撤销|刪除|删除)|(?:不是|並非|并非)[^，。,.\n]{0,8}(?:錯誤|错误|問題|问题|過期|过期|鎖定|锁定|停用|錯|错)/gi;
/** Says that a thing is as it should be: `device is compliant`, 裝置已經合規. */
const asItShouldBe =
  /\b(?:is|are|was|were|has been)\s(?:already\s|now\s|still\s|all\s)?(?:compliant|valid|enabled|active|correct|fine|ok|healthy|registered|joined|domain joined|assigned|multi-tenant|verified|approved|up to date)\b|\b(?:redeemed|used|sent)\s(?:only\s)?once\b|(?:是|已經?|已经?|有|都)(?:經|经)?(?:合規|合规|啟用|启用|有效|正確|正确|加入網域|加入域|註冊|注册|核准)(?:的|了|過|过)?/gi;
/** Tells of something that went wrong all the same. */
const wrong =
  /\b(?:but|yet|still|however|although|not|cannot|never|unable|\w{2,8}n't|cant|wont|errors?|fail\w{0,5}|refus\w{0,4}|reject\w{0,4}|den(?:y|ie[sd])|block\w{0,4}|kick(?:s|ed)|keeps?|stuck|wrong|bad|missing|expired?|ran out|locked|invalid|says?|told|why|how)\b|但|卻|却|可是|還是|还是|不能|不行|無法|无法|失敗|失败|錯|错|拒|擋|挡|退|卡|說|说|叫我|怎|為什|为什|嗎|吗|\?|？/i;

/** Goes on to tell of another trouble. */
const goesOn =
  /\b(?:but|yet|still|however|although|not|cannot|\w{2,8}n't|keeps?|why|how)\b|但|卻|却|可是|還是|还是|不能|不行|無法|无法|怎|為什|为什|嗎|吗|\?|？/i;

/** A longer text tells more than that. */
const longest = 300;

/** Whether a cleaned text says that all is well: that what was wrong is over, is not so, or is as it should be; and nothing else. */
export function tellsThatAllIsWell(clean: string): boolean {
  if (clean.length > longest) return false;
  const left = clean.replace(solved, ' ');
  if (left !== clean && !goesOn.test(left)) return true;
  const rest = [denied, asItShouldBe].reduce((text, pattern) => text.replace(pattern, ' '), left);
  return rest !== clean && !wrong.test(rest);
}

/** Tells of what may come, of a rule or a wish, and not of what happened. */
const notYet =
  /\bwhat (?:happens|would happen|if)\b|\bwill (?:expire|be|run out|lose|stop)\b|\b(?:expires?|due) in \d|\b(?:plan(?:ning)? to|going to|intend to|want to (?:require|enforce|disable|block|roll)|should we|do we need|please (?:disable|unlock|reset|delete|block|revoke|add|create|assign))\b|\b(?:our|the|company) policy\b[^.\n]{0,30}(?:says|requires|is)|\b(?:says|per|according to) (?:our|the|company) (?:policy|rules?)\b|\bfyi\b|請(?:幫我|協助|幫忙)?(?:停用|解鎖|重設|刪除|撤銷|指派|新增|建立|封鎖|更新)|下(?:個月|週|星期|周|个月)|即將|即将|快要?(?:到期|過期)了?，?(?:請|请)|會怎樣|会怎样|打算|計畫|計劃|计划|規定|规定|政策(?:是|說|規定)/i;

/** Whether a cleaned text tells of what may come, of a rule or of a wish. */
export const tellsOfLater = (clean: string): boolean => clean.length <= longest && notYet.test(clean);
