import { describe, expect, test } from 'vitest';
import { readStatuses, statusNames } from '../../../src/core/read/statuses.ts';

describe('HTTP statuses are read', () => {
  test.each([
    ['HttpRequestFailure: Server returned: 401 Unauthorized', ['401']],
    ['伺服器傳回: 404 找不到', ['404']],
    ['HTTP 500', ['500']],
    ['HTTP/1.1 503 Service Unavailable', ['503']],
    ['HTTP401', ['401']],
    ['status=429', ['429']],
    ['"statusCode":403', ['403']],
    ['StatusCode: 502', ['502']],
    ['(403) Forbidden', ['403']],
    ['[504]', ['504']],
    ['error 404', ['404']],
    ['出現401錯誤', ['401']],
    ['401', ['401']],
    ['401, then 403, then 401 again', ['401', '403']],
    ['Error: 400.', ['400']],
    ['code 400: bad', ['400']],
    ['GoogleJsonResponseException: 401 Unauthorized', ['401']],
    ['Office 365: 401', ['401']],
  ])('in %j', (text, expected) => {
    expect(readStatuses(text)).toEqual(expected);
  });
});

describe('other numbers are none', () => {
  test.each([
    'Office 365',
    '365',
    '200 OK',
    '302 Found',
    'port 443',
    'port 503',
    'localhost:443',
    'row 404',
    'pid 503',
    'id 404',
    'column 401',
    'version 404',
    'no. 404',
    '10.0.0.401',
    '1.401',
    '4010',
    '1401',
    'AADSTS401',
    '12:401',
    '404 ms',
    '500ms',
    '500 users',
    '500 MB',
    '500KB',
    '404%',
    '500 seconds',
    'line 404',
    'line:404',
    'page 404',
    'v4.0.401',
    '500人',
    '500 筆',
    '$500',
    '#404',
    '+500',
    '-401',
    '421 4.7.0 Temporary system problem',
    '451 4.3.0 Message rejected',
    '550 5.1.1 User unknown',
    '1,401 rows',
    '401,000',
    '499',
    'room 404',
    '',
  ])('in %j', (text) => {
    expect(readStatuses(text)).toEqual([]);
  });
});

test('every status is three digits with a name', () => {
  for (const [status, name] of statusNames) {
    expect(status).toMatch(/^[45]\d\d$/);
    expect(name).toMatch(/^[A-Z][A-Za-z -]+$/);
  }
});
