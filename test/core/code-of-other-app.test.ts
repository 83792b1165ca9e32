import { describe, expect, test } from 'vitest';
import { answer, createEngine } from '../../src/core/engine.ts';
import { makeApp, makeEntry } from './make-catalog.ts';

const engine = createEngine({
  apps: [makeApp('identity'), makeApp('mail', ['mail.example.com']), makeApp('storage')],
  entries: [
    makeEntry('identity-40001', 'identity', ['IDSTS40001: The sign-in was blocked by a policy.']),
    makeEntry('identity-40002', 'identity', ['IDSTS40002: The refresh token has expired.']),
    makeEntry('mail-40002', 'mail', ['MailFault: IDSTS40002: The refresh token has expired.']),
    makeEntry('storage-full', 'storage', ['DiskFault: The disk is full.']),
  ],
});

const first = (text: string) => {
  const { decision, matches } = answer(engine, text);
  return [decision, matches[0]?.entry.id];
};

describe('a code that no entry of the named app has', () => {
  test('is answered by the app that has it', () => {
    expect(first('IDSTS40001: The sign-in was blocked by a policy. at https://mail.example.com/v1')).toEqual([
      'answer',
      'identity-40001',
    ]);
    expect(first('storage shows IDSTS40001')).toEqual(['answer', 'identity-40001']);
  });

  test('does not take the named app’s own entry for the same code away', () => {
    expect(first('mail: IDSTS40002: The refresh token has expired.')).toEqual(['answer', 'mail-40002']);
  });

  test('gives no other entry of that app an advantage', () => {
    expect(first('DiskFault: disk quota of the mail')).not.toEqual(['answer', 'storage-full']);
  });

  test('a message that stands there whole is asked about, whatever other app is named', () => {
    expect(first('DiskFault: The disk is full. mail')).toEqual(['choose', 'storage-full']);
  });
});

test('a bare code of two apps asks which', () => {
  const { decision, matches } = answer(engine, 'IDSTS40002');
  expect(decision).toBe('choose');
  expect(matches.map(({ entry }) => entry.id).toSorted()).toEqual(['identity-40002', 'mail-40002']);
});

describe('codes that some messages of an entry combine', () => {
  const combined = createEngine({
    apps: [makeApp('identity')],
    entries: [
      makeEntry('grant', 'identity', [
        'IDSTS50001: The grant is not valid.',
        'IDSTS50002: Error validating credentials. IDSTS50001: The grant is malformed.',
      ]),
      makeEntry('credentials', 'identity', [
        'IDSTS50002: The secret of the client has expired or is missing.',
      ]),
    ],
  });

  test('count by the message that has most of its own there', () => {
    const { decision, matches } = answer(combined, '登入一直出現 IDSTS50001');
    expect([decision, matches[0]?.entry.id]).toEqual(['answer', 'grant']);
  });

  test('leave a message that is there to its own entry', () => {
    const { decision, matches } = answer(
      combined,
      'IDSTS50002: The secret of the client has expired or is missing.',
    );
    expect([decision, matches[0]?.entry.id]).toEqual(['answer', 'credentials']);
  });
});
