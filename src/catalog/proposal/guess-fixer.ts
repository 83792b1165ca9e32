import type { Fixer } from '../../core/entry.ts';

/** A step that begins so hands the error on; one with "if it goes on" first does not. */
const asksSupport =
  /^(?:please )?(?:(?:contact|call|reach out to|open (?:a|an) (?:\w+ )?(?:case|ticket|request) with)\b.{0,60}\bsupport\b|open (?:a|an) support)|^請?(?:連絡|聯絡|洽詢|聯繫).{0,20}(?:支援|客服)/i;
const waits =
  /^(?:please )?(?:wait\b|(?:re)?try (?:\w+ ){0,3}(?:again )?(?:later|in (?:a few|some|\d+|an|one)))|^請?(?:稍候|稍後|等候|等待)/i;

/** Who can carry out these steps: `support` or `wait` where the first step says so, else `app-admin`. */
export function guessFixer(steps: readonly string[]): Fixer {
  const [first = ''] = steps;
  if (asksSupport.test(first)) return 'support';
  return steps.length === 1 && waits.test(first) ? 'wait' : 'app-admin';
}
