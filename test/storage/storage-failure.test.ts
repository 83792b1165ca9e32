import { describe, expect, it } from 'vitest';
import { CodedError } from '../../src/errors.ts';
import { describeFailure, isFaultOfCall } from '../../src/storage/storage-failure.ts';

const coded = (code: string) =>
  Object.assign(new Error('for user "jane" at 10.1.2.3 with password swordfish'), { code });

describe('the reason why a store fails', () => {
  it.each([
    ['SQLITE_FULL', 'the disk is full; free some space (SQLITE_FULL)'],
    ['ENOSPC', 'the disk is full; free some space (ENOSPC)'],
    ['SQLITE_READONLY_DBMOVED', /is read-only/],
    ['SQLITE_BUSY_SNAPSHOT', /locked by another program/],
    ['SQLITE_CORRUPT_VTAB', /damaged/],
    ['SQLITE_IOERR_WRITE', /the disk of the store has failed/],
    ['ECONNREFUSED', /cannot be reached/],
    ['28P01', /rejects the user or password/],
    ['57014', /does not answer in time/],
    ['XX000', 'the store fails (XX000)'],
  ])('is told for %s, without what the error says', (code, sentence) => {
    const reason = describeFailure(coded(code));
    expect(reason).toMatch(sentence);
    expect(reason).not.toMatch(/jane|10\.1|swordfish/);
  });

  it('is found inside of what wraps it', () => {
    expect(describeFailure(new AggregateError([coded('ECONNREFUSED')]))).toContain('(ECONNREFUSED)');
    expect(describeFailure(new Error('x', { cause: coded('ENOTFOUND') }))).toContain('(ENOTFOUND)');
  });

  it('is told where there is no code', () => {
    expect(describeFailure(new Error('timeout exceeded when trying to connect'))).toMatch(/in time/);
    expect(describeFailure('anything')).toBe('the store fails');
    expect(describeFailure(new CodedError('STORAGE_FAILED', 'Do this.'))).toBe('Do this.');
  });
});

describe('a fault of one call', () => {
  it('is told from a failure of the store', () => {
    const faults = ['SQLITE_CONSTRAINT_PRIMARYKEY', '23505', '22021', '54000', 'SQLITE_TOOBIG'];
    expect(faults.filter((code) => isFaultOfCall(coded(code)))).toEqual(faults);
    const failures = ['SQLITE_FULL', 'SQLITE_ERROR', 'SQLITE_BUSY', '53100', '57P01', '42P01', 'ECONNRESET'];
    expect(failures.filter((code) => isFaultOfCall(coded(code)))).toEqual([]);
    expect(isFaultOfCall(new TypeError('x'))).toBe(true);
  });
});
