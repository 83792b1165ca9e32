import type { Language } from '../../../core/entry.ts';
import type { RecordedRow } from './import-record.ts';
import type { Drafted, Proposal } from '../../proposal/proposal.ts';

/** What is remembered of a row and the entry that it is in. */
export function toRecorded(
  proposal: Proposal,
  entry: { readonly id: string; readonly app: string },
): RecordedRow {
  const { row, codes, messages, cause, fix, links, who, carried } = proposal;
  const plain: unknown = {
    entry: entry.id,
    app: entry.app,
    row,
    codes,
    messages,
    cause,
    fix,
    links,
    who,
    carried,
  };
  // A copy as the file will hold it.
  return JSON.parse(JSON.stringify(plain)) as RecordedRow;
}

/** The record with what is in conflict left as it was, so that the next import tells of it again. */
export function settleRecord(
  now: RecordedRow,
  last: RecordedRow | undefined,
  conflicts: readonly string[],
): RecordedRow {
  const settled = { ...now };
  for (const field of conflicts) {
    const [name, language] = field.split('.') as [string, Language | undefined];
    if (name === 'messages') settled.messages = last?.messages ?? [];
    if (name === 'who') settled.who = last?.who ?? now.who;
    if (name === 'samples') settled.carried = withSamples(now.carried, last?.carried?.samples);
    if (language !== undefined && name === 'cause')
      settled.cause = withText(settled.cause, language, last?.cause);
    if (language !== undefined && name === 'fix') settled.fix = withText(settled.fix, language, last?.fix);
  }
  return settled;
}

function withText<T>(texts: Drafted<T>, language: Language, last: Drafted<T> | undefined): Drafted<T> {
  const rest = Object.fromEntries(Object.entries(texts).filter(([key]) => key !== language)) as Drafted<T>;
  const before = last?.[language];
  return before === undefined ? rest : { ...rest, [language]: before };
}

type Carried = NonNullable<RecordedRow['carried']>;

function withSamples(carried: Carried = {}, last: Carried['samples']): Carried {
  const rest = Object.fromEntries(Object.entries(carried).filter(([key]) => key !== 'samples')) as Carried;
  return last === undefined ? rest : { ...rest, samples: last };
}
