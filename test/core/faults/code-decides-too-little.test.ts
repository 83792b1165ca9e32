import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/core/engine.ts';
import { answered, ask, idsOf } from '../ask.ts';
import { askShipped, askTeam, entraCodes, entraEngine, firstOf, offered, teamEngine } from './ask.ts';

const askEntra = (text: string) => answer(entraEngine, text);

describe('the special code beats the general one in front of it', () => {
  const otherWords = [
    'The frobnicator of the gateway has refused this.',
    'Something went wrong, please call the help desk.',
    '這個動作目前無法完成。',
  ];

  test('there are as many codes as entries, each named in an entry', () => {
    expect(entraCodes.length).toBeGreaterThanOrEqual(128);
    expect(entraCodes.filter(({ ids }) => ids.length === 0)).toEqual([]);
  });

  test.each(otherWords)('each of all codes, with words that the catalog does not have: %s', (words) => {
    const wrong = entraCodes.flatMap(({ code, ids }) => {
      const said = askEntra(`AADSTS70002: Error validating credentials. AADSTS${code}: ${words}`);
      const [first = ''] = offered(said);
      const isRight = ids.includes(first) && (ids.length > 1 || said.decision === 'answer');
      return isRight ? [] : [`${code}: ${firstOf(said)}`];
    });
    expect(wrong.join(', ')).toBe('');
  });

  test.each([
    ['entra-50012-app-credential-invalid', 'AADSTS70002: Error validating credentials. AADSTS50012'],
    ['entra-50057-user-disabled', 'AADSTS70002: 驗證認證時發生錯誤。AADSTS50057：帳號已停用'],
    ['entra-65001-consent-missing', 'AADSTS70002: Error validating credentials. AADSTS65001'],
    ['entra-50126-wrong-password', 'AADSTS70002: Error validating credentials (AADSTS50126)'],
  ])('%s: %s', (id, text) => {
    expect([askEntra(text), askShipped(text)].map(firstOf)).toEqual([id, id]);
  });
});

describe('a code that one entry has outranks any status', () => {
  test.each([
    ['entra-50057-user-disabled', 'HTTP 401 Unauthorized: AADSTS50057'],
    ['entra-50057-user-disabled', '"error":"invalid_grant","error_codes":[50057]'],
    ['entra-50057-user-disabled', 'Sign-in error code: 50057'],
    ['entra-50011-redirect-uri-mismatch', 'status=401, response: AADSTS50011'],
    ['entra-90002-tenant-not-found', '請問 90002 這個 AADSTS'],
    [
      'entra-53003-blocked-conditional-access',
      '403 Forbidden {"error":"access_denied","error_codes":[53003]}',
    ],
    ['entra-7000215-invalid-client-secret', 'HTTP/1.1 400 Bad Request, body: AADSTS7000215'],
    ['entra-50126-wrong-password', '狀態 401，登入錯誤碼：50126'],
    ['entra-700016-app-not-found', 'POST /oauth2/v2.0/token returned 400 (AADSTS700016)'],
    ['entra-50034-user-not-found', 'Anmeldefehlercode: 50034, Status 401, AADSTS'],
  ])('%s: %s', (id, text) => {
    expect(answered(askShipped(text))).toBe(id);
  });
});

describe('a token that one entry alone has is its code, whatever its shape', () => {
  test.each([
    ['oracle-01017', 'ORA-1017'],
    ['oracle-00060', 'ORA-60'],
    ['mysql-1205', 'mariadb 1205'],
    ['sql-server-1205', 'SSMS 錯誤 1205'],
    ['installer-1638', 'exit code 1638'],
    ['installer-1603', 'ExitCode=1603'],
    ['installer-2503', '錯誤碼 2503'],
    ['curl-35', 'libcurl error 35'],
    ['curl-60', 'curl 錯誤 60'],
    ['mail-511', '退信 5.1.1'],
    ['mail-522', '5.2.2'],
    ['mail-571', 'NDR says 5.7.1'],
    ['iis-500-19', '500.19'],
    ['iis-502-5', 'IIS 502.5'],
    ['printing-11b', '0x0000011b'],
    ['printing-11b', '印表機 0x11B'],
    ['printing-709', '0x709'],
    ['printing-709', '錯誤 0x00000709'],
    ['intune-remediation', '-2016281112'],
    ['intune-not-detected', '安裝失敗 -2016345060'],
    ['intune-not-detected', '0x87d1041c'],
    ['slack-not-in-channel', 'not_in_channel'],
  ])('%s: %s', (id, text) => {
    expect(firstOf(askTeam(text))).toBe(id);
  });

  test('errno=1698 sqlstate=28000 is first the one with the number', () => {
    expect(offered(askTeam('errno=1698 sqlstate=28000'))[0]).toBe('mysql-1698');
  });

  test.each(['錯誤 1205', 'error 1205', 'Fehler 1205', '1205'])('of two products it asks: %s', (text) => {
    const said = askTeam(text);
    expect(said.decision).toBe('choose');
    expect(idsOf(said).toSorted()).toEqual(['mysql-1205', 'sql-server-1205']);
  });

  const codes =
    '1045 1698 1205 1603 1638 2503 ORA-01017 ORA-00060 0x0000011b 5.1.1 5.2.2 5.7.1 500.19 502.5 0x87D1041C'.split(
      ' ',
    );
  test.each(codes)('%s beside its product’s name is found no worse than alone', (code) => {
    const alone = askTeam(code);
    const rankIn = (said: ReturnType<typeof askTeam>, id: string) => {
      const at = offered(said).indexOf(id);
      return at < 0 ? Infinity : at;
    };
    const hasCode = (message: string) => message.split(/[\s():,]+|\.$/).includes(code);
    const owners = teamEngine.catalog.entries.filter(({ messages }) => messages.some(hasCode));
    expect(owners).not.toEqual([]);
    for (const { id, app } of owners)
      for (const text of [`${app} ${code}`, `${code} ${app}`, `${app}: ${code}`, `${app} 錯誤 ${code}`]) {
        const said = askTeam(text);
        expect(rankIn(said, id), text).toBeLessThanOrEqual(rankIn(alone, id));
        if (answered(alone) === id) expect(answered(said), text).toBe(id);
      }
  });
});

describe('a text that is a code alone is no empty text', () => {
  test.each(['0x0000011b', '0x11b', '0x80070005', '-2147024891', '0xC0000005', 'ORA-01017'])('%s', (text) => {
    for (const said of [ask(text), askShipped(text)]) expect(said.reason).not.toBe('empty');
  });
});

describe('a code with look-alike digits is no neighbour of an unknown one', () => {
  test.each([
    ['https://login.microsoftonline.com/error?code=50199', /-5019\d-/],
    ['AADSTS50199', /-5019\d-/],
    ['AADSTS65002', /-6500\d-/],
    ['AADSTS7000217', /-700021\d-/],
    ['AADSTS90096 這是什麼', /-9009\d-/],
    ['sign-in error code AADSTS53005', /-5300\d-/],
  ])('%s', (text, lookAlike) => {
    const said = askShipped(text);
    expect(said.decision).not.toBe('answer');
    expect(idsOf(said).filter((id) => lookAlike.test(id))).toEqual([]);
  });
});
