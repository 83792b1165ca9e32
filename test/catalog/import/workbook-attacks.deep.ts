import { expect, test } from 'vitest';
import { readPage } from '../../../src/catalog/import/read-page.ts';
import { workbookAttacks } from './workbook-attacks.ts';
import { honestRows, sheetOf, textCell, writeRawWorkbook } from './write-workbook.ts';

test.each(Object.entries(workbookAttacks))(
  '%s: the table is read, or refused with a remedy',
  async (_, attack) => {
    const page = readPage({ name: 'errors.xlsx', bytes: attack.bytes() });
    if (typeof attack.outcome === 'number') {
      const { rows } = await page;
      expect(rows.filter(({ messages }) => messages[0] === 'Token invalid')).toHaveLength(attack.outcome);
      return;
    }
    const outcome = await page.catch((error: unknown) => error);
    if (attack.outcome === 'no table') expect(outcome).toMatchObject({ rows: [] });
    else {
      expect(outcome).toMatchObject({
        code: 'IMPORT_FAILED',
        message: expect.stringContaining(attack.outcome) as string,
      });
    }
  },
  30_000,
);

test('what people write into workbooks is read as before: rich text, formulas, dates, truth, gaps and line numbers', async () => {
  const cells = (row: number, ...texts: string[]) =>
    texts.map((text, at) => textCell(`${'ABCD'.charAt(at)}${row}`, text)).join('');
  const rows = [
    `<row r="3">${cells(3, 'Error', 'Fix', 'Since', 'Seen')}</row>`,
    `<row r="7"><c r="A7" t="s"><v>0</v></c><c r="B7" t="str"><f>"a"&amp;"b"</f><v>Sign in &lt;again&gt;.</v></c><c r="C7" s="1"><v>46000</v></c><c r="D7" t="b"><v>1</v></c></row>`,
    `<row r="1048576"><c r="A1048576" t="inlineStr"><is><r><t>Quota </t></r><r><t>reached</t></r></is></c><c r="B1048576" t="s"><v>1</v></c></row>`,
  ];
  const strings =
    '<sst><si><r><t>Token </t></r><r><t>invalid</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>Delete_x000A_files.</t></si></sst>';
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const bytes = writeRawWorkbook(
    { Errors: sheetOf(rows.join('')) },
    {
      'xl/sharedStrings.xml': Buffer.from(strings),
      'xl/styles.xml': Buffer.from(styles),
    },
  );
  const page = await readPage({ name: 'errors.xlsx', bytes });
  expect(page.tables).toMatchObject([{ line: 3, headers: ['Error', 'Fix', 'Since', 'Seen'] }]);
  expect(page.rows.map(({ line, messages, steps }) => [line, messages, steps])).toEqual([
    [7, ['Token invalid'], ['Sign in <again>.']],
    [1_048_576, ['Quota reached'], ['Delete', 'files.']],
  ]);
});

test('a workbook with a prefix for its elements is read', async () => {
  const prefixed = sheetOf(honestRows)
    .replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:')
    .replace('xmlns=', 'xmlns:x=');
  const page = await readPage({ name: 'errors.xlsx', bytes: writeRawWorkbook({ Errors: prefixed }) });
  expect(page.rows).toHaveLength(1);
});
