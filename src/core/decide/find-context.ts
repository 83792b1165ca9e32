import type { Answer, Match } from '../answer.ts';
import type { EntryContext } from '../entry.ts';
import { foldWords } from '../text/fold-words.ts';
import type { Engine } from './engine-parts.ts';

/**
 * The answer, each match marked whose entry applies in a context that the text shows no sign of. All of what was sent counts,
 * as the first line of a log may say where the last one comes from. Neither the decision nor the order changes.
 */
export function markContexts(engine: Engine, sent: string, said: Answer): Answer {
  const hasContext = ({ matches }: Answer): boolean => matches.some(({ entry }) => isAsked(entry.context));
  if (!hasContext(said) && !said.parts.some(hasContext)) return said;
  const signsIn = createSignFinder(engine, foldWords(sent, engine.script));
  const mark = (match: Match): Match =>
    isAsked(match.entry.context) && !showsContext(engine, match, match.entry.context, signsIn)
      ? { ...match, lacksContext: true }
      : match;
  const markAll = (one: Answer): Answer => {
    return { ...one, matches: one.matches.map(mark), parts: one.parts.map(markAll) };
  };
  return markAll(said);
}

const isAsked = (context: EntryContext | undefined): context is EntryContext =>
  context !== undefined && context.signs.length > 0;

/** What a text has of the words of a context. */
interface Signs {
  readonly hasSign: boolean;
  readonly hasOther: boolean;
}

/** Looks for the words of each context once, however many matches it has. */
function createSignFinder({ prepared }: Engine, text: string): (context: EntryContext) => Signs {
  const known = new Map<EntryContext, Signs>();
  const hasOne = (words: readonly string[]): boolean => words.some((word) => hasWord(text, word));
  return (context) => {
    let found = known.get(context);
    if (!found) {
      const { signs, unless } = prepared.wordsOfContext(context);
      found = { hasSign: hasOne(signs), hasOther: hasOne(unless) };
      known.set(context, found);
    }
    return found;
  };
}

function showsContext(
  engine: Engine,
  { evidence }: Match,
  context: EntryContext,
  signsIn: (context: EntryContext) => Signs,
): boolean {
  const codes = evidence.agreed.flatMap(({ kind, value }) => (kind === 'code' ? [value] : []));
  if (codes.some((code) => isOwnCode(engine, code, context))) return true;
  const { hasSign, hasOther } = signsIn(context);
  if (hasOther || hasSign) return !hasOther;
  // A code typed as its digits alone has its letters there.
  const named = codes.map((code) => foldWords(code, engine.script));
  const { signs } = engine.prepared.wordsOfContext(context);
  return signs.some((word) => named.some((code) => hasWord(code, word)));
}

/**
 * Whether nobody but the entries of this context has the code. Classes and statuses do not count: other programs print them
 * too, and no catalog knows of all programs.
 */
function isOwnCode({ catalog, prepared }: Engine, code: string, context: EntryContext): boolean {
  const texts = prepared.index.textsWith(`code:${code.toLowerCase()}`);
  return (
    texts.length > 0 &&
    texts.every((position) =>
      prepared.texts
        .at(position)
        ?.entries.every((entry) => catalog.entries[entry]?.context?.title.en === context.title.en),
    )
  );
}

/** Of a folded text: Latin, Greek and Cyrillic letters, digits, and all else. In Chinese a word may stand inside a run. */
function kindAt(text: string, at: number): 'letter' | 'digit' | 'other' {
  const code = text.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return 'letter';
  if (code >= 0x30 && code <= 0x39) return 'digit';
  return (code >= 0xdf && code <= 0x24f) || (code >= 0x370 && code <= 0x52f) ? 'letter' : 'other';
}

/** Whether a run of letters or of digits goes on from the character before to the one at this place. */
function goesOn(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind !== 'other' && kind === kindAt(text, at - 1);
}

/** Whether a text has a word as a whole, in the plural too; digits may follow, as in `AADSTS50011`. Both are folded. */
function hasWord(text: string, word: string): boolean {
  let start = word === '' ? -1 : text.indexOf(word);
  while (start >= 0) {
    const end = start + word.length;
    if (!goesOn(text, start) && !goesOn(text, text.charAt(end) === 's' ? end + 1 : end)) return true;
    // Nothing begins inside a run: one of thousands of equal letters would be looked at thousands of times.
    let next = start + 1;
    while (goesOn(text, next)) next += 1;
    start = text.indexOf(word, next);
  }
  return false;
}
