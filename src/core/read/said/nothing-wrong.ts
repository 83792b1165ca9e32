/** Asks what a setting is, or says what it is. */
const setting =
  /\b(?:how long|how much|how many|what(?:'s| is) the|default value|is set to|are set to|set it to)\b|預設值|默认值|預設是|設為|設成|設定(?:為|成|在)|多久|多長|幾秒|幾分鐘/i;
/** Tells of an error all the same. */
const failure =
  /\bnot\b|error|fail|exception|denied|refused|timed out|cannot|can't|unable|invalid|expired|locked|blocked|missing|wrong|broken|not work|錯誤|错误|失敗|失败|例外|無法|无法|不能|拒絕|過期|鎖|擋|壞|一直/i;
/** A command as it is typed, which messages and fixes only name. */
const command =
  /^[$#>]?\s?[a-z][\w.-]{1,20} (?:init|login|logout|install|ci|update|upgrade|run|start|stop|restart|build|push|pull|clone|fetch|apply|plan|status|version|list|get|describe|config|set|add|remove|delete|up|down|help|restore|publish|deploy)(?: [\w./:=@-]{1,60}){0,5}$/;
/** A longer text tells more than a question. */
const longest = 160;

/** Whether a cleaned text asks about a setting or is a command alone, and tells of nothing that went wrong. */
export function saysNothingWrong(clean: string): boolean {
  if (clean.length > longest || failure.test(clean)) return false;
  return setting.test(clean) || command.test(clean);
}

/** How questions begin, or what makes one in Chinese. */
const question =
  /^(?:[^,:\n]{0,24}[:,]\s?)?(?:how (?:do|can|should|would|to|much|many|long|often)|where (?:do|can|is|are)|can (?:i|we|you)|could (?:i|we|you)|is there|are there|what(?:'s| is| are)|which|who|any(?:one|body)|does|do|(?:please\s)?(?:add|enable|disable|assign|invite|create|set up|reset|change|remove|delete|configure|install|renew|register|grant|unlock)\s(?:an?|the|my|our|mfa|users?|new))\b|怎[麼么](?![辦办解回會会都又一還还處处修就不])|如何|去哪|在哪|哪[裡里](?:可以|有|買|买)|哪[個个一]|多少|有[沒没]有|可以[^，。\n]{0,20}[嗎吗]|能不能|[能會会可][以]?做什[麼么]|有人(?:知道|用)|推薦|推荐/i;
/** Tells of something that went wrong. */
const trouble =
  /\b(?:not|cannot|never|nothing|unable|\w{2,8}n't|cant|wont|doesnt|didnt|isnt|errors?|fail\w{0,5}|refus\w{0,4}|reject\w{0,4}|den(?:y|ie[sd])|block\w{0,4}|stop(?:s|ped)|kick(?:s|ed)|throw[ns]?|threw|complain\w{0,4}|keeps?|stuck|loops?|problems?|warn\w{0,4}|died?|dead|gone|bounce\w{0,2}|turned|says?|said|told|expired?|ran out|locked|invalid|wrong|bad|missing|mismatch\w{0,2}|too (?:old|many|long|big)|lost|forgot\w{0,3}|stale|disabled|off|lapsed|unknown)\b|[不没無无未壞坏錯错擋挡踢退卡沒]|失敗|失败|異常|异常|拒|一直|警告|逾時|逾时|過期|过期|到期|失效|鎖|锁|停用|跳出|被|少了|太/i;

/** Whether a cleaned text asks how a thing is done, and tells of nothing that went wrong. */
export const asksHowTo = (clean: string): boolean =>
  question.test(clean) && !trouble.test(clean.replaceAll(/有[沒没]有|能不能/g, ''));
