import type { Answer } from '../answer.ts';
import { scoreQuery } from '../decide/answer-one.ts';
import type { Engine } from '../decide/engine-parts.ts';
import { defaults } from '../defaults.ts';
import { kindOf } from '../read/codes/code-family.ts';
import { readIdentifiersInLines } from '../read/identifiers.ts';
import { features } from '../score/features.ts';
import { linesOf } from '../text/sent-lines.ts';
import type { Part } from './answer-several.ts';

/**
 * An answer as a question where the text tells of something else that no entry knows and that may be the cause: further in
 * its trace, or on another line of an error stack. Any other answer as it is.
 */
export function doubt(engine: Engine, sent: string, said: Answer, parts: readonly Part[]): Answer {
  const [part] = parts;
  if (said.decision !== 'answer' || parts.length > 1) return said;
  const isPart = part?.answer.matches[0]?.entry === said.matches[0]?.entry;
  const deeper = isPart
    ? part?.deeper.flatMap(({ unknownCodes }) => unknownCodes.filter(isNamed))
    : undefined;
  const isDoubtful =
    (deeper?.length ?? 0) > 0 ||
    (isPart && part !== undefined && isOuterOfUnknown(engine, part)) ||
    hasUnknownBeside(engine, sent, said);
  if (!isDoubtful) return said;
  return {
    ...said,
    decision: 'choose',
    question: 'error',
    matches: said.matches.slice(0, 1),
    unknownCodes: [...new Set([...said.unknownCodes, ...(deeper ?? [])])],
    deepestCause: false,
  };
}

/** A number by itself may be a line's or a port's. */
const isNamed = (code: string): boolean => kindOf(code) !== '' && kindOf(code) !== '.';

/** The deepest cause is of a class that no entry knows and says something, and of the outer error little more than the class is there. */
function isOuterOfUnknown(engine: Engine, { answer, deeper }: Part): boolean {
  const { known } = engine.prepared;
  const [deepest] = deeper;
  if (deepest === undefined || deepest.query.identifiers.some(({ kind }) => kind === 'code')) return false;
  const classes = deepest.query.identifiers.filter(({ kind }) => kind === 'class');
  const isUnknown =
    classes.length > 0 && classes.every(({ value }) => !known.classes.has(value.toLowerCase()));
  return isUnknown && saysMore(deepest.query.clean) && !isToldWhole(engine, answer);
}

/** Something stands behind the name of the class. */
function saysMore(clean: string): boolean {
  const behind = clean.slice(clean.lastIndexOf(': ') + 1).trim();
  return clean.replace(/^caused by\s?:/i, '').includes(': ') && /\p{L}{2}/u.test(behind);
}

/** The message of the entry is there whole, and its words are telling. */
function isToldWhole(engine: Engine, { query, matches }: Answer): boolean {
  const best = scoreQuery(engine, query.text).find(({ entry }) => entry === matches[0]?.entry);
  if (!best) return false;
  const { wholeMessage, scrapWeight } = defaults.policy;
  return features.contained(best.pair) >= wholeMessage && (best.pair.words?.telling ?? 0) >= scrapWeight;
}

/**
 * On another line than the code that agrees stands one of its family that no entry knows. Which of the two is the cause the
 * order does not tell: some programs write the cause last, some first. An outer code on the same line, as in
 * `AADSTS70002: … AADSTS50012: …`, only wraps the inner one.
 */
function hasUnknownBeside({ prepared: { known } }: Engine, sent: string, said: Answer): boolean {
  const agreed = (said.matches[0]?.evidence.agreed ?? []).filter(({ kind }) => kind === 'code');
  const families = new Set(agreed.map(({ value }) => kindOf(value)).filter((family) => family !== ''));
  const unknown = said.unknownCodes.filter((code) => families.has(kindOf(code)));
  if (unknown.length === 0) return false;
  return linesOf(sent).some(({ plain }) => {
    const codes = new Set(readIdentifiersInLines(plain, known).map(({ value }) => value));
    return unknown.some((code) => codes.has(code)) && !agreed.some(({ value }) => codes.has(value));
  });
}
