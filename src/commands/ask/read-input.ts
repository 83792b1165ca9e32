/**
 * The lines of an input, as they come, without line ends.
 * Only LF and CRLF end a line: `node:readline` also splits at U+2028, which may stand inside a JSON string.
 */
export async function* readLines(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of input) {
    rest += piece;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}
