/** What codes of one kind begin with: `AADSTS`, `0X` for hexadecimal ones; `.` for dotted ones, empty for bare numbers. */
export function familyOf(code: string): string {
  if (/^\d+\./.test(code)) return '.';
  return /^(?:0X|[A-Z]+(?:\d[A-Z])?(?=\d+(?:[.-]\d+)?[A-Z]?$))/.exec(code)?.[0] ?? '';
}

/** Digits without zeros in front. */
export function stripZeros(digits: string): string {
  return digits.replace(/^0+(?=.)/, '');
}
