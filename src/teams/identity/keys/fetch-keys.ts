import { fetchDocument } from './fetch-document.ts';
import { readKeys, readKeysUrl } from './read-keys.ts';
import type { KeyList } from './read-keys.ts';

/** Milliseconds for the OpenID document and the keys together. */
export const keysTimeout = 5_000;

/**
 * Gets the keys by the OpenID document at `openId`.
 * https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 * @throws DocumentError, or what Node.js says where nobody answers
 */
export async function fetchKeys(openId: URL, timeout = keysTimeout): Promise<KeyList> {
  const signal = AbortSignal.timeout(timeout);
  const keysUrl = readKeysUrl(await fetchDocument(openId, signal), openId);
  return readKeys(await fetchDocument(keysUrl, signal));
}
