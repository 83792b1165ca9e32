import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/commands/decode-text.ts';

async function decode(bytes: Uint8Array, pieceSize: number): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceSize) {
      yield await Promise.resolve(bytes.subarray(at, at + pieceSize));
    }
  }
  let text = '';
  for await (const piece of decodeText(pieces())) text += piece;
  return text;
}

const text = 'Okta 連接器 😀: 401\r\n';
const little = Buffer.from(text, 'utf16le');
const big = Buffer.from(little).swap16();
const marked = (mark: readonly number[], bytes: Uint8Array) => Buffer.concat([Buffer.from(mark), bytes]);

describe.each([1, 2, 3, 7, 1_000])('bytes in pieces of %d', (size) => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', marked([0xef, 0xbb, 0xbf], Buffer.from(text))],
    ['UTF-16LE with a byte order mark', marked([0xff, 0xfe], little)],
    ['UTF-16BE with a byte order mark', marked([0xfe, 0xff], big)],
  ])('are text in %s', async (_name, bytes) => {
    expect(await decode(bytes, size)).toBe(text);
  });

  it('that are no text become replacement characters', async () => {
    expect(await decode(Buffer.from([0x41, 0xff, 0x42, 0xe9, 0x80]), size)).toBe('A\uFFFDB\uFFFD');
  });

  it('of nothing are no text', async () => {
    expect(await decode(Buffer.of(), size)).toBe('');
    expect(await decode(Buffer.from('a'), size)).toBe('a');
  });
});

it('text in UTF-16 without a byte order mark is told by its zeros', async () => {
  const plain = Buffer.from('ERROR 401 Unauthorized\n', 'utf16le');
  expect(await decode(plain, 64)).toBe('ERROR 401 Unauthorized\n');
  expect(await decode(Buffer.from(plain).swap16(), 64)).toBe('ERROR 401 Unauthorized\n');
});
