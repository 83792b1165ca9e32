import { randomBytes } from 'node:crypto';

/** A new opaque id: 128 random bits as 22 letters, digits, `-` and `_`. */
export function createQuestionId(): string {
  return randomBytes(16).toString('base64url');
}
