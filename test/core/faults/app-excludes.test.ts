import { describe, expect, test } from 'vitest';
import { ask } from '../ask.ts';
import { appsShown, askShipped, askTeam, firstOf, offered } from './ask.ts';

describe('a message that stands there whole beats the name of another app around it', () => {
  test.each([
    [
      'box-cannot-parse-response',
      'C:\\Users\\lin\\OneDrive\\logs\\sync.txt\nBoxRestException: Failed to parse response.',
    ],
    [
      'box-no-enterprise-account',
      'seen in Salesforce case 4711: BoxServerException: User cannot access this feature without having an enterprise',
    ],
    [
      'google-workspace-401-unauthorized',
      'from our ServiceNow ticket: GoogleJsonResponseException: 401 Unauthorized',
    ],
    [
      'google-workspace-400-token-response',
      'the log is on SharePoint: TokenResponseException: 400 Bad Request',
    ],
    [
      'servicenow-403-forbidden',
      'uploaded to S3: RuntimeException: com.adallom.adalib.httputils.exceptions.HttpRequestFailure: Server returned: 403 Forbidden',
    ],
    [
      'box-unauthorized-service',
      '我把記錄放在 Google 雲端硬碟：BoxServerException: 未經授權 - 無法向此服務授權',
    ],
    [
      'okta-401-unauthorized',
      '/mnt/onedrive/logs/app.log HttpRequestFailure: Server returned: 401 Unauthorized',
    ],
    ['salesforce-read-timed-out', '/var/log/okta/agent.log SocketTimeoutException: Read timed out'],
    ['microsoft-365-read-timed-out', 'CloudTrail stores it: SocketTimeoutException: Read timed out'],
    [
      'exchange-online-404-not-found',
      'per Gmail weitergeleitet: HttpRequestFailure: Server returned: 404 Not Found',
    ],
  ])('%s is among what is shown: %s', (id, text) => {
    expect(offered(ask(text))).toContain(id);
    expect(offered(askShipped(text))).toContain(id);
  });

  test.each([
    ['entra-50057-user-disabled', 'on the Okta dashboard: AADSTS50057: The user account is disabled.'],
    [
      'entra-53003-blocked-conditional-access',
      'in Salesforce 出現 AADSTS53003: Access has been blocked by Conditional Access policies.',
    ],
    ['entra-50126-wrong-password', '/opt/box/login.log AADSTS50126: Invalid username or password'],
  ])('%s is first: %s', (id, text) => {
    expect(offered(askShipped(text))[0]).toBe(id);
  });

  test.each([
    ['java-refused', 'docker build step 7: java.net.ConnectException: Connection refused'],
    ['postgres-too-many', 'kubectl logs redis-0 shows FATAL: sorry, too many clients already'],
    [
      'git-index-lock',
      "/srv/oracle/build: fatal: Unable to create '/srv/oracle/.git/index.lock': File exists.",
    ],
    [
      'curl-60',
      'in the Docker image: curl: (60) SSL certificate problem: unable to get local issuer certificate',
    ],
    ['installer-1603', 'deployed with Intune: Error 1603: A fatal error occurred during installation.'],
    ['redis-refused', 'K8s 裡的 Git runner：Could not connect to Redis at cache:6379: Connection refused'],
  ])('of a team’s catalog %s is first: %s', (id, text) => {
    expect(offered(askTeam(text))[0]).toBe(id);
  });
});

describe('the words of another entry’s message name no app', () => {
  test.each([
    "AADSTS50020: User account 'mei@gmail.com' from identity provider 'google.com' does not exist in tenant 'Contoso' and cannot access the application",
    "AADSTS50020: User account 'lin@box.com' from identity provider 'live.com' does not exist in tenant 'Salesforce Team' and cannot access the application",
  ])('%s', (text) => {
    const said = askShipped(text);
    expect(firstOf(said)).toBe('entra-50020-account-not-in-tenant');
    expect(appsShown(said)).toEqual(['microsoft-entra-id']);
  });

  test('nor does what stands in a place that varies', () => {
    expect(offered(askTeam('Setup of Orders stopped: no OpenJDK was found'))[0]).toBe('installer-no-java');
    const said = askTeam('Setup of Redis stopped: no OpenJDK was found');
    expect(offered(said)[0]).toBe('installer-no-java');
    expect(appsShown(said)).toEqual(['installer']);
  });
});

describe('the mail address of a person names no app', () => {
  test.each([
    [
      'google-workspace',
      'we invited a partner with her gmail address but Microsoft says her account is not in our tenant',
    ],
    ['google-workspace', '我們邀請廠商用 gmail 信箱，但微軟說她的帳號不在我們的租用戶裡'],
    [
      'google-workspace',
      'guest lin@gmail.com cannot sign in, it says the account does not exist in the tenant',
    ],
    ['box', 'mei.lin@box.com cannot sign in to Microsoft, the user account is disabled'],
    ['okta', '使用者 chen@okta.com 登入 Microsoft 時說密碼過期'],
    ['google-workspace', 'unser Gast mit Gmail-Adresse ist laut Microsoft nicht im Mandanten'],
  ])('no %s: %s', (app, text) => {
    expect(appsShown(askShipped(text))).not.toContain(app);
  });
});

describe('an app that stands in the name of a class excludes the others', () => {
  test.each([
    ['box', 'BoxAPIConnection 400 {"error":"invalid_grant","error_description":"Refresh token has expired"}'],
    ['box', 'com.example.BoxAPIConnection: 400 Bad Request {"error":"invalid_grant"}'],
    ['okta', 'OktaApiException: 404 Not Found'],
    ['okta', 'OktaHttpClient 401 Unauthorized'],
    ['salesforce', 'SalesforceBulkConnection 400 Bad Request'],
    ['servicenow', 'ServiceNowTableClient: 403 Forbidden'],
    ['google-workspace', 'GoogleDirectoryClient 401 未經授權'],
  ])('only %s: %s', (app, text) => {
    for (const said of [ask(text), askShipped(text)])
      expect(appsShown(said).filter((shown) => shown !== app && shown !== 'all')).toEqual([]);
  });
});
