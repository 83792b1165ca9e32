import { describe, expect, test } from 'vitest';
import { checkFolders } from '../../../src/catalog/check/check-folders.ts';
import { around, findingsOf, now, placesOf } from './findings-of.ts';
import { type EntryParts, writeEntryFile } from './write-entry.ts';

describe('a folder beside others', () => {
  const okta = (entry: EntryParts) => ({ 'okta.yaml': writeEntryFile('okta', [entry]) });
  const message = 'HttpRequestFailure: Server returned: 401 Unauthorized';

  test('may use their apps', () => {
    const entry = { id: 'team-okta', messages: ['HttpRequestFailure: Server returned: 418 Teapot TEA4711'] };
    expect(findingsOf(okta(entry), around)).toEqual([]);
    expect(placesOf(findingsOf(okta(entry)))).toEqual(['error invalid okta.yaml:1:1']);
  });

  test('is told where it claims a text of theirs, and of nothing else in them', () => {
    const found = findingsOf(okta({ id: 'team-okta', messages: [message] }), around);
    expect(placesOf(found)).toEqual(['error same-message okta.yaml:4:16']);
    expect(found[0]?.message).toContain('okta-401-unauthorized');
    expect(found[0]?.message).toContain('give this entry the id okta-401-unauthorized to replace that one');
  });

  test('may replace their entries', () => {
    const entry = { id: 'okta-401-unauthorized', messages: [message] };
    expect(findingsOf(okta(entry), around)).toEqual([]);
  });

  test('may go before an entry of every app', () => {
    const entry = {
      id: 'team-salesforce',
      messages: ['HttpRequestFailure: Server returned: 500 Internal server error'],
    };
    const files = { 'salesforce.yaml': writeEntryFile('salesforce', [entry]) };
    expect(findingsOf(files, around)).toEqual([]);
  });

  test('is told where it takes a text of theirs', () => {
    const message = 'Box connector test failed: User cannot access this feature without having an enterprise';
    const files = { 'box.yaml': writeEntryFile('box', [{ id: 'team-box', messages: [message] }]) };
    const found = findingsOf(files, around);
    expect(placesOf(found)).toEqual(['warning sample-lost box.yaml:3:5']);
    expect(found[0]?.message).toContain('takes a text of box-no-enterprise-account');
  });

  test('is not compared with itself where it is one of them', () => {
    expect(around).toHaveLength(1);
    expect(checkFolders({ folders: around, context: around, now })).toEqual(
      checkFolders({ folders: around, now }),
    );
  });
});
