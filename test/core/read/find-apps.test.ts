import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAppFinder } from '../../../src/core/read/find-apps.ts';
import { anyText } from '../any-text.ts';
import { builtinEngine } from '../builtin-engine.ts';
import { makeApp } from '../make-catalog.ts';

const { findApps } = builtinEngine.prepared;
const ids = (text: string) => findApps(text).map(({ app }) => app.id);

describe('an app is found', () => {
  test.each([
    ['by its name', 'Okta says no', ['okta']],
    ['in any case', 'okta OKTA', ['okta']],
    ['by an old name', 'Office 365 connector', ['microsoft-365']],
    ['written together', 'office365', ['microsoft-365']],
    ['with a hyphen', '[office-365]', ['microsoft-365']],
    ['with an underscore', 'connector=google_workspace', ['google-workspace']],
    ['with a dot', 'exchange.online', ['exchange-online']],
    ['over a line break', 'Exchange\nOnline', ['exchange-online']],
    ['by a short name', 'O365', ['microsoft-365']],
    ['with letters behind', 'o365connector failed', ['microsoft-365']],
    ['by a Chinese name', '方塊', ['box']],
    ['by a Chinese name in a run', '昨天的方塊連接器壞了', ['box']],
    ['by a Simplified name', '方块连接器', ['box']],
    ['beside Chinese', '請問Okta連接器', ['okta']],
    ['by its host', 'url=https://contoso.okta.com/api', ['okta']],
    ['by a package', 'com.box.boxjavalibv2.exceptions.X', ['box']],
    ['by a class', 'BoxServerException: x', ['box']],
    ['by the beginning of a class', 'GoogleJsonResponseException: 401', ['google-workspace']],
    ['in full-width letters after normalising', 'Okta', ['okta']],
    ['several, in order', 'Salesforce and Okta', ['salesforce', 'okta']],
  ])('%s', (_name, text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test.each([
    ['outlook.office.com', ['exchange-online']],
    ['https://outlook.office.com/owa', ['exchange-online']],
    ['Office 365 Exchange', ['exchange-online']],
    ['manage.office.com', ['microsoft-365']],
    ['Google Apps', ['google-workspace']],
    ['Amazon S3', ['aws']],
    ['Microsoft Office 365', ['microsoft-365']],
  ])('the longest name wins: %s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('with the words that named it, as they stood', () => {
    expect(findApps('Die Office-365-Verbindung')[0]?.text).toBe('Office-365');
    expect(findApps('昨天 OKTA 壞了')[0]?.text).toBe('OKTA');
    expect(findApps('BoxServerException')[0]?.text).toBe('Box');
  });

  test('once, however often it is named', () => {
    expect(ids('Okta okta.com com.okta.sdk OktaException Okta')).toEqual(['okta']);
  });
});

describe('where the app was read', () => {
  test.each([
    ['Box connector', 'query'],
    ['方塊', 'query'],
    ['Microsoft 365: 401', 'query'],
    ['our Microsoft Graph sync', 'query'],
    ['com.box.sdk.BoxAPIException', 'class'],
    ['BoxServerException: x', 'class'],
    ['Microsoft.Exchange.WebServices.Data.X', 'class'],
    ['com.google.api.client.http.X', 'class'],
  ])('%s: %s', (text, readFrom) => {
    expect(findApps(text)[0]?.readFrom).toBe(readFrom);
  });

  test('what a person says counts before what a class says', () => {
    expect(findApps('com.box.sdk.X in our Okta sync').map(({ app, readFrom }) => [app.id, readFrom])).toEqual(
      [
        ['okta', 'query'],
        ['box', 'class'],
      ],
    );
    expect(findApps('BoxServerException from Box')[0]?.readFrom).toBe('query');
  });
});

describe('no app is found', () => {
  test.each([
    '',
    'HttpRequestFailure: Server returned: 401 Unauthorized',
    'mailbox full',
    'inbox',
    'boxes',
    'ServerException',
    'sandbox',
    'all apps',
    'awsome',
    'locktable',
    '服務逾時',
  ])('in %j', (text) => {
    expect(ids(text)).toEqual([]);
  });
});

test('the app that stands for all apps is never named', () => {
  const find = createAppFinder([makeApp('all', ['everything']), makeApp('okta')], (text) =>
    text.toLowerCase(),
  );
  expect(find('all everything okta').map(({ app }) => app.id)).toEqual(['okta']);
});

test('names each app once and quotes the text, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = findApps(text);
      expect(new Set(found.map(({ app }) => app)).size).toBe(found.length);
      for (const mention of found) expect(mention.text).not.toBe('');
    }),
  );
});
