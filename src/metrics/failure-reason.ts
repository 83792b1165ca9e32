/** Field of an unknown value; `undefined` when it has none. */
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const isWord = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z][\w.-]{0,39}$/.test(value);

/**
 * Why something failed, in one word that is safe to log and has few values: the code of Microsoft Entra ID, the HTTP
 * status, the code of the system or the SDK, else the kind of error.
 */
export function failureReason(error: unknown): string {
  const [signIn] = /\bAADSTS\d{4,8}\b/.exec(error instanceof Error ? error.message : '') ?? [];
  if (signIn !== undefined) return signIn;
  const status = fieldOf(error, 'statusCode');
  if (typeof status === 'number') return String(status);
  const words = ['code', 'errorCode', 'name'].map((name) => fieldOf(error, name));
  return words.find(isWord) ?? 'unknown';
}

/**
 * True for a reason that says that the client secret is wrong or has expired.
 * https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes
 */
export const isSecretRejected = (reason: string): boolean => /^AADSTS(?:7000215|7000222)$/.test(reason);
