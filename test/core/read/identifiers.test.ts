import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialsOf, readIdentifiers } from '../../../src/core/read/identifiers.ts';
import { anyText } from '../any-text.ts';
import { builtinEngine } from '../builtin-engine.ts';

const { known } = builtinEngine.prepared;
const read = (kind: string, text: string, knowing = known) =>
  readIdentifiers(text, knowing)
    .filter((found) => found.kind === kind)
    .map(({ value }) => value);
const codes = (text: string) => read('code', text);
const classes = (text: string) => read('class', text);

describe('codes', () => {
  test.each([
    ['as they stand', 'AADSTS70008: expired', ['AADSTS70008']],
    ['in lower case', 'what does af20012 mean', ['AF20012']],
    ['inside JSON', '{"error":{"code":"AF20012","message":"x"}}', ['AF20012']],
    ['beside Chinese', '出現AADSTS70008錯誤', ['AADSTS70008']],
    ['of other families', 'ORA-01017: invalid username', ['ORA01017']],
    ['several, each once', 'AADSTS70002 AADSTS70008 aadsts70002', ['AADSTS70002', 'AADSTS70008']],
    ['with a space', 'AADSTS 70008', ['AADSTS70008']],
    ['with a colon between', 'AADSTS: 70008', ['AADSTS70008']],
    ['with a hyphen', 'AADSTS-70008', ['AADSTS70008']],
    ['with a letter missing', 'AADST70008', ['AADSTS70008']],
    ['with two letters swapped', 'AASDTS70008', ['AADSTS70008']],
    ['with a letter too many', 'AADSTSS70008', ['AADSTS70008']],
    ['by their digits alone', '70008', ['AADSTS70008']],
    ['by their digits in a list', '"error_codes":[70008]', ['AADSTS70008']],
  ])('%s', (_name, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test.each([
    ['a longer code is not a shorter one', 'AADSTS700082', 'AADSTS70008'],
    ['longer digits are not shorter ones', '700082', 'AADSTS70008'],
    ['digits with one in front are others', '170008', 'AADSTS70008'],
    ['a shorter code is not a longer one', 'AADSTS7000', 'AADSTS70008'],
    ['a spaced longer code is not a shorter one', 'AADSTS 700082', 'AADSTS70008'],
    ['a mistyped longer code is not a shorter one', 'AADST700082', 'AADSTS70008'],
    ['a decimal is no code', '70008.5', 'AADSTS70008'],
    ['a number in prose is an order or an extension', 'invoice 70008 is still open', 'AADSTS70008'],
    ['a number in Chinese prose too', '分機 70008 打不通', 'AADSTS70008'],
    ['another family with the same digits is another code', 'XYZQ70008', 'AADSTS70008'],
  ])('%s', (_name, text, wrong) => {
    expect(codes(text)).not.toContain(wrong);
  });

  test('a code that the catalog does not know is read as it stands', () => {
    expect(codes('AADSTS50011')).toEqual(['AADSTS50011']);
    expect(codes('AADSTS700082: The refresh token has expired')).toEqual(['AADSTS700082']);
  });

  test.each([
    'HTTP/1.1 401',
    'HTTP401',
    'utf-8 SHA256 RS256 AES256 TLS13',
    'port443 line1234',
    'Office 365',
    'O365 M365',
    'error 404',
    'x64 win32',
    'Microsoft 365',
  ])('%j names none', (text) => {
    expect(codes(text)).toEqual([]);
  });

  test('digits alone mean nothing where the catalog is not known', () => {
    expect(readIdentifiers('70008')).toEqual([]);
  });
});

describe('exception classes', () => {
  test.each([
    ['with a package', 'java.net.SocketTimeoutException: Read timed out', ['SocketTimeoutException']],
    [
      'several',
      'AuthFatalFailureException: com.box.x.BoxServerException: {',
      ['AuthFatalFailureException', 'BoxServerException'],
    ],
    [
      'failures and errors',
      'HttpRequestFailure TypeError SOAPFault',
      ['HttpRequestFailure', 'TypeError', 'SOAPFault'],
    ],
    ['inside a class', 'Outer$InnerException', ['Outer$InnerException']],
    ['beside Chinese', '出現IgniteException，連不上', ['IgniteException']],
    ['each once, whatever the case', 'IOException ioexception', ['ioexception']],
    ['by their capitals', 'NPE 一直出現', ['NullPointerException']],
  ])('%s', (_name, text, expected) => {
    expect(classes(text).map((name) => name.toLowerCase())).toEqual(
      expected.map((name) => name.toLowerCase()),
    );
  });

  test.each(['an error', 'Exception: x', 'the failure of it', 'ERROR', 'NPEs', 'npe', 'exceptions', ''])(
    '%j names none',
    (text) => {
      expect(classes(text)).toEqual([]);
    },
  );

  test('capitals mean nothing where the catalog is not known', () => {
    expect(readIdentifiers('NPE')).toEqual([]);
  });
});

test('the capitals of a class stand for it from three on', () => {
  expect(initialsOf('NullPointerException')).toBe('NPE');
  expect(initialsOf('IgniteException')).toBe('');
});

test('statuses come last, after codes and classes', () => {
  expect(readIdentifiers('401 HttpRequestFailure AF20012').map(({ kind }) => kind)).toEqual([
    'code',
    'class',
    'status',
  ]);
});

test('each identifier is read once, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = readIdentifiers(text, known).map(({ kind, value }) => `${kind} ${value.toLowerCase()}`);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

describe('failure codes in hexadecimal', () => {
  test.each([
    ['Installation failed: 0x87D1041C.', ['0X87D1041C']],
    ['HResult=0x80131500', ['0X80131500']],
    ['STATUS 0xC0000005', ['0XC0000005']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test.each(['at address 0x7ffe1a2b', '0x80', '0x80131500ff', 'v0x80131500'])('%j has none', (text) => {
    expect(codes(text)).toEqual([]);
  });
});
