import { createMarks, markPieces, pieceOf } from './anchor-marks.ts';
import type { RedactionKind } from './kinds.ts';
import type { Candidate, Rule } from './rule.ts';

/** A range of a text that one rule found. */
export interface RuleFind {
  readonly kind: RedactionKind;
  readonly start: number;
  readonly end: number;
  /** The row of the rule in the table. */
  readonly row: number;
}

/** A refused value up to this length is read again for what it holds; a longer one is not, so that time stays linear. */
const rereadLength = 200;
/** What an earlier redaction has put there; `user[password]=` is the name of a form's field. */
const masks =
  /(?!(?<=\w)\[password\]=)\[(?:private-key|webhook|jwt|token|code|key|secret|password|cookie|random|email|phone|ip|guid|user)\]/g;
/** A noncharacter, so that the words of masks name nothing: https://www.unicode.org/faq/private_use.html#noncharacters */
const filler = '\ufdd0';

/** Chooses the rows of a table of rules that may find something in a text: those that have one of their anchors in it. */
export type RowChooser = (sent: string) => number[];

/** Finds what rules find in a text, row by row; finds of different rows may overlap. Without rows it chooses them. */
export type RuleFinder = (sent: string, rows?: readonly number[]) => RuleFind[];

/** Makes the chooser for a table of rules. */
export function createRowChooser(rules: readonly Rule[]): RowChooser {
  // The anchors of all rows in one list, row after row, so that asking for them is one walk.
  const anchors = rules.flatMap((rule) => rule.anchors);
  const pieces = Uint16Array.from(anchors, pieceOf);
  let count = 0;
  const ends = Uint16Array.from(rules, (rule) => (count += rule.anchors.length));
  const marks = createMarks();
  return (sent) => {
    const lower = sent.toLowerCase();
    markPieces(lower, marks);
    const rows: number[] = [];
    let next = 0;
    for (let row = 0; row < ends.length; row += 1) {
      const end = ends[row] ?? 0;
      let isTried = next === end;
      for (; next < end; next += 1)
        if (marks[pieces[next] ?? 0] === 1 && lower.includes(anchors[next] ?? '')) {
          isTried = true;
          break;
        }
      next = end;
      if (isTried) rows.push(row);
    }
    return rows;
  };
}

/** Makes the finder for a table of rules. */
export function createRuleFinder(rules: readonly Rule[], chooseRows = createRowChooser(rules)): RuleFinder {
  return (sent, rows = chooseRows(sent)) => {
    const text = blankMasks(sent);
    const finds: RuleFind[] = [];
    for (const row of rows) {
      const rule = rules[row];
      if (rule) findByRule(rule, row, text, finds);
    }
    return finds;
  };
}

function findByRule(
  { kind, pattern, value, accepts }: Rule,
  row: number,
  text: string,
  finds: RuleFind[],
): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const found = toCandidate(match, value, text);
    // A pattern of its own goes on behind its match; a naming word without a value, behind the word.
    if (!found) continue;
    const isNew = found.end > found.start && !touchesMask(found) && (accepts?.(found) ?? true);
    if (isNew) finds.push({ kind, start: found.start, end: found.end, row });
    if (value && (isNew || found.value.length > rereadLength))
      pattern.lastIndex = Math.max(pattern.lastIndex, found.end);
  }
}

/** The same text, of the same length, without the words of its masks. */
export function blankMasks(sent: string): string {
  const text = sent.includes(filler) ? sent.replaceAll(filler, ' ') : sent;
  return text.includes('[') ? text.replace(masks, (mask) => `[${filler.repeat(mask.length - 2)}]`) : text;
}

/** Beside a mask a value may begin or end where it did not before: what was left then is left now. */
export function touchesMask({ text, start, end }: Candidate): boolean {
  return text.slice(Math.max(0, start - 2), end + 2).includes(filler);
}

function toCandidate(match: RegExpExecArray, value: RegExp | undefined, text: string): Candidate | undefined {
  const matchStart = match.index;
  if (!value) return candidateOf(match, matchStart, text);
  value.lastIndex = match.index + match[0].length;
  const valueMatch = value.exec(text);
  return valueMatch ? candidateOf(valueMatch, matchStart, text) : undefined;
}

function candidateOf(match: RegExpExecArray, matchStart: number, text: string): Candidate | undefined {
  const range = match.indices?.findLast((indices) => (indices as unknown) !== undefined);
  if (!range) return undefined;
  const [start, end] = range;
  return { value: text.slice(start, end), text, start, end, matchStart };
}
