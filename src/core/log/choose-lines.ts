import { defaults } from '../defaults.ts';
import type { JudgeLine } from './judge-line.ts';
import type { ReadForm } from './line-form.ts';
import { createLineSplitter, longestLine } from './line-splitter.ts';
import { joinPlaced } from './placed-lines.ts';
import { createQuietLines } from './quiet-lines.ts';
import { createRecentForms } from './recent-forms.ts';
import { createBlockShelf } from './telling-blocks.ts';
import { beginsRecord, continuesAbove } from './telling-lines.ts';

/** The lines of a long text that are read. */
export interface ChosenLines {
  /** They, in order, with an empty line where others stood between; at most `defaults.maxQueryLength` UTF-16 units. */
  readonly text: string;
  /** The same, with blanks in the place of numbers that count something. */
  readonly read: string;
  /** Lines that tell of no error, each form once: what apps they name counts too. Empty where they are what is read. */
  readonly rest: string;
  /** Number of lines that tell of no error and are not in `text`. */
  readonly quietLines: number;
  /** UTF-16 units that were pushed and are not in `text`. */
  readonly leftOut: number;
}

/** Chooses lines from a text that comes in chunks, in bounded memory. */
export interface LineChooser {
  readonly push: (chunk: string) => void;
  readonly finish: () => ChosenLines;
}

/** What lines are judged with. */
export interface LineJudge {
  readonly readForm: ReadForm;
  readonly judge: JudgeLine;
}

interface LastLine {
  readonly line: string;
  readonly order: number;
  readonly shape: number;
  readonly isQuiet: boolean;
  /** False where an equal line was there before. */
  readonly isNew: boolean;
}

/** Lines below a telling one that go with it without telling anything: its frames, the rest of its JSON. */
const mostContinued = 60;
/** Lines right below a telling one that are like none before and begin no record: the rest of a message of several lines. */
const mostBelow = 3;

/**
 * Makes a chooser. It keeps the first and the last line, and the most telling ones with what goes on below them. Of lines
 * that differ in times, ids and counts alone the first stands for all. Where no line tells of an error it keeps the first ones.
 */
export function createLineChooser({ readForm, judge }: LineJudge): LineChooser {
  const forms = createRecentForms();
  const quiet = createQuietLines();
  const blocks = createBlockShelf();
  let units = 0;
  let order = 0;
  let goesOn = 0;
  let below = 0;
  /** A telling line that was there before, for what is new below it. */
  let headSeen: string | undefined;
  let last: LastLine | undefined;

  const takeTelling = (line: string, strength: number, isNew: boolean, isBelow: boolean): void => {
    goesOn = mostContinued;
    below = mostBelow;
    if (isBelow && blocks.isOpen()) {
      blocks.extend(line, order, strength);
      return;
    }
    blocks.close();
    if (isNew) {
      const above = isBelow && headSeen !== undefined ? [headSeen] : [];
      // The first line is where the person's own words are.
      blocks.open([...above, line], order, order === 1 ? Number.POSITIVE_INFINITY : strength);
      headSeen = undefined;
    } else if (!isBelow) headSeen = line;
  };

  const takeQuiet = (line: string, shape: number, isBelow: boolean, isPiece: boolean): void => {
    goesOn = isBelow ? goesOn - 1 : 0;
    if (isBelow && blocks.isOpen()) {
      if (blocks.extend(line, order, 0)) return;
    } else if (!isBelow) {
      headSeen = undefined;
      blocks.close();
    }
    quiet.add(line, shape, order, isPiece);
  };

  const take = (line: string, isPiece: boolean): void => {
    order += 1;
    if (line.trim() === '') {
      quiet.countBlank();
      return;
    }
    const form = readForm(line);
    const { key, broad, shape } = form;
    const seen = forms.strengthOf(key);
    const isFirst = seen === undefined && forms.strengthOf(shape) === undefined;
    const worth = seen === undefined ? judge(line, form, isFirst) : undefined;
    const strength = seen ?? worth?.strength ?? 0;
    // What only may be a code is a count, as long as nothing is named by it.
    const isNew = worth?.by === 'named' || (worth?.by === 'worded' && forms.strengthOf(broad) === undefined);
    if (worth) forms.note(key, strength);
    if (isNew) forms.note(broad, strength);
    if (isFirst) forms.note(shape, strength);
    last = { line, order, shape, isQuiet: strength === 0, isNew };
    const isRest = strength === 0 && isNew && below > 0 && !beginsRecord(line);
    below = isRest ? below - 1 : 0;
    const isBelow = goesOn > 0 && (isPiece || isRest || continuesAbove(line));
    if (strength > 0) takeTelling(line, strength, isNew, isBelow);
    else takeQuiet(line, shape, isBelow, isPiece);
  };

  const choose = (): ChosenLines => {
    const told = blocks.best(defaults.maxQueryLength - 2 * (longestLine + 2));
    const tells = told.length > 0;
    const between = tells ? [...told, ...quiet.first()] : quiet.lines();
    const end = last && (last.isQuiet || last.isNew) ? [quiet.show(last)] : [];
    const { text, read } = joinPlaced([...between, ...end]);
    const quietHere = between.length - told.length + (last?.isQuiet && last.order > 1 ? 1 : 0);
    return {
      text,
      read,
      rest: tells ? quiet.text() : '',
      quietLines: Math.max(0, quiet.count() - quietHere),
      leftOut: Math.max(0, units - text.length),
    };
  };

  const splitter = createLineSplitter(take);
  return {
    push: (chunk) => {
      units += chunk.length;
      splitter.push(chunk);
    },
    finish: () => {
      splitter.finish();
      blocks.close();
      return choose();
    },
  };
}
