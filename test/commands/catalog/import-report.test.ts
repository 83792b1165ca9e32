import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCatalog } from '../../catalog/write-catalog.ts';
import { runCli } from '../run-cli.ts';

/** Imports one page into a fresh folder. */
async function importPage(name: string, text: string, ...options: string[]) {
  const root = writeCatalog({ [name]: text });
  const into = join(root, 'team');
  const run = await runCli(['catalog', 'import', join(root, name), '--into', into, ...options]);
  return { ...run, into, read: (file: string) => readFileSync(join(into, file), 'utf8') };
}

const table = (...rows: string[]): string =>
  ['| App | Code | Error message | Cause | Solution |', '|-|-|-|-|-|', ...rows].join('\n');

describe('a code of an import', () => {
  it.each(['42P01', '5X9Q2', 'HY000', '22P02', 'X1Y2Z3', 'mg.4711/a', '17:04'])(
    'such as %s stays in the message, whatever its shape',
    async (code) => {
      const page = table(`| MG | ${code} | Queue is full | No space. | Empty the queue. |`);
      const given = await importPage('queue.md', page);
      const told = await importPage('queue.md', page, '--columns', 'app=1,code=2,message=3,cause=4,fix=5');
      for (const { code: exit, read } of [given, told]) {
        expect(exit).toBe(0);
        expect(read('mg.yaml')).toMatch(/Queue is full/);
        for (const piece of code.split('/')) expect(read('mg.yaml')).toContain(piece);
      }
    },
  );

  it('that is none is named with its line', async () => {
    const { stdout } = await importPage(
      'queue.md',
      table(
        '| MG | MQ100 | Queue is full | No space. | Empty the queue. |',
        '| MG | see the manual | Pipe is shut | It is closed. | Open the pipe. |',
      ),
    );
    expect(stdout).toContain('Leaves out what the code column says in line 4');
  });
});

describe('a column of an import that is not used', () => {
  it('is named', async () => {
    const page =
      'App,Error message,Cause,Solution,Seen on,Ticket\nMG,Queue is full,No space.,Empty it.,Monday,7\n';
    const { stdout } = await importPage('queue.csv', page);
    expect(stdout).toContain('Does not use column 5 "Seen on", column 6 "Ticket".');
  });

  it.each([
    ['App,Error message,Cause,Solution,Owner\nMG,Queue is full,No space.,Empty it.,support\n', 'Owner'],
    ['系統,錯誤訊息,原因,處理方式,負責人\n佇列,佇列已滿,空間不足,請清空佇列。,DBA\n', '負責人'],
  ])('and tells who fixes it is not passed over in silence: %#', async (page, header) => {
    const { stdout } = await importPage('queue.csv', page);
    expect(stdout).toMatch(new RegExp(`column 5 "${header}": who can fix an error is guessed`));
  });
});

describe('a page in Chinese alone', () => {
  const page =
    '系統,錯誤訊息,原因,處理方式\n電子簽核,無法送出表單：逾時,伺服器忙碌。,請稍後再試。\n差勤系統,打卡失敗,網路中斷。,請檢查網路連線。\n';

  it('is reported as drafts without English text', async () => {
    const { stdout } = await importPage('errors.csv', page);
    expect(stdout).toContain('2 entries are drafts that nobody has reviewed');
    expect(stdout).toContain('2 of them without English text');
    expect(stdout).not.toContain('without Chinese text');
  });

  it('is answered with a remark in the frame of the other language', async () => {
    const { into } = await importPage('errors.csv', page);
    const env = { CATALOG_PATHS: into };
    const english = await runCli(['ask', '--lang', 'en', '電子簽核 無法送出表單：逾時'], { env });
    expect(english.stdout).toContain('It has no English text yet, so the Chinese is shown.');
    const chinese = await runCli(['ask', '電子簽核 無法送出表單：逾時'], { env });
    expect(chinese.stdout).toContain('這個項目是草稿，尚未有人審閱。');
  });

  it('gives its apps ids that can be read', async () => {
    const { read } = await importPage('errors.csv', page);
    expect(read('apps.yaml')).toContain('- id: dian-zi-qian-he\n');
    expect(read('apps.yaml')).toContain('- id: cha-qin-xi-tong\n');
  });

  it('takes rows in English as English', async () => {
    const { read, stdout } = await importPage(
      'errors.csv',
      `${page}電子簽核,Form cannot be loaded,The session of the user has expired.,Sign in again.\n`,
    );
    expect(read('dian-zi-qian-he.yaml')).toContain('      en: The session of the user has expired.');
    expect(stdout).toContain('1 of them without Chinese text');
  });

  it('takes all of it in the language that is named', async () => {
    const { read } = await importPage(
      'errors.csv',
      `${page}電子簽核,Form cannot be loaded,The session of the user has expired.,Sign in again.\n`,
      '--lang',
      'zh-TW',
    );
    expect(read('dian-zi-qian-he.yaml')).toContain('      zh-TW: The session of the user has expired.');
  });
});

describe('one bad row of an import', () => {
  const good = (count: number): string[] =>
    Array.from(
      { length: count },
      (_, at) => `MG,Queue ${at} of the host is full,There is no space.,Empty it.`,
    );

  it.each([
    ['names no app', ',Pipe is shut,It is closed.,Open it.', /refused {4}line 2 {2}nothing says which app/],
    ['opens a quote', 'MG,"Pipe is shut,It is closed.,Open it.', /refused {4}line 2 {2}a quote opens/],
    [
      'has a cell without end',
      `MG,${'Pipe '.repeat(5_000)},Closed.,Open it.`,
      /refused {4}line 2 {2}a cell is longer/,
    ],
    [
      'names an app without end',
      `${'Mg '.repeat(90)},Pipe is shut,Closed.,Open it.`,
      /refused {4}line 2.* name of its app/,
    ],
  ])('that %s is refused with its line, and the others go on', async (_name, row, told) => {
    const page = ['App,Error message,Cause,Solution', row, ...good(20)].join('\n');
    const { code, stdout, read } = await importPage('queue.csv', page, '--lang', 'en');
    expect(code).toBe(1);
    expect(stdout).toMatch(told);
    expect(read('mg.yaml').match(/^ {2}- id:/gm)).toHaveLength(20);
  });
});

describe('a page without a table', () => {
  it.each([
    ['page.md', '# Errors\n\nSome text.\n\n## Queue\n\nIt is full.\n', /only 2 headings/],
    ['page.csv', 'just a line\nand another\n', /no table of two or more columns/],
  ])('%s is told what was seen', async (name, text, seen) => {
    const { code, stdout } = await importPage(name, text);
    expect(code).toBe(1);
    expect(stdout).toMatch(seen);
    expect(stdout).not.toContain('an export of this program');
  });
});
