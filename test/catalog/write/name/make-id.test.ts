import fc from 'fast-check';
import { expect, test } from 'vitest';
import { familyOf } from '../../../../src/catalog/write/name/family.ts';
import { guessFixer } from '../../../../src/catalog/proposal/guess-fixer.ts';
import { makeId } from '../../../../src/catalog/write/name/make-id.ts';

const parts = { app: 'okta', codes: [], messages: ['x'], row: 7 };

test('an id is the app with the code, else with the first words of the message', () => {
  const make = (more: object, taken: readonly string[] = []) =>
    makeId({ ...parts, ...more }, (id) => taken.includes(id));
  expect(make({ app: 'exchange-online', codes: ['5.7.1'] })).toBe('exchange-online-5-7-1');
  expect(make({ app: 'intune', codes: ['0x87D1041C', '-2016345060'] })).toBe('intune-0x87d1041c');
  expect(make({ messages: ['IOException: {reason}'] })).toBe('okta-ioexception');
  expect(make({ messages: ['com.acme.io.IOException: it broke'] })).toBe('okta-ioexception-it-broke');
  expect(make({ messages: ['Failed: AADSTS70002: x. AADSTS70008: y'] })).toBe('okta-aadsts70008');
  expect(make({ messages: ['服務逾時'] })).toBe('okta-error-7');
  expect(make({ codes: ['401'], messages: ['Token is bad'] }, ['okta-401'])).toBe('okta-401-token-is-bad');
  expect(make({ codes: ['401'], messages: ['壞'] }, ['okta-401'])).toBe('okta-401-2');
});

test('whatever the row, the id is sound and free', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,60}$/);
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ maxLength: 200 }),
    fc.constant('long-'.repeat(30)),
  );
  fc.assert(
    fc.property(id, fc.array(text), fc.array(text), (app, codes, messages) => {
      const taken = new Set<string>();
      for (let time = 0; time < 12; time += 1) {
        const made = makeId({ app, codes, messages, row: 3 }, (other) => taken.has(other));
        expect(made).toMatch(/^[a-z0-9-]{1,64}$/);
        expect(taken).not.toContain(made);
        taken.add(made);
      }
    }),
  );
});

test('the pages of one document in several languages are one family', () => {
  const names = ['page.en-us', 'page.zh-tw', 'page.zh-Hant', 'page.ja', 'page-de-de', 'page_zh_TW', 'page'];
  expect(new Set(names.map(familyOf))).toEqual(new Set(['page']));
  expect(familyOf('page.en-us.newest')).toBe('page.newest');
  expect(familyOf('made-in-de')).toBe('made-in-de');
  expect(familyOf('en')).toBe('en');
});

test('who can fix it is read out of the first step', () => {
  expect(guessFixer(['Contact support.'])).toBe('support');
  expect(guessFixer(['Contact Slack support and ask to enable the API.'])).toBe('support');
  expect(guessFixer(['請連絡支援部門'])).toBe('support');
  expect(guessFixer(['If it goes on, contact support.'])).toBe('app-admin');
  expect(guessFixer(['Try again later.'])).toBe('wait');
  expect(guessFixer(['請稍後再試。'])).toBe('wait');
  expect(guessFixer(['Wait an hour.', 'Restart the agent.'])).toBe('app-admin');
  expect(guessFixer(['Check the status of the app'])).toBe('app-admin');
  expect(guessFixer([])).toBe('app-admin');
});
