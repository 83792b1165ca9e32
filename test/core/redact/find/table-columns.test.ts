import { describe, expect, test } from 'vitest';
import { findInTables } from '../../../../src/core/redact/find/table-columns.ts';
import { threadMs } from '../../median-ms.ts';

const foundIn = (text: string): string[] =>
  findInTables(text, 0).map(({ start, end }) => text.slice(start, end));

describe('finds the cells below the name of a secret', () => {
  test.each([
    [
      '| app | password | seen |\n|---|---|---|\n| Box | Tab1e-Pass | 2025 |\n| Okta | 0ther!Pass | 2026 |',
      ['Tab1e-Pass', '0ther!Pass'],
    ],
    ['user\tClient Secret\tstate\nsync\tq9Xr4Lm2Vb7Tz1\texpired', ['q9Xr4Lm2Vb7Tz1']],
    ['upn,initialPassword,enabled\r\namy,"Csv-Pw-88",TRUE\r\nbob,Fir3-Tree,TRUE', ['Csv-Pw-88', 'Fir3-Tree']],
    ['帳號;密碼\nsvc;Wei-2025x', ['Wei-2025x']],
    ['name,API key\nbot,k3yk3y9Zk3yAbC12', ['k3yk3y9Zk3yAbC12']],
  ])('%j', (text, secrets) => {
    expect(foundIn(text)).toEqual(secrets);
  });
});

describe('leaves what is none', () => {
  test.each([
    ['| user | password |\n|---|---|\n| svc | missing |'],
    ['| user | password |\n|---|---|\n| svc | ****** |'],
    ['upn,passwordLastSet\namy,2025-03-12T08:00'],
    ['upn,password\namy,2025-03-12T08:00'],
    ['user,password\nis required'],
    ['Error: bad request, password\n12:41:07 E0000004, retry'],
    ['Algorithm,password\nx,SHA-256'],
  ])('%j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

test.each(['password|', 'password,\n', '|password|\n', 'password\t', ' |'])(
  '280,000 characters of %j take no longer than their number explains',
  (pump) => {
    const text = pump.repeat(280_000 / pump.length);
    expect(threadMs(() => findInTables(text, 0))).toBeLessThan(300);
  },
);
