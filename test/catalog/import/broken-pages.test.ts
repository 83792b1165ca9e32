import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/errors.ts';
import { readPage } from '../../../src/catalog/import/read-page.ts';
import { rounds } from '../../rounds.ts';

/** In the unit run a quarter; what takes the square of the length is a matter of seconds there too. */
const size = rounds(1_000_000, 250_000);
const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
const header = '| Error | Cause | Fix |\n|---|---|---|\n';

/** Of that size each; some of them take a block parser of Markdown minutes at 1 MB. */
const garbage: Readonly<Record<string, string>> = {
  pipes: fill('|'),
  'open brackets': fill('['),
  'quote marks': fill('>'),
  'quote marks in lines': fill('>>>>>>>>\n'),
  backticks: fill('`a'),
  'fences that never close': fill('```\n'),
  'comments that never close': fill('<!-- '),
  'open tags': fill('<table><tr><td '),
  'tables in tables': fill('<table>'),
  'cells that never close': `<table><tr>${fill('<td>a')}`,
  'list marks': fill('- '),
  'numbers of steps': `${header}| a | b | ${fill('1. 2) ')}`,
  'tables of rules': fill('|-|-|\n'),
  headings: fill('#\n'),
  'front matter that never ends': `---\n${fill('a: [\n')}`,
  'emphasis in one cell': header + `| ${fill('*a_ ')} | b | c |`,
  'emphasis in many rows': header + fill('| *a_ [x *a_ [x *a_ | b | c |\n'),
  'open quotes': header + fill('| {"a" | "b |\n'),
  backslashes: header + fill('| \\\\\\ | \\'),
  spaces: header + `| a | ${fill(' ')}x | c |`,
  'one sentence mark after another': header + `| a | b | ${fill('a. B; ')} |`,
  ellipses: header + `| ${fill('… ')} | b | c |`,
  'letters x': header + `| ${fill('xxx-')} | b | c |`,
  'brackets in a message': header + `| ${fill('[your ')} | b | c |`,
  'words and': header + `| ${fill('a or ')} | b | c |`,
  dots: header + `| ${fill('a.')} | b | c |`,
};

const seconds = async (name: string, text: string): Promise<number> => {
  const bytes = new TextEncoder().encode(text);
  // The processor's time, since tests run side by side.
  const before = process.threadCpuUsage();
  // One with more rows or cells than any table has is refused, in time too.
  await readPage({ name, bytes }).catch((error: unknown) => {
    expect(error).toMatchObject({
      code: 'IMPORT_FAILED',
      message: expect.stringContaining('more than') as string,
    });
  });
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
};

describe(`a broken page of ${size} bytes`, () => {
  // Twice what a quiet machine needs at the most.
  it.each(Object.keys(garbage))('is read in time: %s', async (name) => {
    expect(await seconds('page.md', garbage[name] ?? '')).toBeLessThan(2);
  });

  it.each(['page.csv', 'page.tsv'])('is read in time as %s', async (name) => {
    for (const piece of [',', '\t', '\n', '"a""', 'x'])
      expect(await seconds(name, fill(piece).slice(0, size))).toBeLessThan(2);
  });
});

describe(`a table of ${size} bytes`, () => {
  it.each([
    ['page.md', header + fill('| x | y | z |\n')],
    [
      'page.md',
      header +
        fill('| **Token** `invalid` | The [token](https://x.test) is old. | Sign in.<br>Try again. |\n'),
    ],
    ['page.csv', fill('Error,Fix\nBoom,Wait\n')],
  ])('is read within seconds: %s', async (name, text) => {
    expect(await seconds(name, text)).toBeLessThan(8);
  });
});

describe('any bytes', () => {
  it.each(['page.md', 'page.csv', 'page.tsv', 'page.xlsx'])(
    'are read or refused with a code: %s',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
          const outcome = await readPage({ name, bytes }).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'IMPORT_FAILED' });
          expect(outcome instanceof Error ? outcome instanceof CodedError : true).toBe(true);
        }),
        { numRuns: rounds(150, 50) },
      );
    },
  );

  const noise = fc.array(
    fc.constantFrom(
      '| Error | Fix |\n|---|---|\n',
      '| a | b |\n',
      '|',
      '\n',
      '> ',
      '```\n',
      '<table>',
      '<td>',
      '</td>',
      '<tr>',
      '`',
      '\\',
      '{"',
      '"}',
      '&amp;',
      '*',
      '[',
      '](',
      '錯誤',
      '- ',
      '<!--',
      '-->',
      '---\n',
      'Exception',
    ),
    { maxLength: 60 },
  );

  it('give a page whose every data row is accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(noise, async (pieces) => {
        const reading = await readPage({ name: 'page.md', bytes: new TextEncoder().encode(pieces.join('')) });
        const dataRows = reading.tables
          .filter(({ kind }) => kind === 'errors')
          .reduce((sum, { rows }) => sum + rows, 0);
        expect(reading.rows.length + reading.refused.length).toBe(dataRows);
        expect(
          reading.rows.every(
            ({ messages }) => messages.length > 0 && messages.every((text) => /[\p{L}\p{N}]/u.test(text)),
          ),
        ).toBe(true);
        expect(reading.rows.map(({ row }) => row)).toEqual(reading.rows.map((_, index) => index + 1));
      }),
      { numRuns: rounds(300, 100) },
    );
  });
});
