import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { catalogFolder, connectorFolder } from '../fixtures/catalog-folders.ts';

const { entries } = loadCatalog([connectorFolder, catalogFolder('entra-sign-in')]);
const listOfAllCodes = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';

/** The steps of an entry in English, as one text. */
const stepsOf = (id: string): string => entries.find((entry) => entry.id === id)?.fix.en.join('\n') ?? '';

test('the first link is the list of all codes only where an entry has no other page', () => {
  const withBetter = entries.filter(
    ({ links }) => links[0]?.url === listOfAllCodes && links.some(({ url }) => url !== listOfAllCodes),
  );
  expect(withBetter.map(({ id }) => id)).toEqual([]);
});

test('each entry has as many steps in one language as in the other', () => {
  const uneven = entries.filter(({ fix }) => fix.en.length !== fix['zh-TW'].length);
  expect(uneven.map(({ id }) => id)).toEqual([]);
});

test.each([
  ['entra-50053-account-locked', /Reset your own password at .*passwordreset/],
  ['entra-50059-no-tenant-found', /^If the error comes from registering a private network connector/m],
  ['entra-700003-device-object-not-found', /iOS or Android[^]*macOS/],
  ['entra-50135-password-change-for-risk', /registered multifactor[^]*passwordreset/],
  ['entra-160021-session-not-found', /Create a new Azure account/],
  ['microsoft-365-aadsts70008-context-manager', /AADSTS70008 means/],
])('%s has every step of its source', (id, told) => {
  expect(stepsOf(id)).toMatch(told);
});
