/** Codes of everything that this program reports to the person who runs it. docs/operate.md explains each. */
export const errorCodes = [
  'NODE_TOO_OLD',
  'SETTINGS_INVALID',
  'PORT_IN_USE',
  'CATALOG_INVALID',
  'CATALOG_NOT_FOUND',
  'IMPORT_FAILED',
  'USAGE',
  'MANIFEST_INVALID',
  'PLAYGROUND_FAILED',
  'TURN_FAILED',
  'STORAGE_FAILED',
  'SECRET_REJECTED',
  'SECRET_EXPIRES',
  'TOKEN_FAILED',
  'KEYS_FAILED',
  'SEND_FAILED',
  'SEND_DROPPED',
  'CONVERSATION_GONE',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An error with a stable code and a sentence that says what to do. Its message never holds a secret or a paste. */
export class CodedError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CodedError';
    this.code = code;
  }
}
