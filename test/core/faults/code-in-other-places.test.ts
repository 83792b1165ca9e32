import { describe, expect, test } from 'vitest';
import { answered } from '../ask.ts';
import { askShipped } from './ask.ts';

describe('a code that is broken over two lines', () => {
  test.each([
    ['AADSTS530002', 'AADSTS53000\n2: Your device is required to be managed to access this resource.'],
    ['AADSTS501059', 'AADSTS50105\r\n9: Your administrator has configured the application to block users.'],
    ['AADSTS650019', 'AADSTS65001\n9: The user or administrator has not consented to use the application.'],
  ])('is the unknown %s, and not the known one in front: %j', (code, text) => {
    const said = askShipped(text);
    expect(said.decision).not.toBe('answer');
    expect(said.unknownCodes).toEqual([code]);
  });

  test.each([
    ['entra-7000218-client-secret-missing', 'AADSTS70002\n18: The request body must contain the parameter.'],
    ['entra-7000218-client-secret-missing', 'AADSTS70002\r\n18'],
    ['entra-7000215-invalid-client-secret', 'AADSTS7000\n215: Invalid client secret provided.'],
    ['entra-700016-app-not-found', "AADSTS70001\n6: Application with identifier 'x' was not found."],
    ['entra-500121-mfa-failed', '登入失敗 AADSTS5001\n21：驗證失敗'],
    ['entra-9002313-malformed-request', 'AADSTS90023\n13: Invalid request.'],
    ['entra-530003-device-not-managed', 'AADSTS53000\n    3: Your device is required to be managed.'],
  ])('is the known %s: %j', (id, text) => {
    expect(answered(askShipped(text))).toBe(id);
  });

  test.each([
    'AADSTS50057\n2026-03-04T09:12:44Z INFO retry in 15 minutes',
    'AADSTS50057\n\n2 users are affected, both since Monday',
    'AADSTS50057\n10.0.0.7 is the address of the client',
  ])('is not joined with a time, another paragraph or an address: %j', (text) => {
    expect(answered(askShipped(text))).toBe('entra-50057-user-disabled');
  });
});

describe('a code in any place of an address counts', () => {
  const of50105 = 'entra-50105-user-not-assigned';
  test.each([
    [of50105, 'https://a.b/x?msg=AADSTS50105'],
    [of50105, 'https://a.b/x?errors%5B0%5D=AADSTS50105'],
    [of50105, 'https://a.b/AADSTS50105'],
    [of50105, 'https://a.b/signin?returnUrl=%2Fcb%3Ferror_description%3DAADSTS50105'],
    [of50105, 'https://portal.example.com/#/failed/AADSTS50105/details'],
    [of50105, 'https://a.b/x;reason=AADSTS50105?lang=en'],
    [of50105, 'https://a.b/x?returnUrl=%252Fcb%253Ferror_description%253DAADSTS50105%253A%2520Your'],
    [of50105, '[連結](https://a.b/x?q=AADSTS50105)'],
    ['entra-65001-consent-missing', 'https://app.example.com/cb#error=x&detail=AADSTS65001'],
    ['entra-700016-app-not-found', '打開 https://help.example.com/zh-tw/AADSTS700016.html 也沒用'],
    ['entra-90002-tenant-not-found', 'https://a.b/x?state=AADSTS90002%3A+Tenant'],
    [
      'entra-50020-account-not-in-tenant',
      'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-aadsts50020-user-account-identity-provider-does-not-exist',
    ],
    [
      of50105,
      'https://learn.microsoft.com/zh-tw/troubleshoot/entra/entra-id/app-integration/error-code-aadsts50105-user-not-assigned-role',
    ],
    [
      'entra-7000222-client-secret-expired',
      'https://learn.microsoft.com/en-us/troubleshoot/entra/error-code-AADSTS7000222-expired',
    ],
  ])('%s: %s', (id, text) => {
    expect(answered(askShipped(text))).toBe(id);
  });
});
