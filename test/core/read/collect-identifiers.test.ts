import { expect, test } from 'vitest';
import { readIdentifiers } from '../../../src/core/read/identifiers.ts';
import { createIdentifierCollector } from '../../../src/core/read/collect-identifiers.ts';

test('notes each identifier once, however often it is added', () => {
  const { add, known } = createIdentifierCollector();
  add(readIdentifiers('AADSTS70008: NullPointerException'));
  add(readIdentifiers('AADSTS70008 XY70008 nullpointerexception 401'));
  expect([...known.codes]).toEqual(['AADSTS70008', 'XY70008']);
  expect([...known.codeKinds]).toEqual(['AADSTS', 'XY']);
  expect(known.codesByDigits.get('70008')).toEqual(['AADSTS70008', 'XY70008']);
  expect([...known.classes]).toEqual(['nullpointerexception']);
  expect(known.classesByInitials.get('NPE')).toEqual(['NullPointerException']);
});

test('gives the terms of a text, one object for equal lists', () => {
  const { add } = createIdentifierCollector();
  const terms = add(readIdentifiers('IOException: AF20012: 401'));
  expect(terms).toEqual(['code:af20012', 'class:ioexception', 'status:401']);
  expect(add(readIdentifiers('ioexception af20012 HTTP 401'))).toBe(terms);
});

test('knows nothing before anything is added', () => {
  expect(createIdentifierCollector().known.codes.size).toBe(0);
});
