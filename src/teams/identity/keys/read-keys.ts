import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { recordOf, recordsOf, stringOf } from '../../json-value.ts';
import type { JsonRecord } from '../../json-value.ts';
import { DocumentError } from '../document-error.ts';

/** A key that tokens are signed with. */
export interface SigningKey {
  readonly key: KeyObject;
  /** The channels that it speaks for; empty: for all of them, as the SDK has it. */
  readonly endorsements: readonly string[];
}

/** The keys by their ids. */
export type KeyList = ReadonlyMap<string, SigningKey>;

/** Fewer bits are too few for RS256. https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
const minBits = 2_048;

/**
 * Where the keys are, by the OpenID document that was found at `from`.
 * https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata
 * @throws DocumentError when it names no issuer, or no address that is as safe as its own
 */
export function readKeysUrl(document: unknown, from: URL): URL {
  const { issuer, jwks_uri: address } = recordOf(document);
  if (stringOf(issuer) === '') throw new DocumentError('NO_ISSUER');
  const url = URL.canParse(stringOf(address)) ? new URL(stringOf(address)) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== from.protocol) throw new DocumentError('NO_JWKS_URI');
  return url;
}

/** The channels that a key speaks for; `undefined` where that is said in a way that nobody understands. */
function readEndorsements(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

function readKey({ kty, n, e, endorsements: channels }: JsonRecord): SigningKey | undefined {
  const endorsements = readEndorsements(channels);
  if (kty !== 'RSA' || endorsements === undefined) return undefined;
  try {
    const key = createPublicKey({ format: 'jwk', key: { kty, n: stringOf(n), e: stringOf(e) } });
    const isStrong = (key.asymmetricKeyDetails?.modulusLength ?? 0) >= minBits;
    return isStrong ? { key, endorsements } : undefined;
  } catch {
    return undefined;
  }
}

/** True for a key whose tokens may come by this channel. */
export const isEndorsed = ({ endorsements }: SigningKey, channel: string): boolean =>
  endorsements.length === 0 || endorsements.includes(channel);

/**
 * The keys of a list, without those that cannot be used; of two with the same id the first counts, be it of use or not.
 * @throws DocumentError when none of them is for Teams, as no list is that is in order
 */
export function readKeys(document: unknown): KeyList {
  const keys = new Map<string, SigningKey>();
  const seen = new Set<string>();
  for (const item of recordsOf(recordOf(document).keys)) {
    const id = stringOf(item.kid);
    if (id === '' || seen.has(id)) continue;
    seen.add(id);
    const key = readKey(item);
    if (key !== undefined) keys.set(id, key);
  }
  if (![...keys.values()].some((key) => isEndorsed(key, 'msteams'))) throw new DocumentError('NO_KEYS');
  return keys;
}
