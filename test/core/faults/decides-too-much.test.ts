import { describe, expect, test } from 'vitest';
import { certaintyOf } from '../../../src/core/certainty.ts';
import { ask } from '../ask.ts';
import { appsShown, askShipped, askTeam, firstOf } from './ask.ts';

describe('an HTTP status alone answers nothing outright', () => {
  test.each([
    'HTTP 403 Forbidden',
    'npm: The remote server returned an error: (403) Forbidden.',
    'HTTP/1.1 403 Forbidden',
    'curl: (22) The requested URL returned error: 403',
    'Error from server (Forbidden): 403 Forbidden while listing pods',
    'nginx 回應 403 已禁止',
    'axios: Request failed with status code 400 Bad Request',
    '遠端伺服器傳回一個錯誤: (403) 禁止。',
  ])('%s', (text) => {
    for (const said of [ask(text), askShipped(text)]) expect(said.decision).not.toBe('answer');
  });
});

describe('a product that the catalog lacks says so wherever it stands', () => {
  test.each([
    ['Zendesk', 'Zendesk connector HttpRequestFailure: Server returned: 403 Forbidden'],
    ['Zendesk', 'Zendesk: HttpRequestFailure: Server returned: 403 Forbidden'],
    ['Zendesk', 'HttpRequestFailure: Server returned: 403 Forbidden (Zendesk connector)'],
    ['Dropbox', 'the Dropbox connector shows HttpRequestFailure: Server returned: 403 Forbidden'],
    ['Workday', '[Workday connector] HttpRequestFailure: Server returned: 403 Forbidden'],
    ['DocuSign', 'DocuSign 連接器 HttpRequestFailure: Server returned: 403 Forbidden'],
  ])('%s: %s', (name, text) => {
    for (const said of [ask(text), askShipped(text)]) {
      expect(said.decision).not.toBe('answer');
      expect(said.unknownApp).toBe(name);
    }
  });
});

describe('what is not known for an app is not known, and what is known of the app is near', () => {
  test.each([
    ['servicenow', 'ServiceNow 401 Unauthorized'],
    ['box', 'Box 403 Forbidden'],
    ['salesforce', 'Salesforce 404 Not Found'],
    ['google-workspace', 'Google Workspace 404 找不到'],
    ['okta', 'Okta 連接器 403 已禁止'],
  ])('%s: %s', (app, text) => {
    for (const said of [ask(text), askShipped(text)]) {
      expect(said.decision).toBe('none');
      expect(appsShown(said)).toContain(app);
      expect(appsShown(said).filter((shown) => shown !== app && shown !== 'all')).toEqual([]);
    }
  });
});

describe('a connector’s error as other software prints it is at most likely, and lacks its context', () => {
  test.each([
    [
      'google-workspace-403-forbidden',
      'terraform apply: com.google.api.client.googleapis.json.GoogleJsonResponseException: 403 Forbidden',
    ],
    [
      'google-workspace-400-token-response',
      'Kafka Connect sink: com.google.api.client.auth.oauth2.TokenResponseException: 400 Bad Request',
    ],
    [
      'servicenow-403-forbidden',
      'PowerShell Invoke-RestMethod ServiceNow: HttpRequestFailure: Server returned: 403 Forbidden',
    ],
    [
      'aws-null-pointer',
      'Kafka Connect: java.lang.NullPointerException at com.amazonaws.services.s3.AmazonS3Client',
    ],
    ['okta-ioexception', 'Ansible: Okta: IOException: stream closed'],
    [
      'salesforce-400-bad-request',
      'MuleSoft Salesforce: HttpRequestFailure: Server returned: 400 Bad Request',
    ],
  ])('%s: %s', (id, text) => {
    for (const said of [ask(text), askShipped(text)])
      for (const match of said.matches.filter(({ entry }) => entry.id === id))
        expect([certaintyOf(match), match.lacksContext]).toEqual(['likely', true]);
  });
});

describe('a shared beginning with another end is not answered by it', () => {
  test.each([
    ['java-refused', 'java.net.ConnectException: Connection timed out'],
    ['java-refused', 'java.net.ConnectException: No route to host'],
    ['java-heap', 'java.lang.OutOfMemoryError: Metaspace'],
    ['java-heap', 'java.lang.OutOfMemoryError: Direct buffer memory'],
    ['curl-60', 'curl: (60) SSL certificate problem: certificate has expired'],
    ['kubernetes-insufficient', '0/3 nodes are available: 3 node(s) had untolerated taint {role: db}.'],
    [
      'kubernetes-insufficient',
      '0/5 nodes are available: 5 node(s) didn’t match Pod’s node affinity/selector.',
    ],
    ['postgres-statement-timeout', 'ERROR: canceling statement due to lock timeout'],
    ['postgres-statement-timeout', 'ERROR: canceling statement due to user request'],
    ['postgres-statement-timeout', '錯誤: 由於鎖定逾時，正在取消陳述式'],
    ['postgres-statement-timeout', 'FEHLER: storniere Anfrage wegen Zeitüberschreitung einer Sperre'],
  ])('not %s: %s', (id, text) => {
    expect(firstOf(askTeam(text))).not.toBe(id);
  });

  test.each([
    ['java-refused', 'Caused by: java.net.ConnectException: Connection refused'],
    ['curl-60', 'curl: (60) SSL certificate problem: unable to get local issuer certificate'],
    ['kubernetes-insufficient', '0/7 nodes are available: 7 Insufficient cpu.'],
    ['postgres-statement-timeout', 'psql: ERROR:  canceling statement due to statement timeout'],
    ['postgres-statement-timeout', '錯誤: 由於陳述式逾時，正在取消陳述式'],
  ])('with its own end it is: %s: %s', (id, text) => {
    expect(firstOf(askTeam(text))).toBe(id);
  });
});

describe('a bare fragment of one to three words is not answered outright', () => {
  test.each([
    'panic:',
    'certificate expired',
    'failed to parse',
    'Connection refused',
    'Unable to create',
    'was not detected',
    'runtime error',
    'Setup stopped',
    '檔案已存在',
  ])('%s', (text) => {
    expect(askTeam(text).decision).not.toBe('answer');
  });

  test.each([
    'server error',
    'token expired',
    'Invalid request',
    'request failed',
    '權杖過期',
    'the application owner',
  ])('of what ships: %s', (text) => {
    expect(askShipped(text).decision).not.toBe('answer');
  });
});
