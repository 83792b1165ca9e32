/** All of an input as one text, without a byte order mark. */
export async function readAll(input: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of input) text += piece;
  return text.replace(/^\uFEFF/, '');
}

/**
 * The lines of an input, as they come, without line ends and byte order mark.
 * Only LF and CRLF end a line: `node:readline` also splits at U+2028, which may stand inside a JSON string.
 */
export async function* readLines(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let isFirst = true;
  for await (const piece of input) {
    rest += isFirst ? piece.replace(/^\uFEFF/, '') : piece;
    isFirst = false;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}
