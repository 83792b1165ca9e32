/** UTF-16 units in front of a number and behind it in which a word tells what it counts or names. */
const unitsInFront = 24;
const unitsBehind = 16;

/** What a number in front of it is the number of, and no error: a position, a version, a document, a person, a place. */
const thingInFront =
  /(?:\d[:,]|[$€£¥]|(?<![a-z])(?:no\.|line|port|page|row|col|column|room|pid|tid|id|version|v|at position|invoice|order|ticket|incident|job|build|run|request|req|customer|employee|staff|member|zip|postal|postcode|phone|tel|ext|extension|case|batch|task|step|attempt|retry|item|issue|part|pr|chapter|section|year|floor|bus|flight|seat|記錄|紀錄|發票|订单|訂單|工單|工单|單號|编号|編號|號碼|号码|區號|区号|分機|分机|電話|电话|房號|房间|客戶|客户|員工|员工|郵遞|邮编|請撥|请拨|撥打|票號|案件|學號|第)(?:[ _-]?(?:no|nr|number|num|id|code|號碼|号码|編號|编号|區號|区号|號|号)\b\.?)?\s?[:：#＃]?\s?)$/i;
/** What a number counts. */
const thingBehind =
  /^(?:%|[.,:/-]\d|\s?(?:ms|sec|seconds?|minutes?|hours?|days?|[kmg]i?b|bytes?|px|users?|rows?|items?|files?|times|people|errors|warnings|requests|orders|records|lines|pages|messages|mails?)\b|\s?[人個个次筆笔元台分秒張张號号份]|\s\d\.\d{1,3}\.\d)/i;

/** Whether a number from `index` to `end` counts something, or is the number of something that is no error. */
export function isOtherNumber(text: string, index: number, end: number): boolean {
  return (
    thingInFront.test(text.slice(Math.max(0, index - unitsInFront), index)) ||
    thingBehind.test(text.slice(end, end + unitsBehind))
  );
}
