import { createServer as createProxy } from 'node:http';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { describeKeys } from './fake-identity.ts';
import { createSelfSigned } from './self-signed.ts';

/** What came to a host of the cloud. */
export interface CloudRequest {
  readonly host: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

/** Every host that the bot may ask, on this machine, and the proxy that alone leads to them. */
export interface FakeCloud {
  readonly proxyUrl: string;
  /** Who made the certificate of its hosts, as PEM. */
  readonly authority: string;
  /** The hosts and ports that the proxy was asked for, in order. */
  readonly connects: string[];
  readonly requests: CloudRequest[];
  /** With a code of Microsoft Entra ID no token is given. */
  readonly login: { fault?: string };
  /** How hosts answer in the place of what they should, by their names. */
  readonly faults: Map<string, (response: ServerResponse, good: string) => void>;
  stop(): Promise<void>;
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** What a host answers: keys, where its tokens are, a token for the bot, or the id of a message. */
function answer(host: string, path: string): unknown {
  if (path.includes('/oauth2/v2.0/token'))
    return { token_type: 'Bearer', expires_in: 3_600, access_token: 'outbound' };
  const [, tenant] = /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration/.exec(path) ?? [];
  if (tenant !== undefined) return describeLogin(`https://${host}/${tenant}`);
  return host.includes('botframework') ? describeKeys(`https://${host}`, path) : { id: '1' };
}

/** The OpenID document of a tenant, which the SDK asks for where it does not know the cloud by heart. */
const describeLogin = (tenantUrl: string) => ({
  issuer: `${tenantUrl}/v2.0`,
  token_endpoint: `${tenantUrl}/oauth2/v2.0/token`,
  authorization_endpoint: `${tenantUrl}/oauth2/v2.0/authorize`,
  jwks_uri: `${tenantUrl}/discovery/v2.0/keys`,
});

/** How a token is refused. */
const refusal = (code: string) => ({
  error: 'invalid_client',
  error_description: `${code}: The secret of the test is not valid.`,
});

/** Starts it for these hosts. */
export async function startFakeCloud(hosts: readonly string[]): Promise<FakeCloud> {
  const connects: string[] = [];
  const requests: CloudRequest[] = [];
  const login: FakeCloud['login'] = {};
  const faults: FakeCloud['faults'] = new Map();
  const { cert, key } = createSelfSigned(hosts);
  const cloud = createServer({ cert, key }, (request, response) => {
    const { host = '', authorization } = request.headers;
    const { url: path = '' } = request;
    requests.push({ host, path, authorization });
    request.resume();
    response.setHeader('content-type', 'application/json');
    if (login.fault !== undefined && path.includes('/oauth2/v2.0/token')) {
      response.statusCode = 401;
      response.end(JSON.stringify(refusal(login.fault)));
      return;
    }
    const good = JSON.stringify(answer(host, path));
    const fault = faults.get(host);
    if (fault === undefined) response.end(good);
    else fault(response, good);
  });
  const port = await listen(cloud);
  const sockets = new Set<Duplex>();
  const proxy = createProxy();
  proxy.on('connect', (request, client) => {
    connects.push(request.url ?? '');
    sockets.add(client);
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  const proxyUrl = `http://127.0.0.1:${await listen(proxy)}`;
  return {
    proxyUrl,
    authority: cert,
    connects,
    requests,
    login,
    faults,
    async stop() {
      for (const socket of sockets) socket.destroy();
      cloud.closeAllConnections();
      await Promise.all([cloud, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
