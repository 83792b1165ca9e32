import { DocumentError } from '../document-error.ts';
import { recordOf, stringOf } from '../../json-value.ts';

/**
 * Seconds that a token may be good for at most. Those of Microsoft are good for 60 to 90 minutes, or up to 28 hours.
 * https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens#token-lifetime
 */
export const longestLifetime = 48 * 3_600;

const isAddress = (value: unknown): boolean =>
  URL.canParse(stringOf(value)) && new URL(stringOf(value)).protocol === 'https:';

/**
 * A token can be put into a header, and says for how many seconds it is good.
 * @throws DocumentError for any other one
 */
export function checkToken(token: unknown, lifetime: unknown): void {
  if (!/^[\x21-\x7e]+$/.test(stringOf(token))) throw new DocumentError('NO_TOKEN');
  const seconds = typeof lifetime === 'string' && lifetime !== '' ? Number(lifetime) : lifetime;
  const isSensible = typeof seconds === 'number' && seconds >= 1 && seconds <= longestLifetime;
  if (!isSensible) throw new DocumentError('BAD_LIFETIME');
}

/**
 * Looks at the JSON of an answer of a sign-in service, before anybody keeps it. A refusal is in order: it says why.
 * @throws DocumentError when it is none that such a service gives
 */
export function checkAnswer(method: 'GET' | 'POST', status: number, json: unknown): void {
  const answer = recordOf(json);
  if (status >= 300 && status < 400) throw new DocumentError(status);
  if (Object.keys(answer).length === 0) throw new DocumentError(status === 200 ? 'NOT_JSON' : status);
  if (status !== 200) return;
  if (method === 'POST') checkToken(answer.access_token, answer.expires_in);
  // The OpenID document of a tenant is kept for a day.
  else if ('token_endpoint' in answer && !isAddress(answer.token_endpoint))
    throw new DocumentError('NO_ISSUER');
}
