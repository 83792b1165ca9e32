import { describe, expect, test } from 'vitest';
import { createAppFinder } from '../../src/core/read/find-apps.ts';
import { builtinEngine } from './builtin-engine.ts';
import { makeApp } from './make-catalog.ts';

const { findApps } = builtinEngine.prepared;
const ids = (text: string) => findApps(text).map(({ app }) => app.id);

test('every name and alias of the catalog finds the apps that have it, alone and in a sentence', () => {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const owners = new Map<string, string[]>();
  for (const app of builtinEngine.catalog.apps.filter(({ id }) => id !== 'all')) {
    for (const name of new Set([...Object.values(app.name), ...app.aliases].map(plain))) {
      owners.set(name, [...(owners.get(name) ?? []), app.id]);
    }
  }
  for (const name of builtinEngine.catalog.apps.flatMap((app) =>
    app.id === 'all' ? [] : [...Object.values(app.name), ...app.aliases],
  )) {
    for (const text of [name, `連線失敗 ${name} 401`, `(${name.toUpperCase()}) failed`]) {
      expect([text, ids(text).toSorted()]).toEqual([text, owners.get(plain(name))?.toSorted()]);
    }
  }
});

test('a name that two apps share names both', () => {
  const find = createAppFinder(
    [makeApp('one', ['mail.example.com']), makeApp('two', ['mail.example.com'])],
    (text) => text.toLowerCase(),
  );
  expect(find('https://mail.example.com/x').map(({ app }) => app.id)).toEqual(['one', 'two']);
});

describe('a mistyped name', () => {
  test.each([
    ['Exchnage Online 401', 'exchange-online'],
    ['Salesforse: 400', 'salesforce'],
    ['ServiceNoww', 'servicenow'],
  ])('%s is %s', (text, app) => {
    expect(ids(text)).toEqual([app]);
  });

  test.each(['service note', 'the services know', 'exchange rate is online soon', 'sales forecast'])(
    '%j is none',
    (text) => {
      expect(ids(text).filter((id) => id !== 'exchange-online')).toEqual([]);
    },
  );
});
