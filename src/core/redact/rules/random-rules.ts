import { assignedValues } from './assigned-value.ts';
import { isDrawn, isRandom } from './is-secret-value.ts';
import type { Candidate, Rule } from './rule.ts';

/** `SHA256:…` and `sha512-…`: the digest of something. */
const isDigest = ({ value, text, start }: Candidate): boolean =>
  /^sha\d/i.test(value) || /\bSHA\d{1,3}:$/.test(text.slice(Math.max(0, start - 8), start));

/** What looks drawn by chance, whatever it opens. */
export const randomRules: readonly Rule[] = [
  // No name and no form of its own: a long run that looks drawn by chance.
  {
    name: 'random',
    kind: 'random',
    anchors: [],
    pattern: /\b(?<![+/=.-])[A-Za-z0-9][A-Za-z0-9+/_-]{31,}={0,2}(?![\w+/=-])/dg,
    accepts: (found) => isDrawn(found) && !isDigest(found),
  },
  // The same of a variable or a parameter, where a shorter run says as much.
  {
    name: 'assigned-random',
    kind: 'random',
    anchors: ['='],
    pattern: /=["'\\]{0,2}([A-Za-z0-9][\w-]{21,})(?![\w+/=-])/dg,
    accepts: isDrawn,
  },
  // https://www.rfc-editor.org/rfc/rfc6749#section-10.12, and ids that a vendor draws for a client
  {
    name: 'named-random',
    kind: 'random',
    anchors: ['state', 'nonce', 'ticket', 'client', 'consumer', 'keyid', 'key_id'],
    pattern:
      /(?:state|nonce|ticket)(?![a-z])|client[ _-]?id|consumer[ _-]?key|(?:private|public)_?key_?id/dgi,
    value: assignedValues,
    accepts: isRandom,
  },
  // https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries
  {
    name: 'signature-header',
    kind: 'random',
    anchors: ['signature'],
    pattern:
      /signature(?:[\w-]{0,12}["'\\]{0,3}\s?[:=]\s?["'\\]{0,3}(?:sha\d{1,3}|v\d)=([0-9a-f]{40,})|=([A-Za-z0-9%+/_-]{60,}={0,2}))/dgi,
  },
];
