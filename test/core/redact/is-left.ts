/** Of a long secret not even this many characters in a row may be left. */
const longestPiece = 12;

/** Whether a secret is in a text, or of one of 16 characters or more a piece of 12. */
export function isLeft(secret: string, text: string): boolean {
  if (text.includes(secret)) return true;
  if (secret.length < 16) return false;
  return Array.from({ length: secret.length - longestPiece + 1 }, (_, at) =>
    secret.slice(at, at + longestPiece),
  ).some((piece) => text.includes(piece));
}
