/** What is wrong with an answer of a key or token service. */
export type DocumentFault =
  | 'ETIMEDOUT'
  | 'TOO_LARGE'
  | 'NOT_JSON'
  | 'NO_ISSUER'
  | 'NO_JWKS_URI'
  | 'NO_KEYS'
  | 'NO_TOKEN'
  | 'BAD_LIFETIME';

/** An answer of a service that cannot be used. It names no address and no word of the answer. */
export class DocumentError extends Error {
  readonly code: DocumentFault | undefined;
  readonly statusCode: number | undefined;

  /** Made of the status, where it is that which is wrong. */
  constructor(fault: DocumentFault | number) {
    super(`An answer cannot be used: ${fault}`);
    this.name = 'DocumentError';
    this.code = typeof fault === 'string' ? fault : undefined;
    this.statusCode = typeof fault === 'number' ? fault : undefined;
  }
}
