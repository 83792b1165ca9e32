import { createHash, timingSafeEqual } from 'node:crypto';
import { isFromHere } from './readiness.ts';
import type { Origin } from './readiness.ts';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether somebody is told everything: `no` for a wrong token where there is one to give. */
export type Sight = 'yes' | 'no' | 'needs token';

/** Looks whether a request may see how the bot is: it comes from this machine, or bears the token. */
export function maySeeDetails(request: Origin, token: string | undefined): Sight {
  if (isFromHere(request)) return 'yes';
  if (token === undefined) return 'no';
  const [, given] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  // Of hashes, since the comparison needs the same length and must not tell the token's.
  return given !== undefined && timingSafeEqual(hash(given), hash(token)) ? 'yes' : 'needs token';
}
