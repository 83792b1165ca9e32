/** What is known of a request to the channel's service of which nothing came. */
export interface ConnectorFault {
  /** The HTTP status that it was answered with. */
  readonly statusCode?: number | undefined;
  /** The `Retry-After` header, as it came. */
  readonly retryAfter?: string | undefined;
  /** Where there was no answer: the code of the system or of undici, `ETIMEDOUT`, or `TOKEN_TIMEOUT` when not even a token came. */
  readonly code?: string | undefined;
}

/** A request to the channel's service of which nothing came. It says no more than a status or a code, so it can be logged. */
export class ConnectorError extends Error implements ConnectorFault {
  override readonly name = 'ConnectorError';
  readonly statusCode: number | undefined;
  readonly retryAfter: string | undefined;
  readonly code: string | undefined;

  constructor({ statusCode, retryAfter, code }: ConnectorFault) {
    super(`The service of the channel answered with ${statusCode ?? code ?? 'nothing'}.`);
    this.statusCode = statusCode;
    this.retryAfter = retryAfter;
    this.code = code;
  }
}
