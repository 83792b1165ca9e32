import pino from 'pino';
import type { Level, Logger, LoggerOptions } from 'pino';
import { boundLine } from './bound-line.ts';
import type { Output } from './open-output.ts';
import { createSummary, summaryLimits } from './summarise.ts';
import type { SummaryLimits } from './summarise.ts';

/** What became of lines that were not written. */
export interface LogCounts {
  /** Since nobody read them in time. */
  readonly dropped: number;
  /** Since the same had been told within the minute. */
  readonly summarised: number;
}

/** The log of the bot. */
export interface BotLog {
  readonly log: Logger;
  readonly counts: () => LogCounts;
  /** Tells what is still to be told of the same things; before the end. */
  readonly tellRest: () => void;
}

/** What a log is made with. */
export interface LogParts {
  readonly level: LoggerOptions['level'] & string;
  /** Gives what every line has beside its own fields. */
  readonly mixin: () => object;
  readonly summary?: SummaryLimits;
}

const { info, fatal } = pino.levels.values as Readonly<Record<Level, number>>;

/** Answers to people and what ends the bot. The first are as many as people ask, and who counts them must see each. */
const isAlwaysTold = (level: number): boolean => level === info || level === fatal;

/** The line that tells of lines that are missing before it. */
export const droppedLine = (dropped: number): string =>
  `${JSON.stringify({ level: 40, time: Date.now(), dropped, msg: `${dropped} lines were dropped because nobody read them in time` })}\n`;

/**
 * Makes the log. Whatever is logged and wherever: each line is bounded in size, and warnings, errors and details are told once a
 * reason and minute, with the number of further ones at the end of it.
 */
export function createLog(
  output: Output,
  { level, mixin, summary: limits = summaryLimits }: LogParts,
): BotLog {
  const options: LoggerOptions = { level, base: null, mixin };
  const streamWrite = (line: string): string => boundLine(line);
  const summaries = pino({ ...options, hooks: { streamWrite } }, output);
  const summary = createSummary((number, words, more) => {
    const name = pino.levels.labels[number] as Level;
    summaries[name]({ more }, `${words}: and ${more.toLocaleString('en')} more in the last minute`);
  }, limits);
  const log = pino(
    {
      ...options,
      hooks: {
        streamWrite,
        logMethod(args, method, number) {
          const [first, second] = args as readonly unknown[];
          const words = typeof first === 'string' ? first : second;
          const isTold =
            isAlwaysTold(number) || summary.isTold(number, first, typeof words === 'string' ? words : '');
          if (isTold) method.apply(this, args);
        },
      },
    },
    output,
  );
  return {
    log,
    counts: () => ({ dropped: output.dropped(), summarised: summary.counted() }),
    tellRest: summary.tell,
  };
}
