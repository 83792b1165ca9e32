import type { Cell } from '../table/cell.ts';
import { isAction } from '../columns/is-action.ts';

const marker =
  /^(?:[-*•·▪◦‣–]\s+|[•·▪◦‣①-⑳]\s*|\(?\d{1,2}[.)、．）](?!\d)\s*|（\d{1,2}）\s*|(?:step|étape|paso|etapa|schritt)\s+\d{1,2}[:.]?\s*|(?:步驟|步骤|手順)\s*\d{1,2}[：:.]?\s*|\d{1,2}\s*단계[:.]?\s*)/iu;
const withoutMarker = (text: string): string => text.replace(marker, '').trim();

/** Where numbers 1, 2, 3 … stand before the steps of one line; empty unless they count up from 1. */
function numberedStarts(line: string): number[] {
  const found = [
    ...line.matchAll(
      /（(\d{1,2})）|([①-⑳])|(?<![\p{L}\p{N}.（])\(?(\d{1,2})[.)、．](?![\d\p{L}]*\d)(?=\s|\p{L})/gu,
    ),
  ];
  const starts: number[] = [];
  for (const match of found) {
    const circled = match[2]?.codePointAt(0);
    const number = circled === undefined ? Number(match[1] ?? match[3]) : circled - 0x245f;
    if (number === starts.length + 1) starts.push(match.index);
  }
  return starts.length >= 2 ? starts : [];
}

function cutAt(line: string, starts: readonly number[]): string[] {
  return [0, ...starts].map((from, index) => line.slice(from, starts[index] ?? line.length).trim());
}

/** An abbreviation at the end: the sentence goes on. */
const abbreviation =
  /(?<![\p{L}\p{N}])(?:e\.g|i\.e|etc|vs|approx|no|nr|fig|incl|z\. ?b|d\. ?h|bzw|ggf|ca|p\. ?ej|p\. ?ex|sr|sra|dr|mr|mrs|ms|inc|ltd|corp|art|cf|\p{L})\.$/iu;

/** The sentences of a line, joined again where an abbreviation was taken for an end. */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  for (const piece of line.split(
    /(?<=[.!?]["'”’)\]]?)\s+(?=[\p{Lu}\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}¿¡"'“[(*])|(?<=[。！？][」』）”]?)\s*(?=\S)/u,
  )) {
    const before = sentences.at(-1);
    if (before !== undefined && abbreviation.test(before))
      sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

function splitLine(line: string): string[] {
  const starts = numberedStarts(line);
  if (starts.length > 0)
    return cutAt(line, starts)
      .filter((part) => part !== '')
      .flatMap(splitActions);
  const bullets = line.split(/\s*[•▪◦‣]\s+/u).filter((part) => part !== '');
  if (bullets.length > 1) return bullets;
  const clauses = line.split(/\s*[;；]\s*/u).filter((part) => part !== '');
  if (clauses.length > 1 && clauses.every((part) => isAction(withoutMarker(part)))) return clauses;
  return splitActions(line);
}

/** One sentence a step, where each tells what to do. */
function splitActions(line: string): string[] {
  const sentences = sentencesOf(line);
  return sentences.length > 1 && sentences.every((sentence) => isAction(withoutMarker(sentence)))
    ? sentences
    : [line];
}

/** Cells that say that there is nothing to do or to say. */
const nothing =
  /^(?:n\s*\/\s*a\.?|not applicable\.?|none\.?|nil|-+|–|—|\.|無|无|不適用。?|不适用。?|なし。?|該当なし。?|없음|해당 없음|keine|nicht zutreffend|entfällt|sans objet|aucune?|no aplica|ninguna?|não aplicável|nenhuma?)$/iu;

/** Whether the text says that there is nothing to tell. */
export const saysNothing = (text: string): boolean => text.trim() === '' || nothing.test(text.trim());

/** `Learn more` behind a sentence is the text of a link, not something to do. */
const linkText =
  /(?:^|(?<=[.!?。！？]))\s*(?:learn more|read more|more info(?:rmation)?|see more|深入了解|了解更多|了解详细信息|詳細を表示|詳しくはこちら|자세히 알아보기|en savoir plus|saiba mais|más información|weitere informationen)[.。]?$/iu;

/** The text without `Learn more` at its end. */
export const withoutLinkText = (text: string): string => text.replace(linkText, '').trim();

/** The steps of a cell, one action each, without their numbers. Empty when it tells none. */
export function splitSteps(cell: Cell): string[] {
  return cell.lines
    .flatMap(({ text }) => splitLine(text))
    .map((step) => withoutLinkText(withoutMarker(step)))
    .filter((step) => /[\p{L}\p{N}]/u.test(step) && !saysNothing(step));
}
