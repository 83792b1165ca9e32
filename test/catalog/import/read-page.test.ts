import { join } from 'node:path';
import writeWorkbook from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/catalog/import/read-page.ts';
import type { ReadOptions } from '../../../src/catalog/import/table/page-reading.ts';

const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures/pages', name);
const lines = (...all: readonly string[]): string => all.join('\n');
const read = (name: string, text: string, options: ReadOptions = {}) =>
  readPage({ name, bytes: new TextEncoder().encode(text) }, options);

describe('one table in every format', () => {
  it.each(['sync-errors.md', 'sync-errors.csv', 'sync-errors.tsv', 'sync-errors.xlsx'])(
    '%s',
    async (name) => {
      const reading = await readPage(fixture(name));
      expect(reading.document).toBe('sync-errors');
      expect(
        reading.rows.map(({ app, codes, messages, cause, steps }) => ({
          app,
          codes,
          messages,
          cause,
          steps,
        })),
      ).toEqual([
        {
          app: 'Box',
          codes: ['SY-100'],
          messages: ['SY-100: The folder {name} is locked'],
          cause: 'Somebody edits it.',
          steps: ['Wait for an hour.', 'Sync again.'],
        },
        {
          app: 'Box',
          codes: ['SY-101'],
          messages: ['SY-101: {"error":"quota|full"}'],
          cause: 'No space is left; "quota" is the limit.',
          steps: ['Delete old files.'],
        },
        {
          app: 'Okta',
          codes: ['0x80071234', '-2147020236'],
          messages: ['0x80071234 無法登入', '-2147020236 無法登入'],
          cause: '',
          steps: ['Contact support.'],
        },
      ]);
      expect(reading.refused).toHaveLength(1);
      expect(reading.tables).toMatchObject([{ kind: 'errors', rows: 4 }]);
    },
  );

  it('counts the lines of the file, also where a cell has several', async () => {
    const at = async (name: string) => (await readPage(fixture(name))).rows.map(({ line }) => line);
    expect(await at('sync-errors.md')).toEqual([11, 12, 13]);
    expect(await at('sync-errors.csv')).toEqual([3, 5, 6]);
  });
});

describe('a workbook of several sheets', () => {
  it('gives a table a sheet, called like it', async () => {
    const sheet = (name: string, ...rows: string[][]) => ({
      sheet: name,
      data: rows.map((row) => row.map((value) => ({ value }))),
    });
    const bytes = await writeWorkbook([
      sheet('Sign-in', ['Error', 'Fix'], ['Token invalid', 'Sign in again.']),
      sheet('Limits', ['Limit', 'Value'], ['Users', '5']),
      sheet('Upload', ['All upload errors', ''], ['Error', 'Fix'], ['Quota reached', 'Delete files.']),
    ]).toBuffer();
    const reading = await readPage({ name: 'errors.xlsx', bytes });
    expect(reading.tables.map(({ title, kind, line }) => [title, kind, line])).toEqual([
      ['Sign-in', 'errors', 1],
      ['Limits', 'other', 1],
      ['Upload', 'errors', 2],
    ]);
    expect(reading.rows.map(({ row, line, messages }) => [row, line, messages[0]])).toEqual([
      [1, 2, 'Token invalid'],
      [2, 3, 'Quota reached'],
    ]);
  });
});

describe('separated values', () => {
  it('may be separated by semicolons, begin with a byte order mark or be UTF-16', async () => {
    const text = '\ufeffFehler;Ursache;Lösung\r\n"Zu groß; zu viel";"Zeile 1\nZeile 2";Datei löschen\r\n';
    for (const bytes of [new TextEncoder().encode(text), Buffer.from(text, 'utf16le')]) {
      const { rows, language } = await readPage({ name: 'fehler.csv', bytes });
      expect(rows).toMatchObject([{ messages: ['Zu groß; zu viel'], cause: 'Zeile 1 Zeile 2', line: 2 }]);
      expect(language).toBe('de');
    }
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['page.docx', 'x', 'USAGE', 'extension .docx'],
    ['page', 'x', 'USAGE', 'no extension'],
    ['page.xlsx', 'no workbook', 'IMPORT_FAILED', 'not a readable Excel workbook'],
    ['page.csv', 'Error,Fix\n"a,b', 'IMPORT_FAILED', 'quotes do not close'],
    ['page.md', 'x'.repeat(8_000_001), 'IMPORT_FAILED', 'larger than 8 MB'],
    [
      'page.csv',
      `Error,Fix\nshort,x\n${'x'.repeat(200_000)},y`,
      'IMPORT_FAILED',
      'line 3: a row has more than 200,000',
    ],
    [
      'page.md',
      `|Error|Fix|\n|-|-|\n|${'x'.repeat(200_000)}|y|`,
      'IMPORT_FAILED',
      'line 3: a row has more than',
    ],
  ])('%s is refused with a code', async (name, text, code, words) => {
    await expect(read(name, text)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
    });
  });

  it('is told apart from one that is not there', async () => {
    await expect(readPage('nowhere/page.md')).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('the language of a page', () => {
  const page = lines('| Error | Fix |', '|---|---|', '| Not found | Search again. |');
  it.each([
    ['page.zh-tw.md', page, 'zh-TW'],
    ['page.zh-Hans.md', page, 'zh-CN'],
    ['docs/ja-jp/page.md', page, 'ja'],
    ['page-de-DE.md', page, 'de'],
    ['page.md', `---\nms.locale: fr-FR\n---\n${page}`, 'fr'],
    ['page.md', page, 'en'],
    ['page.newest.md', page, 'en'],
  ])('of %s', async (name, text, language) => {
    expect((await read(name, text)).language).toBe(language);
  });

  it('is what the person says', async () => {
    expect((await read('page.zh-tw.md', page, { language: 'pt-BR' })).rows[0]?.language).toBe('pt');
  });
});

describe('the app of a row', () => {
  const page = lines(
    '---',
    'title: Fix errors of Slack',
    '---',
    '| Error | App | Fix |',
    '|---|---|---|',
    '| one | | Retry |',
    '| two | Zoom | Retry |',
    '| three | | Retry |',
    '| four | All apps | Retry |',
  );
  it('is that of its cell, of the row above, of the title', async () => {
    const { rows, tables } = await read('page.md', page);
    expect(rows.map(({ app }) => app)).toEqual(['Slack', 'Zoom', 'Zoom', 'All apps']);
    expect(tables[0]?.why).toMatch(/One row without an app belongs to the app of the row above\.$/);
  });
  it('is what the person says where the row is silent', async () => {
    const { rows } = await read('page.md', page, { app: 'Webex' });
    expect(rows.map(({ app }) => app)).toEqual(['Webex', 'Zoom', 'Zoom', 'All apps']);
  });
  it('is none when the page names several or none', async () => {
    const { rows } = await read(
      'page.md',
      lines('# Connect Okta to Slack', '| Error | Fix |', '|---|---|', '| a | Retry |'),
    );
    expect(rows[0]).not.toHaveProperty('app');
  });
});

describe('the choice of columns', () => {
  const page = lines(
    '| Thing | Remark | Rule |',
    '|---|---|---|',
    '| Boom | was hot | cool down |',
    '',
    '| Port | Use |',
    '|---|---|',
    '| 1 | x |',
  );
  it('is asked for where a table may hold errors', async () => {
    const { tables, rows } = await read('page.md', page.replace('Rule', 'Fix'));
    expect(rows).toEqual([]);
    expect(tables[0]).toMatchObject({
      kind: 'unsure',
      why: expect.stringContaining(
        '--columns message=1,cause=2,fix=3 (1 = "Thing", 2 = "Remark", 3 = "Fix")',
      ) as string,
    });
  });
  it.each(['message=1,cause=2,fix=3', 'message=Thing, cause=REMARK, fix=rule, app=-'])(
    'is followed: %s',
    async (columns) => {
      const { rows, tables } = await read('page.md', page, { columns });
      expect(rows).toMatchObject([{ messages: ['Boom'], cause: 'was hot', steps: ['cool down'] }]);
      expect(tables.map(({ kind, why }) => [kind, why.startsWith('As --columns says')])).toEqual([
        ['errors', true],
        ['other', false],
      ]);
    },
  );
  it.each(['', 'message', 'message=', 'text=1', 'message=0', 'cause=1', 'message=1,message=2'])(
    'is refused when written as %j',
    async (columns) => {
      await expect(read('page.md', page, { columns })).rejects.toMatchObject({
        code: 'USAGE',
        message: expect.stringContaining('message=1,cause=3,fix=4') as string,
      });
    },
  );
});

describe('tables that hold no errors', () => {
  it.each([
    ['| Setting | Description | Recommendation |', '| MFA | Asks twice. | Turn it on. |'],
    ['| Field | Description |', '| Cause | Why the error occurred. |'],
    ['| Port | Protocol | Purpose |', '| 443 | TCP | Web |'],
    ['| Permission | Reason |', '| User.Read | Sign-in |'],
    ['| Parameter | Required | Description |', '| id | yes | The id |'],
    ['| Version | Fixed issues |', '| 1.2.3 | Login failed |'],
    ['| 設定 | 說明 | 建議 |', '| 逾時 | 秒數 | 30 |'],
    ['| Option | Valeur par défaut |', '| delai | 30 |'],
    ['| Question | Answer |', '| Why? | Because. |'],
  ])('are left alone with a reason: %s', async (header, row) => {
    const { tables, rows, refused } = await read(
      'page.md',
      lines(header, header.replaceAll(/[^|]+/g, '---'), row),
    );
    expect([rows, refused]).toEqual([[], []]);
    expect(tables).toMatchObject([{ kind: 'other', why: expect.stringMatching(/left alone\.$/) as string }]);
  });
});

describe('rows that are none', () => {
  it('are refused with line and reason', async () => {
    const { rows, refused } = await read(
      'page.md',
      lines(
        '| Error | Cause | Fix |',
        '|---|---|---|',
        '| Boom | hot | Cool it |',
        '| | | |',
        '| - | – | - |',
        '| Error | Cause | Fix |',
        '| | hot | Cool it |',
        '| **Sign-in** | | |',
        'text below',
        '|',
      ),
    );
    expect(rows).toHaveLength(1);
    expect(refused).toEqual([
      { line: 4, reason: 'the row is empty' },
      { line: 5, reason: 'the row contains only punctuation' },
      { line: 6, reason: 'the row repeats the header' },
      { line: 7, reason: 'the row has neither a message nor a code' },
      { line: 8, reason: 'the row gives neither a cause nor a fix' },
      { line: 9, reason: 'the row gives neither a cause nor a fix' },
    ]);
  });
});
