import type { Language } from '../../../core/entry.ts';
import { chineseActions, chineseSequels, chineseVerbs, englishSequels, englishVerbs } from './step-verbs.ts';

const onlyAddress = /^[<(]?(?:\[[^\]]*\]\()?https?:\/\/\S+?[>)]*[.。]?$/i;
/** The first two numbers of a list inside one text; no digit follows the dot, so that versions do not count. */
const numbered =
  /(?:^|\s|[:：。；;])[(（]?1[.)）、](?!\d)\s*\S[^]*?(?:\s|[。；;,，.])[(（]?2[.)）、](?!\d)\s*\S|①[^]+②/;
const listed = /^\s*[-*•]\s+\S[^]*\n\s*[-*•]\s+\S/;
const sequence = /^(?:then|next|after that|afterwards|finally|lastly|second(?:ly)?)[\s,]+/i;
/** A sentence such as "Access is granted within an hour" begins with a verb's noun. */
const tells =
  /^\S+(?:\s+\S+)?\s+(?:is|are|was|were|may|might|can|will|should|must|has|have|takes?|shows?|needs?)\b/i;
const chineseTells = /^.{0,10}(?:會|可能|需要|需|後|時|完成|結果|記錄|已)/u;
/** Sentences that begin so explain the one before. */
const explains = /^(?:see|refer|note|for)\b/i;
const chineseSequence = /^(?:然後|接著|接下來|最後|之後|其次|再來|再(?![次度]))[，,\s]*/u;
/** Whole sentences and longer texts without a known verb have one that the list lacks. */
const longestWithoutVerb = { words: 5, characters: 12 };

/**
 * Why a text of `fix` is no step, with what to write; `undefined` for a step. In doubt it is one: a second sentence that explains
 * is fine, only one that begins with another action is not. Within a sentence only what nearly always is a step of its own counts.
 */
export function findStepFault(step: string, language: Language): string | undefined {
  const text = step.trim();
  if (onlyAddress.test(text))
    return 'is only an address; say what to do there, and put the address under links';
  if (numbered.test(text) || listed.test(text))
    return 'is a list of steps; write each of them as a step of its own';
  const plain = text.replaceAll('**', '').replaceAll('`', '');
  if (holdsActions(plain, language))
    return 'contains more than one action; write each of them as a step of its own';
  if (lacksVerb(plain, language)) return 'names no action; begin it with what to do, such as Open or 開啟';
  return undefined;
}

function holdsActions(text: string, language: Language): boolean {
  const [first, ...others] = sentencesOf(text);
  if (first === undefined) return false;
  if (language === 'zh-TW') {
    if (chineseSequels.test(first)) return true;
    return others.some(
      (sentence) =>
        chineseSequence.test(sentence) || (chineseActions.test(sentence) && !chineseTells.test(sentence)),
    );
  }
  if (!beginsWithVerb(first)) return false;
  if (englishSequels.test(first)) return true;
  return others
    .map((sentence) => sentence.replace(sequence, ''))
    .some((sentence) => beginsWithVerb(sentence) && !tells.test(sentence) && !explains.test(sentence));
}

/** Sentences in the order of the text, without what is in brackets. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\([^()]*\)|（[^（）]*）/g, '')
    .split(/(?<=[.!?])(?<!\b(?:e\.g|i\.e|etc|vs|no)\.)\s+(?=[A-Z])|[。！？]\s*|[;；]\s*/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function beginsWithVerb(sentence: string): boolean {
  const [first = '', second = ''] = sentence.toLowerCase().match(/[a-z-]+/g) ?? [];
  return englishVerbs.has(['please', 'also'].includes(first) ? second : first);
}

function lacksVerb(text: string, language: Language): boolean {
  if (/[.!?。！？]$/u.test(text)) return false;
  if (language === 'zh-TW' && /\p{Script=Han}/u.test(text)) {
    return !chineseVerbs.test(text) && Array.from(text).length <= longestWithoutVerb.characters;
  }
  const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return words.length <= longestWithoutVerb.words && !words.some((word) => englishVerbs.has(word));
}
