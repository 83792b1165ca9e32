import type { INetworkModule } from '@azure/msal-node' with { 'resolution-mode': 'require' };
import { requestBounded } from '../bounded-request.ts';
import { parseJson } from '../../json-value.ts';
import { checkAnswer } from './check-answer.ts';

/** Milliseconds for an answer of the sign-in service. */
export const signInTimeout = 5_000;

interface Options {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Of MSAL's own making it would wait for ever, read for ever, and keep whatever looks like a token. */
export function createNetworkClient(timeout = signInTimeout): INetworkModule {
  const send = async (method: 'GET' | 'POST', address: string, { headers, body }: Options = {}) => {
    const asked = {
      url: new URL(address),
      method,
      headers: headers ?? {},
      ...(body === undefined ? {} : { body }),
    };
    const answer = await requestBounded(asked, AbortSignal.timeout(timeout));
    const json = parseJson(answer.text);
    checkAnswer(method, answer.status, json);
    const said = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
    const plain = Object.fromEntries(said) as Record<string, string>;
    return { status: answer.status, headers: plain, body: json as never };
  };
  return {
    sendGetRequestAsync: (address, options) => send('GET', address, options),
    sendPostRequestAsync: (address, options) => send('POST', address, options),
  };
}
