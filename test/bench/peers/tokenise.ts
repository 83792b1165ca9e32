/** Lower-case words of letters and digits, and the bigrams of Chinese runs, which are written without blanks. */
export function tokeniseWords(text: string): string[] {
  const tokens: string[] = [];
  for (const [run] of text.toLowerCase().matchAll(/[\p{Script=Han}]+|[a-z0-9]+/gu)) {
    if (/^[a-z0-9]/.test(run) || run.length === 1) tokens.push(run);
    else for (let at = 0; at + 1 < run.length; at += 1) tokens.push(run.slice(at, at + 2));
  }
  return tokens;
}
