import { describe, expect, it } from 'vitest';
import { createDecoder } from '../../../src/catalog/import/create-decoder.ts';

/** 錯誤,修正 in Big5, as Excel of Taiwan saves it. */
const big5 = Uint8Array.of(0xbf, 0xf9, 0xbb, 0x7e, 0x2c, 0xad, 0xd7, 0xa5, 0xbf);

describe('a text', () => {
  it.each([
    [undefined, new TextEncoder().encode('錯誤'), '錯誤'],
    [undefined, new TextEncoder().encode('\ufeff錯誤'), '錯誤'],
    ['big5', big5, '錯誤,修正'],
    ['BIG5', big5, '錯誤,修正'],
    ['windows-1252', Uint8Array.of(0x46, 0xfc, 0x72, 0x80), 'Für€'],
    ['shift_jis', Uint8Array.of(0x83, 0x47, 0x83, 0x89), 'エラ'],
    ['utf-16le', Uint8Array.from(Buffer.from('錯誤', 'utf16le')), '錯誤'],
  ])('in %s is decoded', (encoding, bytes, text) => {
    expect(createDecoder(encoding)(bytes, 'page.csv')).toBe(text);
  });

  it.each([
    ['UTF-16, small end first', Uint8Array.of(0xff, 0xfe, 0x41, 0)],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x41)],
    ['UTF-8', Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)],
  ])('that begins with the mark of %s is decoded so, whatever is named', (_name, bytes) => {
    expect(createDecoder()(bytes, 'page.csv')).toBe('A');
    expect(createDecoder('big5')(bytes, 'page.csv')).toBe('A');
  });
});

describe('a text of another encoding is refused', () => {
  it.each([
    [
      undefined,
      big5,
      /^page\.csv is not UTF-8; save it as UTF-8 .*, or name its encoding with --encoding, such as big5/,
    ],
    [
      'big5',
      Uint8Array.of(0xa4),
      /^page\.csv is not big5; name the encoding that it was saved in, .* or save it as UTF-8/,
    ],
    ['utf-8', big5, /^page\.csv is not utf-8; /],
    [
      undefined,
      Uint8Array.of(0xff, 0xfe, 0x41),
      /^page\.csv is damaged: it begins as utf-16le.*; save it as UTF-8/,
    ],
  ])('when it should be %s', (encoding, bytes, message) => {
    const decode = createDecoder(encoding);
    expect(() => decode(bytes, 'page.csv')).toThrow(
      expect.objectContaining({ code: 'IMPORT_FAILED', message: expect.stringMatching(message) as string }),
    );
  });
});

it.each(['utf-9', ''])('an encoding that is not known is refused with examples: "%s"', (encoding) => {
  expect(() => createDecoder(encoding)).toThrow(
    expect.objectContaining({
      code: 'USAGE',
      message: `--encoding: "${encoding}" is not known; write one such as big5, windows-1252, shift_jis or utf-16le`,
    }),
  );
});
