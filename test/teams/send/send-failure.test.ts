import { describe, expect, it } from 'vitest';
import { readRetryAfter, readSendFailure } from '../../../src/teams/send/send-failure.ts';

const now = Date.parse('2026-11-24T08:00:00Z');

describe('a failure of the channel’s service', () => {
  it.each([
    ['2', 2_000],
    ['0.5', 500],
    ['0', 0],
    ['-3', 0],
    ['Tue, 24 Nov 2026 08:00:07 GMT', 7_000],
    ['Tue, 24 Nov 2026 07:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('that asks for %j is waited for %j ms', (header, wait) => {
    expect(readRetryAfter(header, now)).toBe(wait);
  });

  it.each([
    [{ statusCode: 429 }, 'notTaken'],
    [{ statusCode: 412 }, 'notTaken'],
    [{ statusCode: 400 }, 'final'],
    [{ statusCode: 401 }, 'unauthorized'],
    [{ statusCode: 403 }, 'gone'],
    [{ statusCode: 404 }, 'gone'],
    [{ statusCode: 413 }, 'tooLarge'],
    [{ statusCode: 500 }, 'final'],
    [{ statusCode: 502 }, 'ambiguous'],
    [{ statusCode: 503 }, 'ambiguous'],
    [{ statusCode: 504 }, 'ambiguous'],
    [{ code: 'ECONNREFUSED' }, 'notTaken'],
    [{ code: 'ECONNRESET' }, 'ambiguous'],
    [{ code: 'ETIMEDOUT' }, 'ambiguous'],
    [{ code: 'UND_ERR_SOCKET' }, 'ambiguous'],
    [{ code: 'UND_ERR_HEADERS_TIMEOUT' }, 'ambiguous'],
    [{ code: 'UND_ERR_BODY_TIMEOUT' }, 'ambiguous'],
    [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, 'notTaken'],
    [{ code: 'TOKEN_TIMEOUT' }, 'notTaken'],
    [{}, 'final'],
  ])('with %j is %s', (fields, kind) => {
    expect(readSendFailure(Object.assign(new Error('x'), fields), now).kind).toBe(kind);
  });

  it('that is no error says nothing', () => {
    for (const thrown of [undefined, null, 'x', 7]) expect(readSendFailure(thrown).kind).toBe('final');
  });
});
