import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/core/text/clean.ts';
import { anyText } from '../any-text.ts';

const oneLine = (text: string) => cleanText(text).text.replace(/\s+/g, ' ').trim();
const nothing = { ids: 0, times: 0, hosts: 0, stackLines: 0, quietLines: 0 };

describe('stack frames are left out', () => {
  test.each([
    ['Java', '\tat com.box.sdk.BoxAPI.send(BoxAPI.java:123)'],
    ['Java, native', '\tat sun.reflect.NativeMethodAccessorImpl.invoke0(Native Method)'],
    ['Java, module', '\tat java.base/java.lang.Thread.run(Thread.java:829)'],
    ['Java, constructor', '    at org.apache.ignite.Foo.<init>(Foo.java:5)'],
    ['Java, lambda', '\tat com.x.Y.lambda$run$0(Y.java:77)'],
    ['Java, the rest', '\t... 23 more'],
    ['Java, the rest by Logback', '... 12 common frames omitted'],
    ['.NET', '   at System.Net.Http.HttpClient.SendAsync(HttpRequestMessage request)'],
    ['.NET with a file', '   at Contoso.Sync.Run(String name) in C:\\src\\Sync.cs:line 42'],
    ['.NET, generics', '   at System.Threading.Tasks.Task`1.GetResultCore(Boolean wait)'],
    ['.NET, rethrown', '--- End of stack trace from previous location where exception was thrown ---'],
    ['Node', '    at Object.<anonymous> (/srv/app/index.js:10:15)'],
    ['Node, async', '    at async Client.send (file:///srv/app/client.mjs:33:7)'],
    ['Node, constructor', '    at new Client (/srv/app/client.js:3:9)'],
    ['Node, bare file', '    at /srv/app/index.js:10:15'],
    ['Node, internal', '    at node:internal/process/task_queues:95:5'],
    ['Python', '  File "/usr/lib/python3/site-packages/x.py", line 12, in send'],
    ['Python, header', 'Traceback (most recent call last):'],
    ['PowerShell', 'At line:1 char:1'],
    ['PowerShell, underline', '+ ~~~~~~~~~~~~~~~~~~~~~~~'],
    ['PowerShell, category', '    + CategoryInfo          : InvalidOperation: (:) [], WebException'],
    ['PowerShell, id', '    + FullyQualifiedErrorId : WebCmdletWebResponseException'],
    ['Go', 'goroutine 17 [running]:'],
  ])('%s', (_name, frame) => {
    const { text, ignored } = cleanText(`IOException: Read timed out\n${frame}\nend of it`);
    expect(text).toBe('IOException: Read timed out\nend of it');
    expect(ignored).toEqual({ ...nothing, stackLines: 1 });
  });

  test('frames that a client has run together on one line', () => {
    const { text, ignored } = cleanText(
      'IOException: x at com.a.B.c(B.java:1) at com.a.B.d(B.java:2) Caused by: Y',
    );
    expect(text.replace(/\s+/g, ' ')).toBe('IOException: x Caused by: Y');
    expect(ignored.stackLines).toBe(2);
  });
});

describe('what differs from paste to paste is left out and counted', () => {
  test.each([
    ['ids', '7f0c2f0e-6c1d-4d0b-9a55-2b1f6a1f3c11'],
    ['ids', '7F0C2F0E-6C1D-4D0B-9A55-2B1F6A1F3C11'],
    ['ids', 'Trace ID: 9c2e1f54-77ab-4b0e-9c1d-5a1be8f00300'],
    ['ids', 'Correlation ID: 4ad0c9a8-1f9b-4a0f-a7c9-8d8a3c1d7a55'],
    ['ids', 'request_id=req-81XbQ'],
    ['ids', '"requestId":"81XbQ"'],
    ['ids', '0x7ffe1a2b'],
    ['ids', 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9'],
    ['ids', '20260301093344718'],
    ['times', '2026-03-04T09:12:44Z'],
    ['times', '2026-03-04T09:12:44.018+08:00'],
    ['times', '2026-02-18 22:41:07,512'],
    ['times', '2026/02/18'],
    ['times', 'Timestamp: 2026-04-09 01:22:10Z'],
    ['times', '22:41:07.512'],
    ['times', 'Tue, 14 Mar 2023'],
    ['times', 'March 14, 2023'],
    ['hosts', 'https://contoso.okta.com/api/v1/logs?limit=10'],
    ['hosts', 'contoso.my.salesforce.com'],
    ['hosts', 'db01.corp.local:5432'],
    ['hosts', '10.20.30.40:8443'],
    ['hosts', 'svc-casb@contoso.com'],
    ['hosts', 'wss://hub.contoso.com/x'],
  ] as const)('%s: %s', (kind, noise) => {
    const { ignored } = cleanText(`failed ${noise} again`);
    // Quotes around an id may stay: they are not compared.
    expect(oneLine(`failed ${noise} again`).replaceAll(/["\s]+/g, ' ')).toBe('failed again');
    expect(ignored).toEqual({ ...nothing, [kind]: 1 });
  });
});

describe('what tells one error from another stays', () => {
  test.each([
    'HttpRequestFailure: Server returned: 401 Unauthorized',
    'com.adallom.adalib.httputils.exceptions.HttpRequestFailure: 403 Forbidden',
    'com.google.api.client.googleapis.json.GoogleJsonResponseException: 401',
    'Microsoft.Exchange.WebServices.Data.ServiceRequestException',
    'ContextManagerServiceException: TokenRefreshException',
    'AADSTS70008 AF20012 ORA-01017 0x80',
    'java.net.SocketTimeoutException: Read timed out',
    'at least one of the scopes is missing',
    'at 10 users the limit is reached',
    '伺服器傳回: 500 內部伺服器錯誤',
    '{"error":"invalid_grant","error_description":"Invalid refresh token"}',
    'error_codes: [70008]',
    'HTTP/1.1 429 Too Many Requests',
    'In which app does this happen',
    'File not found',
    'SuperLongCamelCaseServiceManagerException',
    'invalid_client_secret_for_application_provided',
  ])('%s', (text) => {
    expect(cleanText(text)).toMatchObject({ text, ignored: nothing });
  });

  test('the error around the noise', () => {
    const paste = `2026-03-04 09:12:44 ERROR [10.0.0.7] java.lang.RuntimeException: HttpRequestFailure: Server returned: 403 Forbidden
\tat com.x.Y.z(Y.java:1)
Caused by: java.io.IOException: Connection reset
\t... 3 more`;
    expect(oneLine(paste)).toBe(
      'ERROR [ ] java.lang.RuntimeException: HttpRequestFailure: Server returned: 403 Forbidden Caused by: java.io.IOException: Connection reset',
    );
    expect(cleanText(paste).ignored).toEqual({ ids: 0, times: 1, hosts: 1, stackLines: 2, quietLines: 0 });
  });
});

test('nothing gives nothing', () => {
  expect(cleanText('')).toMatchObject({ text: '', ignored: nothing });
});

test('never makes a text longer, and never adds a line, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cleaned = cleanText(text).text;
      expect(cleaned.length).toBeLessThanOrEqual(text.length);
      expect(cleaned.split('\n').length).toBeLessThanOrEqual(text.split('\n').length);
    }),
  );
});

describe('an address that reports an error', () => {
  test.each([
    [
      'https://app.contoso.com/cb?error=invalid_client&error_description=AADSTS7000215%3a+Invalid+client+secret&state=x',
      'invalid_client AADSTS7000215: Invalid client secret',
    ],
    ['https://login.microsoftonline.com/error?code=700016', '700016'],
    ['https://contoso.example/#error_description=The%20app%', 'The app%'],
  ])('%s keeps what it says', (address, said) => {
    const { text, ignored } = cleanText(`see ${address} please`);
    expect(text.replace(/\s+/g, ' ')).toContain(`see ${said} please`);
    expect(ignored.hosts).toBeGreaterThan(0);
  });

  test('does not give away a code that is a secret', () => {
    expect(oneLine('https://app.contoso.com/cb?code=0.AXoAhV9xV3Zb2kOq&session_state=1')).toBe('');
  });
});
