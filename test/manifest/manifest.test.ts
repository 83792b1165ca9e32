import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/entry.ts';
import { readPngHeader } from '../../src/commands/package/package-icons.ts';
import { shownKeys, valueAt } from '../../src/commands/package/package-languages.ts';
import type { Json } from '../../src/commands/package/package-source.ts';

const read = (name: string) => readFileSync(new URL(`../../manifest/${name}`, import.meta.url));
const readJson = (name: string) => JSON.parse(read(name).toString('utf8')) as Json;

/** The pixels of an 8-bit RGBA PNG, filters undone: https://www.w3.org/TR/png-3/#9Filters */
function readPixels(png: Buffer): Uint8Array[] {
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      chunks.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  const data = inflateSync(Buffer.concat(chunks));
  const stride = png.readUInt32BE(16) * 4;
  const rows: Uint8Array[] = [];
  for (let start = 0; start < data.length; start += stride + 1) {
    const above = rows.at(-1) ?? new Uint8Array(stride);
    const row = new Uint8Array(stride);
    data.subarray(start + 1, start + 1 + stride).forEach((byte, x) => {
      const [left = 0, up = 0, corner = 0] = [row[x - 4], above[x], above[x - 4]];
      const near = [left, up, corner].toSorted(
        (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
      );
      row[x] = byte + ([0, left, up, (left + up) >> 1, near[0]][data[start] ?? 0] ?? 0);
    });
    rows.push(row);
  }
  return rows.flatMap((row) => Array.from({ length: stride / 4 }, (_, x) => row.subarray(x * 4, x * 4 + 4)));
}

describe('the manifest', () => {
  const manifest = readJson('manifest.json');
  const chinese = readJson('zh-TW.json') as Readonly<Record<string, string>>;

  it('is written in English and names a file for every other language', () => {
    expect(valueAt(manifest, 'localizationInfo.defaultLanguageTag')).toBe('en');
    expect(valueAt(manifest, 'localizationInfo.additionalLanguages')).toEqual(
      languages.filter((tag) => tag !== 'en').map((tag) => ({ languageTag: tag, file: `${tag}.json` })),
    );
  });

  it('has a translation for every text and a text for every translation', () => {
    expect(Object.keys(chinese).filter((key) => key !== '$schema')).toEqual(shownKeys(manifest));
  });

  it('is translated into Chinese throughout', () => {
    for (const key of shownKeys(manifest)) expect(chinese[key]).toMatch(/\p{Script=Han}/u);
  });

  it('offers the bot in every place, with its commands in both languages', () => {
    expect(valueAt(manifest, 'bots[0].scopes')).toEqual(['personal', 'team', 'groupChat']);
    const titles = shownKeys(manifest).filter((key) => key.endsWith('.title'));
    expect(titles.map((key) => valueAt(manifest, key))).toEqual(['help', 'examples']);
    expect(titles.map((key) => chinese[key])).toEqual(['說明', '範例']);
  });
});

describe('the icons', () => {
  it('have the sizes that Teams asks for', () => {
    expect(readPngHeader(read('color.png'))).toMatchObject({ width: 192, height: 192 });
    expect(readPngHeader(read('outline.png'))).toMatchObject({ width: 32, height: 32, hasAlpha: true });
  });

  it('are white on transparent in outline', () => {
    const pixels = readPixels(read('outline.png'));
    const visible = pixels.filter(([, , , alpha = 0]) => alpha > 0);
    expect(pixels).toHaveLength(32 * 32);
    expect(visible.length).toBeGreaterThan(100);
    expect(visible.length).toBeLessThan(512);
    for (const [red = 0, green = 0, blue = 0] of visible) {
      expect(Math.min(red, green, blue)).toBeGreaterThanOrEqual(250);
    }
  });
});
