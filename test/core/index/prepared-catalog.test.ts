import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../src/core/engine.ts';
import { makeCatalog, makeEntry } from '../make-catalog.ts';
import { textsOf } from '../texts-of.ts';

const prepare = (...entries: readonly ReturnType<typeof makeEntry>[]) =>
  createEngine(makeCatalog(entries)).prepared;

describe('texts', () => {
  test('a message that several entries share is one text that stands for all of them', () => {
    const prepared = prepare(
      makeEntry('one', 'box', ['Read timed out']),
      makeEntry('two', 'okta', ['Read timed OUT.']),
    );
    expect(textsOf(prepared, 'message')).toMatchObject([{ squashed: 'readtimedout', entries: [0, 1] }]);
  });

  test('an entry that says the same twice stands once', () => {
    const prepared = prepare(makeEntry('one', 'box', ['Read timed out', 'read timed out:']));
    expect(textsOf(prepared, 'message')).toMatchObject([{ entries: [0] }]);
  });

  test('placeholders are not part of a message', () => {
    const prepared = prepare(makeEntry('one', 'box', ['Tenant ({tenant-id}) is wrong {"a":1}']));
    expect(textsOf(prepared)[0]).toMatchObject({
      squashed: 'tenantiswronga1',
      clean: 'Tenant ( ) is wrong {"a":1}',
    });
  });

  test('messages and causes are kept apart', () => {
    const prepared = prepare(makeEntry('one', 'box', ['Read timed out'], 'Read timed out'));
    expect(
      textsOf(prepared)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['cause', 'message']);
  });

  test('messages know their identifiers, causes claim none', () => {
    const prepared = prepare(makeEntry('one', 'box', ['IOException: AF20012: 401'], 'AF20013 happens'));
    expect(textsOf(prepared, 'message')[0]?.terms).toEqual([
      'code:af20012',
      'class:ioexception',
      'status:401',
    ]);
    expect(textsOf(prepared, 'cause')[0]?.terms).toEqual([]);
  });
});

describe('what is known of identifiers', () => {
  const { known } = prepare(
    makeEntry('one', 'box', ['AADSTS70008: NullPointerException']),
    makeEntry('two', 'okta', ['AF20012 XY70008 NumberParseException']),
  );

  test('codes, their letters and their digits', () => {
    expect([...known.codes]).toEqual(['AADSTS70008', 'AF20012', 'XY70008']);
    expect([...known.codeKinds]).toEqual(['AADSTS', 'AF', 'XY']);
    expect(known.codesByDigits.get('70008')).toEqual(['AADSTS70008', 'XY70008']);
    expect(known.codesByDigits.get('20012')).toEqual(['AF20012']);
  });

  test('classes by their capitals', () => {
    expect(known.classesByInitials.get('NPE')).toEqual(['NullPointerException', 'NumberParseException']);
  });
});

test('a catalog without entries is fine', () => {
  const { texts, index } = createEngine({ apps: [], entries: [] }).prepared;
  expect([texts.size, index.size]).toEqual([0, 0]);
});
