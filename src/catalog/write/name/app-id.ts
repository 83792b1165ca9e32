import anyAscii from 'any-ascii';
import { freeId, slug } from './slug.ts';

const longestAppId = 40;

/** A free id for an app of this name; of a name in another script as it is said in Latin letters: `dian-zi-qian-he`. */
export function appIdOf(name: string, isTaken: (id: string) => boolean): string {
  const latin = /^[\p{ASCII}\p{Script=Latin}]*$/u.test(name) ? name : inLatin(name);
  return freeId(slug(latin, longestAppId) || 'app', isTaken);
}

/** Each syllable of Chinese is a word of its own; the letters of other scripts go on. */
const inLatin = (name: string): string =>
  Array.from(name.normalize('NFKC'), (sign) =>
    /\p{Script=Han}/u.test(sign) ? ` ${anyAscii(sign)} ` : anyAscii(sign),
  ).join('');
