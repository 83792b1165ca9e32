/** The letters of Taiwan's counties in the order of their numbers, from 10. */
const counties = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/**
 * Whether a letter and nine digits are an identity number of Taiwan; of a resident certificate the second sign may be a letter.
 * https://www.ris.gov.tw/app/portal/789
 */
export function isTaiwanId(value: string): boolean {
  const first = counties.indexOf(value.charAt(0)) + 10;
  const second = counties.indexOf(value.charAt(1));
  const digits = [second < 0 ? Number(value.charAt(1)) : second % 10, ...Array.from(value.slice(2), Number)];
  const sum = digits.reduce((total, digit, at) => total + digit * Math.max(1, 8 - at), 0);
  return (Math.floor(first / 10) + (first % 10) * 9 + sum) % 10 === 0;
}

/** Whether digits, with blanks or hyphens between, end in the check digit of card numbers: https://www.iso.org/standard/70484.html */
export function isCard(value: string): boolean {
  const digits = Array.from(value.replace(/\D/g, ''), Number).toReversed();
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : ((digit * 2) % 10) + Number(digit > 4)),
    0,
  );
  return sum % 10 === 0 && new Set(digits).size > 1;
}

/** Whether an account number, with blanks, has the check digits of https://www.iso.org/standard/81090.html */
export function isIban(value: string): boolean {
  const joined = value.replace(/ /g, '');
  const turned = joined.slice(4) + joined.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    const number = Number.parseInt(sign, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1 && joined.length >= 15;
}
