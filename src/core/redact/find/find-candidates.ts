import { createAnchorFinder } from './find-anchors.ts';
import { isGiven } from '../rules/is-secret-value.ts';
import type { RedactionKind } from '../kinds.ts';
import type { Candidate, Rule } from '../rules/rule.ts';

/** A range of a text that one rule found. */
export interface RuleFind {
  readonly kind: RedactionKind;
  readonly start: number;
  readonly end: number;
  /** The row of the rule in the table. */
  readonly row: number;
}

/** Literals below this length stand in nearly every text: one place of them is enough to know. */
const leastLength = 3;
/** A refused value up to this length is read again for what it holds; a longer one is not, so that time stays linear. */
const rereadLength = 200;
/** What an earlier redaction has put there; `user[password]=` is the name of a form's field. */
const masks =
  /(?!(?<=\w)\[password\]=)\[(?:private-key|webhook|jwt|token|code|key|secret|password|cookie|random|email|phone|ip|guid|user|national-id|card|account|mac)\]/g;
/** A noncharacter, so that the words of masks name nothing: https://www.unicode.org/faq/private_use.html#noncharacters */
const filler = '\ufdd0';

/** Chooses the rows of a table of rules that may find something in a text: those that have one of their anchors in it. */
export type RowChooser = (sent: string) => number[];

/** Finds what rules find in a text, row by row; finds of different rows may overlap. Without rows it chooses them. */
export type RuleFinder = (sent: string, rows?: readonly number[]) => RuleFind[];

/** Makes the chooser for a table of rules. */
export function createRowChooser(rules: readonly Pick<Rule, 'anchors'>[]): RowChooser {
  const rowsOf = Map.groupBy(
    rules.flatMap(({ anchors }, row) => anchors.map((anchor) => ({ anchor, row }))),
    ({ anchor }) => anchor,
  );
  const anchors = Array.from(rowsOf, ([anchor, uses]) => ({ anchor, rows: uses.map(({ row }) => row) }));
  const short = anchors.filter(({ anchor }) => anchor.length < leastLength);
  const long = anchors.filter(({ anchor }) => anchor.length >= leastLength);
  const findAnchors = createAnchorFinder(long.map(({ anchor }) => anchor));
  const isAlwaysTried = Uint8Array.from(rules, (rule) => Number(rule.anchors.length === 0));
  return (sent) => {
    const lower = sent.toLowerCase();
    const isTried = isAlwaysTried.slice();
    const choose = (rows: readonly number[] = []): void => {
      for (const row of rows) isTried[row] = 1;
    };
    for (const { anchor, rows } of short)
      if (rows.some((row) => isTried[row] === 0) && lower.includes(anchor)) choose(rows);
    findAnchors(lower, (place) => {
      choose(long[place]?.rows);
    });
    const chosen: number[] = [];
    for (let row = 0; row < isTried.length; row += 1) if (isTried[row] === 1) chosen.push(row);
    return chosen;
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

function findByRule(rule: Rule, row: number, text: string, finds: RuleFind[]): void {
  rule.pattern.lastIndex = 0;
  for (let match = rule.pattern.exec(text); match; match = rule.pattern.exec(text)) {
    const from = match.index + match[0].length;
    if (!rule.value) addFind(rule, candidateOf(match, match.index, text), row, finds);
    // Behind a value the search goes on; behind a naming word without one, right behind the word.
    else rule.pattern.lastIndex = Math.max(from, findValue(rule, match.index, from, text, row, finds));
  }
}

/** Adds the value that follows a naming word, when there is one, and gives where to read on. */
function findValue(
  rule: Rule,
  start: number,
  end: number,
  text: string,
  row: number,
  finds: RuleFind[],
): number {
  for (const value of rule.value ?? []) {
    value.lastIndex = end;
    const match = value.exec(text);
    const found = match ? candidateOf(match, start, text) : undefined;
    if (found && (addFind(rule, found, row, finds) || found.value.length > rereadLength)) return found.end;
  }
  return end;
}

function addFind(rule: Rule, found: Candidate | undefined, row: number, finds: RuleFind[]): boolean {
  if (!found || found.end === found.start || touchesMask(found)) return false;
  if (!(rule.accepts ?? isGiven)(found)) return false;
  finds.push({ kind: rule.kind, start: found.start, end: found.end, row });
  return true;
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

function candidateOf(match: RegExpExecArray, matchStart: number, text: string): Candidate | undefined {
  const range = match.indices?.findLast((indices) => (indices as unknown) !== undefined);
  if (!range) return undefined;
  const [start, end] = range;
  return { value: text.slice(start, end), text, start, end, matchStart };
}
