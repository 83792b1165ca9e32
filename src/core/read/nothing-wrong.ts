/** Asks what a setting is, or says what it is. */
const setting =
  /\b(?:how long|how much|how many|what(?:'s| is) the|default value|is set to|are set to|set it to)\b|預設值|默认值|預設是|設為|設成|設定(?:為|成|在)|多久|多長|幾秒|幾分鐘/i;
/** Tells of an error all the same. */
const failure =
  /\bnot\b|error|fail|exception|denied|refused|timed out|cannot|can't|unable|invalid|expired|missing|wrong|broken|not work|錯誤|错误|失敗|失败|例外|無法|无法|不能|拒絕|過期|壞|一直/i;
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
