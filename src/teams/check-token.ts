import { verify } from 'node:crypto';
import { parseJson, recordOf, stringOf } from './json-value.ts';
import type { JsonRecord } from './json-value.ts';

/** A key that tokens are signed with. */
export interface SigningKey {
  /** As PEM. */
  readonly key: string;
  /** The channels that it speaks for; all of them where there are none. */
  readonly endorsements?: readonly string[];
}

/** What a token is checked against. */
export interface TokenDemands {
  readonly issuer: string;
  readonly channelId: string;
  /** The published key of that id; nothing where there is none. */
  readonly findKey: (id: string) => Promise<SigningKey | null>;
  /** Seconds since 1970. */
  readonly now: number;
}

/** How tokens may be signed. https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const digests = new Map([
  ['RS256', 'RSA-SHA256'],
  ['RS384', 'RSA-SHA384'],
  ['RS512', 'RSA-SHA512'],
]);

/** Seconds by which the clocks may differ, as the SDK has it. */
const tolerance = 300;

const header = /^Bearer (([\w-]+)\.([\w-]+)\.([\w-]+))$/;

const decode = (part: string): JsonRecord => recordOf(parseJson(Buffer.from(part, 'base64url').toString()));

/** True when the token counts at this moment. */
function isCurrent({ exp, nbf }: JsonRecord, now: number): boolean {
  const isStarted = nbf === undefined || (typeof nbf === 'number' && nbf <= now + tolerance);
  return isStarted && typeof exp === 'number' && now < exp + tolerance;
}

/**
 * True for an Authorization header with a token of this issuer, for this channel, that counts now and is signed by a
 * published key.
 * @throws what `findKey` throws
 */
export async function isSoundToken(authorization: string, demands: TokenDemands): Promise<boolean> {
  const { issuer, channelId, findKey, now } = demands;
  const [, token = '', head = '', body = '', signature = ''] = header.exec(authorization) ?? [];
  const { alg, kid } = decode(head);
  const digest = digests.get(stringOf(alg));
  const claims = decode(body);
  if (digest === undefined || claims.iss !== issuer || !isCurrent(claims, now)) return false;
  const found = await findKey(stringOf(kid));
  if (found === null) return false;
  const { key, endorsements = [] } = found;
  if (endorsements.length > 0 && !endorsements.includes(channelId)) return false;
  const signed = Buffer.from(token.slice(0, token.lastIndexOf('.')));
  return verify(digest, signed, key, Buffer.from(signature, 'base64url'));
}
