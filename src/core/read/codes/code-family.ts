/** What codes of one kind begin with: `AADSTS`, `0X` for hexadecimal ones; `.` for dotted ones, empty for bare numbers. */
export function familyOf(code: string): string {
  if (/^\d+\.[\d.]+$/.test(code)) return '.';
  return /^(?:0X|[A-Z]+(?:\d[A-Z])?(?=\d+(?:[.-]\d+)?[A-Z]?$))/.exec(code)?.[0] ?? '';
}

/**
 * What codes of one kind have alike: their family, `SQL9A` where a letter ends them; or of a form of its own where digits,
 * letters and words stand, `99.9A99` for `49.4C02`, `LINK-3-W` for `LINK-3-UPDOWN`; empty for bare numbers.
 */
export function kindOf(code: string): string {
  const family = familyOf(code);
  if (family !== '') return /\d[A-Z]$/.test(code) && family !== '0X' ? `${family}9A` : family;
  if (/^-?\d*$/.test(code)) return '';
  const start = /^[A-Z]*/.exec(code)?.[0] ?? '';
  const rest = code.slice(start.length);
  // The number in front of a word tells how bad it is.
  if (/[A-Z_]{3}/.test(rest)) return start + rest.replace(/[A-Z_]{3,}/g, 'W');
  return start + rest.replace(/\d/g, '9').replace(/[A-Z]/g, 'A');
}

/** Whether a code tells whose it is: `AADSTS50011`, `0x80070005`, `2110-3127`; a bare number or a short label is many products'. */
export function isOwnForm(code: string): boolean {
  return /^0x/i.test(code) || (!/^-?\d+$/.test(code) && keyOf(code).length > 3);
}

/** Digits without zeros in front. */
export function stripZeros(digits: string): string {
  return digits.replace(/^0+(?=.)/, '');
}

/** The letters and digits of a code in capitals, however they are joined: those of `49.4C02` and `494c02` are the same. */
export function keyOf(written: string): string {
  const upper = written.toUpperCase();
  return /^[A-Z0-9]*$/.test(upper) ? upper : upper.replace(/[^A-Z0-9]+/g, '');
}

/** The same without zeros in front of its numbers: those of `PS-038` and `ps38` are the same; `R1` and `R01` may be two products' codes. */
export function shortKeyOf(written: string): string {
  if (!/0\d/.test(written)) return keyOf(written);
  const short = keyOf(written.replace(/(?<!\d)0+(?=\d)/g, ''));
  return short.length > 2 ? short : keyOf(written);
}
