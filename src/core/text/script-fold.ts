import * as simplified from 'opencc-js/cn2t';
import * as traditional from 'opencc-js/t2cn';

const firstHan = 0x3400;
const lastHan = 0x9fff;

type Convert = (text: string) => string;
type CreateConverter = (options: { from: string; to: string }) => Convert;
/** As `Locale` has them: lists of pairs in one text, as in `萬 万|與 与`. https://github.com/nk2028/opencc-js#custom-converter */
type Dictionaries = { readonly to: { readonly cn: readonly (readonly string[])[] } };

// The package's declarations refer to each other by paths that do not resolve under nodenext.
const fromSimplified = (simplified as { Converter: CreateConverter }).Converter;
const toSimplified = (traditional as { Locale: Dictionaries }).Locale.to.cn;

/** Brings Traditional and Simplified Chinese together. */
export interface ScriptFolder {
  /** One form for the Traditional and the Simplified form of each character; same length as the text. */
  readonly foldCharacters: (text: string) => string;
  /** A text in Simplified Chinese in the words that Taiwan uses; any other text as it is. */
  readonly toTaiwan: (text: string) => string;
}

/** Makes the folder from OpenCC's dictionaries (https://github.com/BYVoid/OpenCC). */
export function createScriptFolder(): ScriptFolder {
  const table = createCharacterTable();
  let convert: Convert | undefined;

  const foldCharacters = (text: string): string => {
    let folded = '';
    let copied = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < firstHan || code > lastHan) continue;
      const to = table[code - firstHan] ?? code;
      if (to === code) continue;
      folded += text.slice(copied, at) + String.fromCharCode(to);
      copied = at + 1;
    }
    return copied === 0 ? text : folded + text.slice(copied);
  };

  // The phrase dictionary costs 200 ms to unfold, so only the first Simplified text pays for it.
  const toTaiwan = (text: string): string => {
    if (!hasHan(text) || foldCharacters(text) !== text) return text;
    convert ??= fromSimplified({ from: 'cn', to: 'twp' });
    return convert(text);
  };

  return { foldCharacters, toTaiwan };
}

function hasHan(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text);
}

/** Of the pairs those of single characters: phrases do not count here, and what has no pair stays as it is. */
function createCharacterTable(): Uint16Array {
  const table = Uint16Array.from({ length: lastHan - firstHan + 1 }, (_, at) => firstHan + at);
  for (const pair of toSimplified.flat().join('|').split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    const at = from.charCodeAt(0) - firstHan;
    if (from.length === 1 && to.length === 1 && at >= 0 && at < table.length) table[at] = to.charCodeAt(0);
  }
  return table;
}
