import { TextDecoder } from 'node:util';

/**
 * Bytes that come in pieces as pieces of text, without a byte order mark. What is no text becomes replacement characters.
 */
export async function* decodeText(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let start: Uint8Array = new Uint8Array();
  let decoder: TextDecoder | undefined;
  for await (const piece of input) {
    const bytes = decoder ? piece : Buffer.concat([start, piece]);
    start = bytes;
    if (!decoder && bytes.length < fewestBytes) continue;
    decoder ??= new TextDecoder(encodingOf(bytes));
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder ? decoder.decode() : new TextDecoder().decode(start);
}

/** Bytes that a byte order mark takes. */
const fewestBytes = 3;
/** Bytes of the start that tell an encoding without a byte order mark. */
const sample = 400;

/** What the byte order mark says; without one UTF-16 where every other byte is zero, as with the output of Windows tools. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, sample);
  const zeros = (offset: number): number =>
    start.reduce((sum, byte, at) => sum + (byte === 0 && at % 2 === offset ? 1 : 0), 0);
  const most = start.length / 4;
  if (zeros(1) > most && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > most && zeros(1) === 0 ? 'utf-16be' : 'utf-8';
}
