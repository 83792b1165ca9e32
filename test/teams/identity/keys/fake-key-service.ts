import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a service answers in the place of what it should. */
export type Misbehaviour = (response: ServerResponse, good: string) => void;

/** A service that publishes keys. */
export interface KeyService {
  readonly openId: string;
  /** What it publishes now. */
  keys: readonly unknown[];
  /** How it answers for the OpenID document and for the keys; well unless set. */
  document: Misbehaviour | undefined;
  list: Misbehaviour | undefined;
  /** Paths of the requests, in order. */
  readonly requests: string[];
  stop(): Promise<void>;
}

const good: Misbehaviour = (response, text) => {
  response.setHeader('content-type', 'application/json');
  response.end(text);
};

/** Starts it. */
export async function startKeyService(keys: readonly unknown[]): Promise<KeyService> {
  const server = createServer((request, response) => {
    const { url = '' } = request;
    service.requests.push(url);
    const origin = `http://${request.headers.host ?? ''}`;
    if (url === '/keys') (service.list ?? good)(response, JSON.stringify({ keys: service.keys }));
    else (service.document ?? good)(response, JSON.stringify({ issuer: origin, jwks_uri: `${origin}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const service: KeyService = {
    openId: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`,
    keys,
    document: undefined,
    list: undefined,
    requests: [],
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return service;
}

const answerWith =
  (text: string, status = 200, headers: Readonly<Record<string, string>> = {}): Misbehaviour =>
  (response) => {
    response.writeHead(status, headers);
    response.end(text);
  };

/** Sends a piece now and then, for ever. */
const drip =
  (piece: string): Misbehaviour =>
  (response) => {
    response.write('{');
    const timer = setInterval(() => response.write(piece), 50);
    response.on('close', () => {
      clearInterval(timer);
    });
  };

/** Answers that are bad of a document and of a list of keys alike. */
export const badAnswers: Readonly<Record<string, Misbehaviour>> = {
  'HTML with 200': answerWith('<html><body>Sign in to the network</body></html>'),
  'JSON that is cut off': (response, text) => response.end(text.slice(0, -10)),
  'a connection that is cut off': (response, text) => {
    response.writeHead(200, { 'content-length': text.length });
    response.write(text.slice(0, -10), () => response.destroy());
  },
  nothing: answerWith(''),
  null: answerWith('null'),
  'an empty object': answerWith('{}'),
  'an empty list': answerWith('[]'),
  'fields of other types': answerWith('{"issuer":7,"jwks_uri":{},"keys":"none"}'),
  '404': answerWith('{}', 404),
  '500': answerWith('down', 500),
  'a redirect': answerWith('', 302, { location: '/openid' }),
  '10 MB': answerWith(`{"keys":[],"more":"${'x'.repeat(10_000_000)}"}`),
  'a body that never ends': drip(' '),
  'a flood that never ends': drip('x'.repeat(400_000)),
  'no answer': () => undefined,
};

/** A pair of keys and how it is published. */
export interface Pair {
  readonly privateKey: KeyObject;
  readonly published: object;
}

/** Makes a key of this id that is for Teams, unless told otherwise. */
export function createPair(kid: string, changes: object = {}, modulusLength = 2_048): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
  const jwk = publicKey.export({ format: 'jwk' });
  return { privateKey, published: { ...jwk, kid, endorsements: ['msteams'], ...changes } };
}
