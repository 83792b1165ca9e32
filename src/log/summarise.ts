/** How much of the same is told. */
export interface SummaryLimits {
  /** Milliseconds after which the rest is told as a number. */
  readonly window: number;
  /** Reasons of which lines with the same words are told, once each. */
  readonly reasons: number;
  /** Different words that are known apart; further ones share a place. */
  readonly words: number;
}

export const summaryLimits: SummaryLimits = { window: 60_000, reasons: 20, words: 200 };

/** Tells lines once a reason, and how many more there were. */
export interface Summary {
  /** Whether this line is to be written. The others are counted. */
  readonly isTold: (level: number, fields: unknown, words: string) => boolean;
  /** How many lines were counted only, since the start. */
  readonly counted: () => number;
  /** Tells the numbers of this window now, and begins another one. */
  readonly tell: () => void;
}

/** Writes how many more lines of a level there were with these words. */
type TellMore = (level: number, words: string, more: number) => void;

interface Place {
  readonly level: number;
  readonly words: string;
  readonly reasons: Set<string>;
  more: number;
}

/** Further words. */
const others = 'other things were reported';

/** Kept of words and reasons, in characters. */
const maxKept = 200;

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** What a line gives as its reason; not what is another one each time, such as an id. */
function reasonOf(fields: unknown): string {
  const { code, status, reason, kind, problem, err, method, error } = record(fields);
  const { name, code: errorCode, statusCode, frames } = record(error);
  const place: unknown = Array.isArray(frames) ? frames[0] : undefined;
  return [code, status, reason, kind, problem, err, method, name, errorCode, statusCode, place]
    .map((part) =>
      typeof part === 'string' || typeof part === 'number' ? String(part).slice(0, maxKept) : '',
    )
    .join('|');
}

/** Makes a summary; `tellMore` is called at the end of each window. */
export function createSummary(tellMore: TellMore, limits: SummaryLimits = summaryLimits): Summary {
  const places = new Map<string, Place>();
  let counted = 0;
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const ended = [...places.values()];
    places.clear();
    for (const { level, words, more } of ended) if (more > 0) tellMore(level, words, more);
  };
  const placeOf = (level: number, words: string): Place => {
    const key = `${level}|${words}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    if (places.size >= limits.words && words !== others) return placeOf(level, others);
    const place = { level, words, reasons: new Set<string>(), more: 0 };
    places.set(key, place);
    return place;
  };
  return {
    isTold(level, fields, words) {
      timer ??= setTimeout(tell, limits.window).unref();
      const place = placeOf(level, words.slice(0, maxKept));
      const reason = reasonOf(fields);
      if (place.reasons.size < limits.reasons && !place.reasons.has(reason)) {
        place.reasons.add(reason);
        return true;
      }
      place.more += 1;
      counted += 1;
      return false;
    },
    counted: () => counted,
    tell,
  };
}
