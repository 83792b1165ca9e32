import { expect, test } from 'vitest';
import { writtenCode } from '../../../src/wording/shown/written-code.ts';

test.each([
  ['ORA12541', ['ORA-12541: TNS:no listener'], 'ORA-12541'],
  ['ORA12541', ['TNS:no listener', 'we got ora-12541 again'], 'ORA-12541'],
  ['AADSTS70008', ['AADSTS 70008'], 'AADSTS 70008'],
  ['AADSTS70008', ['just 70008'], 'AADSTS70008'],
  ['0X80070005', ['hr=0x80070005'], '0x80070005'],
  ['ORA12541', ['XORA-12541 ORA-125410'], 'ORA12541'],
  ['ORA12541', [], 'ORA12541'],
])('the code %s in %j is shown as %s', (value, texts, written) => {
  expect(writtenCode({ kind: 'code', value }, texts)).toBe(written);
});

test('classes and statuses stay', () => {
  expect(writtenCode({ kind: 'status', value: '401' }, ['HTTP-401'])).toBe('401');
  expect(writtenCode({ kind: 'class', value: 'IOException' }, ['ioexception'])).toBe('IOException');
});
