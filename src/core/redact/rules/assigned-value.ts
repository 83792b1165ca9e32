/**
 * What follows a naming word: a separator (`=`, `:`, `=>`, `", "value": "`, a table's bar, "is", 是 …), then a value in quotes,
 * in escaped quotes, in brackets, or bare up to a blank, a quote or the next `&name=`, `;name=` or `,name:`.
 */
const assignedValue =
  /(?:["'\\\])}*`]{0,9}(?: ?\[\w{0,10}\])?[ \t]{0,40}(?:=>|:=|[=＝](?![=~])|[:：](?![:/])(?:[*_]{1,3}(?=[ \t]))?|(?:%22)?%3A|%3D|[|\t])(?:[ \t]{0,40}(?:[NbrufBRUF@]{1,2}(?=["']))?|[ \t]?[|>][-+]?\r?\n[ \t]{1,40})|["'\\]{0,9},?\s{0,12}["'\\]{0,9}value["'\\]{0,9}[ \t]{0,4}[:=][ \t]{0,4}|["'][ \t]?,[ \t]?(?=["'])| ?(?:is|was|è|est?|ist|就?是|[改換設]?[為成]|为)(?![a-z])[:：]?[ \t]?|[:：][ \t]?<(?:b|code|strong|span|i|em|td)>|<\/(?:th|td|b|strong|label|dt|key|name)>[:：]?\s{0,20}<(?:td|b|dd|span|code|string|value)>|(?<!\/[\w.:-]{1,40})["']?(?: [\w:.-]{1,40}=["'][^<>"'\r\n]{0,200}["']){0,3}>(?:\s{0,20}<(?:value|string)>)?)(?:(?<=%22%3A)%22((?:[^\s%"'\\]|%(?!22))+)|\\+"((?:[^"\\\r\n]|\\+[^"\\\r\n])+)|"((?:[^"\\\r\n]|\\.)+)|\\+'((?:[^'\\\r\n]|\\+[^'\\\r\n])+)|'((?:[^'\\\r\n]|\\.)+)|[「“]([^」”\r\n]+)|(\{[^{}\r\n]+\})|((?:[^\s"'<>|&,;「」，。；、{}\\]|\\(?!\\{0,8}["']|[rnt])|&(?![\w.-]{1,40}=|quot;)|[,;](?![\s"'\\]|$|[\w .-]{1,40}[=:]))(?:[^\s"'<>|&,;「」，。；、\\]|\\(?!\\{0,8}["']|[rnt])|&(?![\w.-]{1,40}=|quot;)|[,;](?![\s"'\\]|$|[\w .-]{1,40}[=:]))*))/dy;

/**
 * The value of an object that is named by its name, and other keys between: `"name": "…", "slotSetting": false, "value": "…"`,
 * `ParameterKey: …` and `ParameterValue: …`, `variable "…" { default = "…" }`, `password:` with `value:` below it.
 */
const nestedValue =
  /["'\\]{0,9}[ \t]{0,4}[:=]?[ \t]{0,4}[{,]?\s{0,24}(?:["'\\]{0,9}[\w.-]{1,30}["'\\]{0,9}[ \t]{0,20}[:=][ \t]{0,20}(?:["'\\]{1,9}[^"'\\\r\n]{0,120}["'\\]{1,9}|[\w.-]{1,40}|\{\})(?:,\s{0,24}|\s{1,24})){0,6}["'\\]{0,9}(?:(?:parameter|secret|default)?_?value|default)["'\\]{0,9}[ \t]{0,20}[:=][ \t]{0,20}(?:\\+"((?:[^"\\\r\n]|\\+[^"\\\r\n])+)|"((?:[^"\\\r\n]|\\.)+)|'([^'\r\n]+)|([^\s"'\\{}[\],;<>]{3,200}))/diy;

/** A value that is alone on the line below its name, or on the next but one. */
const lineValue =
  /["'*]{0,3}[ \t]{0,4}[:：]?[ \t]{0,4}(?:\r?\n[ \t]{0,20}){1,2}["'「“`]?([^\s"'<>「」]{5,200})["'」”`]?[ \t]{0,4}(?=[\r\n]|$)/dy;

/** What may follow a naming word; the first that is accepted counts. */
export const assignedValues: readonly RegExp[] = [assignedValue, nestedValue, lineValue];
