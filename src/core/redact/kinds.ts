/** What is known of a kind of finding. */
interface KindFacts {
  /** The word that stands in its place, in brackets. Names no vendor: the words of a mask are scored like any others. */
  readonly mask: string;
  /** Whether whoever reads it can sign in with it, so that it must be revoked. */
  readonly live: boolean;
}

/** Every kind of text that is masked. */
export const redactionKinds = {
  'private-key': { mask: 'private-key', live: true },
  webhook: { mask: 'webhook', live: true },
  jwt: { mask: 'jwt', live: true },
  'authorization-code': { mask: 'code', live: true },
  'access-token': { mask: 'token', live: true },
  bearer: { mask: 'token', live: true },
  'azure-key': { mask: 'key', live: true },
  'azure-client-secret': { mask: 'secret', live: true },
  'aws-key': { mask: 'key', live: true },
  'google-key': { mask: 'key', live: true },
  'okta-token': { mask: 'token', live: true },
  'discord-token': { mask: 'token', live: true },
  cookie: { mask: 'cookie', live: true },
  password: { mask: 'password', live: true },
  secret: { mask: 'secret', live: true },
  'api-key': { mask: 'key', live: true },
  random: { mask: 'random', live: false },
  email: { mask: 'email', live: false },
  phone: { mask: 'phone', live: false },
  ip: { mask: 'ip', live: false },
  guid: { mask: 'guid', live: false },
  'user-path': { mask: 'user', live: false },
  account: { mask: 'user', live: false },
  'national-id': { mask: 'national-id', live: false },
  card: { mask: 'card', live: false },
  iban: { mask: 'account', live: false },
  mac: { mask: 'mac', live: false },
} as const satisfies Readonly<Record<string, KindFacts>>;

/** What a masked part of a text was: a key of `redactionKinds`. */
export type RedactionKind = keyof typeof redactionKinds;

/** What people call a secret that must be revoked: the masks of the live kinds. */
export type SecretKind = {
  [K in RedactionKind]: (typeof redactionKinds)[K]['live'] extends true
    ? (typeof redactionKinds)[K]['mask']
    : never;
}[RedactionKind];
