import type { ImportRecord } from '../record/import-record.ts';
import type { ImportPage } from '../../proposal/proposal.ts';
import { signatureOf } from './signature.ts';

/** Errors with identifiers that two pages must have in common before they are taken for one page. */
const fewestShared = 5;
/** So much of what the shorter page has. */
const leastShare = 0.6;

/** Whether a page in another language tells of the same errors, whatever it is called: most of their identifiers are the same. */
export function isTranslation({ language, proposals }: ImportPage, record: ImportRecord): boolean {
  if (record.language === language) return false;
  const ours = count(proposals);
  const theirs = count(record.rows);
  const shared = [...ours].reduce((sum, [key, times]) => sum + Math.min(times, theirs.get(key) ?? 0), 0);
  const shorter = Math.min(total(ours), total(theirs));
  return shared >= fewestShared && shared >= shorter * leastShare;
}

/** How often each set of identifiers is there; errors without any are left out. */
function count(rows: Iterable<{ readonly messages: readonly string[]; readonly codes: readonly string[] }>) {
  const counts = new Map<string, number>();
  for (const { messages, codes } of rows) {
    const signature = signatureOf(messages, codes);
    if (signature !== '') counts.set(signature, (counts.get(signature) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, times) => sum + times, 0);
