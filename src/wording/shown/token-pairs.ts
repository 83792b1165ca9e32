/** A Chinese character, or a run of other letters and digits. */
const token = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const placeholder = /\{[A-Za-z][\w-]*\}/;
const chinese = /^\p{Script=Han}$/u;
/** Two neighbours of four words, or a run of five Chinese characters. */
const leastHeld = 2;
const weightOfChinese = 0.5;

/** Neighbouring words of texts, each pair with what it weighs: a Chinese character says less than a word. */
export interface Pairs {
  readonly weights: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
}

/** How much of a message a text holds. */
export interface PairCount {
  /** What the pairs weigh that it holds. */
  readonly held: number;
  /** 0 to 1: of the whole. */
  readonly share: number;
  /** Whether it is so much that the message is quoted. */
  readonly isQuoted: boolean;
}

/** The pairs of texts, none of them over the end of one. */
export function readPairs(texts: readonly string[]): Pairs {
  const weights = new Map<string, number>();
  const words = new Set<string>();
  for (const text of texts) {
    let before: string | undefined;
    for (const [word] of text.toLowerCase().matchAll(token)) {
      words.add(word);
      if (before !== undefined) {
        const isChinese = chinese.test(before) && chinese.test(word);
        weights.set(`${before} ${word}`, isChinese ? weightOfChinese : 1);
      }
      before = word;
    }
  }
  return { weights, words };
}

/** How much of a message with `{placeholders}` a text holds. */
export function countPairs(message: string, pasted: Pairs): PairCount {
  const { weights, words } = readMessage(message);
  let [held, whole] = [0, 0];
  for (const [pair, weight] of weights) {
    whole += weight;
    if (pasted.weights.has(pair)) held += weight;
  }
  if (whole === 0) {
    const isThere = words.size > 0 && [...words].every((word) => pasted.words.has(word));
    return { held: 0, share: isThere ? 1 : 0, isQuoted: isThere };
  }
  return { held, share: held / whole, isQuoted: held >= leastHeld || held === whole };
}

const known = new Map<string, Pairs>();
/** Messages that are kept; a catalog holds some thousands, and one that was loaded anew has others. */
const maxKnown = 5_000;

function readMessage(message: string): Pairs {
  let pairs = known.get(message);
  if (pairs === undefined) {
    if (known.size >= maxKnown) known.clear();
    known.set(message, (pairs = readPairs(message.split(placeholder))));
  }
  return pairs;
}
