import { matchesOf } from '../../text/matches-of.ts';

/** `"error_codes":[50053,50055]`, `sign-in errors 50053/50055`, `codes 50011 and 65001`. */
const list =
  /(?:codes?|errors?|錯誤|错误|代碼|代码)["']?\s{0,2}[:=：]?\s{0,2}[[(]?\s{0,2}(\d{3,8}(?:\s{0,2}(?:[,/、;]|and|or|和|與|跟|及)\s{0,2}\d{3,8}){1,20})(?![\w.])/gi;
/** A text that is nothing but such a list. */
const bareList = /^\W{0,4}(\d{4,8}(?:\s{0,2}(?:[,/、;]|and|or|和|與|跟|及)\s{0,2}\d{4,8}){1,20})\W{0,4}$/i;
const thousands = /^\d{1,3}(?:,\d{3})+$/;
/** `error 50,055` */
const grouped =
  /(?:codes?|errors?|錯誤|错误|代碼|代码)["']?\s{0,2}[:=：]?\s{0,2}(\d{1,3}(?:,\d{3}){1,2})(?![\w,.])/gi;

/** The numbers of lists that stand where codes do, with the offset of their list; a number with marks for thousands is one. */
export function readNumberLists(text: string): { readonly digits: string; readonly index: number }[] {
  if (!/\d\s{0,2}(?:[,/、;]|and|or|和|與|跟|及)\s{0,2}\d/i.test(text)) return [];
  const found = [...matchesOf(grouped, text)].map(({ 1: digits = '', index }) => ({
    digits: digits.replaceAll(',', ''),
    index,
  }));
  const bare = bareList.exec(text);
  for (const { 1: numbers = '', index } of [...matchesOf(list, text), ...(bare ? [bare] : [])]) {
    if (thousands.test(numbers)) continue;
    for (const digits of numbers.match(/\d+/g) ?? []) found.push({ digits, index });
  }
  return found;
}
