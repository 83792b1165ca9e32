import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/catalog/import/read-page.ts';
import { pageShapes } from './page-shapes.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('pages as many makers write them', () => {
  it.each(pageShapes)('$name', async (shape) => {
    const reading = await readPage({ name: 'page.md', bytes: bytesOf(shape.page) });
    const [row] = reading.rows;
    expect(reading.tables.map(({ kind }) => kind)).toEqual(['errors']);
    expect(reading.refused).toEqual([]);
    expect(row).toMatchObject({
      row: 1,
      language: shape.language,
      codes: shape.codes,
      cause: shape.cause,
      steps: shape.steps,
    });
    expect(row?.messages[0]).toBe(shape.message);
    expect(row?.app).toBe(shape.app);
    expect(reading.rows).toHaveLength(shape.rows);
  });
});
