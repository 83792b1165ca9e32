import { expect, test } from 'vitest';
import { failureReason, isSecretRejected } from '../../src/metrics/failure-reason.ts';

const withFields = (message: string, fields: object) => Object.assign(new Error(message), fields);

test.each([
  [
    withFields('7000222 - AADSTS7000222: The provided client secret keys', { errorCode: 'invalid_client' }),
    'AADSTS7000222',
  ],
  [withFields('refused', { statusCode: 429, code: 'x' }), '429'],
  [withFields('the words of a person', { code: 'ECONNRESET' }), 'ECONNRESET'],
  [withFields('x', { errorCode: 'endpoints_resolution_error' }), 'endpoints_resolution_error'],
  [new TypeError('the words of a person'), 'TypeError'],
  [withFields('x', { code: 'the words of a person', name: '' }), 'unknown'],
  [withFields('x', { code: 'a'.repeat(41) }), 'Error'],
  ['the words of a person', 'unknown'],
  [null, 'unknown'],
])('%s fails by the reason %s', (error, reason) => {
  expect(failureReason(error)).toBe(reason);
});

test.each([
  ['AADSTS7000215', true],
  ['AADSTS7000222', true],
  ['AADSTS700016', false],
  ['invalid_client', false],
])('%s tells of a rejected secret: %s', (reason, expected) => {
  expect(isSecretRejected(reason)).toBe(expected);
});
