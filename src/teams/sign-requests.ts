import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { stringOf } from './json-value.ts';

/** Whom the SDK takes the sender for. */
type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/** Gives the Authorization header for a request to the channel's service. */
export type Sign = () => Promise<string>;

/**
 * Gives the function that gives, for whom a request is from, the signature of what is sent back: with the SDK's own
 * credentials, which keep their token as long as it is good. The SDK makes them anew for every turn; here they are kept for
 * as long as the audience stays the same.
 */
export function createSigner(): (sender: Authenticated, serviceUrl: string) => Promise<Sign> {
  let latest: { readonly audience: string | undefined; readonly sign: Promise<Sign> } | undefined;
  return ({ audience, connectorFactory }, serviceUrl) => {
    if (latest !== undefined && latest.audience === audience) return latest.sign;
    const sign = (async (): Promise<Sign> => {
      const client = await connectorFactory?.create(serviceUrl, audience);
      if (client === undefined) throw new TypeError('The SDK gave no client to sign requests with.');
      const { credentials } = client;
      return async () => {
        const headers = new Map<string, unknown>();
        // The credentials only set the header, so a request needs no more than that.
        const unsent = {
          headers: { set: (name: string, value: unknown) => headers.set(name.toLowerCase(), value) },
        };
        await credentials.signRequest(unsent as unknown as Parameters<typeof credentials.signRequest>[0]);
        return stringOf(headers.get('authorization'));
      };
    })();
    const next = { audience, sign };
    latest = next;
    sign.catch(() => {
      if (latest === next) latest = undefined;
    });
    return sign;
  };
}
