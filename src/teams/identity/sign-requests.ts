import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ClaimsIdentity } from 'botframework-connector';
import { stringOf } from '../json-value.ts';

/** Gives the Authorization header for a request to the channel's service. */
export type Sign = () => Promise<string>;

/** While it runs, everybody waits for the same one: a sign-in service that is slow is asked once and not by every turn. */
function shareRunning(sign: Sign): Sign {
  let running: Promise<string> | undefined;
  return () =>
    (running ??= sign().finally(() => {
      running = undefined;
    }));
}

/**
 * Gives the function that gives the signature of what is sent to the service that somebody wrote from: with the SDK's own
 * credentials, which keep their token as long as it is good. The SDK makes them anew for every turn; here they are kept.
 */
export function createSigner(
  authentication: ConfigurationBotFrameworkAuthentication,
  appId: string,
): (serviceUrl: string) => Promise<Sign> {
  // Of who writes, the SDK wants to know the bot that is written to alone.
  const factory = authentication.createConnectorFactory(
    new ClaimsIdentity([{ type: 'aud', value: appId }], true),
  );
  let latest: Promise<Sign> | undefined;
  return (serviceUrl) => {
    if (latest !== undefined) return latest;
    const sign = (async (): Promise<Sign> => {
      const client = await factory.create(serviceUrl);
      const { credentials } = client;
      return shareRunning(async () => {
        const headers = new Map<string, unknown>();
        // The credentials only set the header, so a request needs no more than that.
        const unsent = {
          headers: { set: (name: string, value: unknown) => headers.set(name.toLowerCase(), value) },
        };
        await credentials.signRequest(unsent as unknown as Parameters<typeof credentials.signRequest>[0]);
        return stringOf(headers.get('authorization'));
      });
    })();
    latest = sign;
    sign.catch(() => {
      latest = undefined;
    });
    return sign;
  };
}
