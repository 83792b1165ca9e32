/** The claims of a token whose signature was checked. */
interface Claims {
  getClaimValue(claim: string): unknown;
}

/** What a token of Teams says. */
export interface Expected {
  readonly issuer: string;
  /** Id of the bot's registration. */
  readonly audience: string;
  /** The service that the activity names. */
  readonly serviceUrl: string;
}

/**
 * True for a token that Teams got for this bot and this service. The SDK takes one that never runs out; and one of an
 * emulator, which names no service and could be the bot's own.
 * https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function isFromTeams(claims: Claims, { issuer, audience, serviceUrl }: Expected): boolean {
  return (
    claims.getClaimValue('iss') === issuer &&
    claims.getClaimValue('aud') === audience &&
    claims.getClaimValue('serviceurl') === serviceUrl &&
    typeof claims.getClaimValue('exp') === 'number'
  );
}
