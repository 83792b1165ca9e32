import jwt from 'jsonwebtoken';
import type { KeyObject } from 'node:crypto';
import type { JsonRecord } from '../../json-value.ts';
import { recordOf, stringOf } from '../../json-value.ts';

/** A token that says the right things; whether it is true, its signature tells. */
export interface ReadToken {
  readonly text: string;
  /** Id of the key that it says to be signed with. */
  readonly keyId: string;
}

/** What a token of Teams says. */
export interface Expected {
  readonly issuer: string;
  /** Id of the bot's registration. */
  readonly audience: string;
  /** The service that the activity names. */
  readonly serviceUrl: string;
}

/** Seconds that clocks may differ by, as the SDK has it. */
const clockTolerance = 300;

/** True for the claims of a bot that calls this one as its skill, told as the SDK tells it. */
function isOfBot({ ver, aud, appid, azp }: JsonRecord): boolean {
  if (appid === 'AnonymousSkill') return true;
  const caller = ver === '1.0' ? appid : ver === '2.0' ? azp : undefined;
  return Boolean(caller) && caller !== aud;
}

/**
 * True for the claims that Teams makes for this bot and this service. A token must run out.
 * https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
function isFromTeams(claims: JsonRecord, { issuer, audience, serviceUrl }: Expected): boolean {
  return (
    claims.iss === issuer &&
    claims.aud === audience &&
    claims.serviceurl === serviceUrl &&
    typeof claims.exp === 'number' &&
    !isOfBot(claims)
  );
}

/** The token of an Authorization header, without a look at its signature; `undefined` for what Teams would not send. */
export function readToken(authorization: string, expected: Expected): ReadToken | undefined {
  const [scheme, text = '', ...rest] = authorization.split(' ');
  if (scheme !== 'Bearer' || text === '' || rest.length > 0) return undefined;
  try {
    const token = jwt.decode(text, { complete: true });
    const { alg, kid }: JsonRecord = { ...recordOf(token?.header) };
    const keyId = stringOf(kid);
    const isGood = alg === 'RS256' && keyId !== '' && isFromTeams(recordOf(token?.payload), expected);
    return isGood ? { text, keyId } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Checks the signature of a token, and that it is good now.
 * @throws JsonWebTokenError, whose message can hold parts of the token
 */
export function checkToken({ text }: ReadToken, key: KeyObject): void {
  jwt.verify(text, key, { algorithms: ['RS256'], clockTolerance });
}
