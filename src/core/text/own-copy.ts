/** A text that does not keep the longer one alive that it was cut from. */
export function ownCopy(text: string): string {
  return text.split('').join('');
}
