import { describe, expect, test } from 'vitest';
import { fillMessage } from '../../../src/wording/shown/fill-message.ts';

const disabled = "AADSTS7000112: Application '{app}'({name}) is disabled.";

describe('a message with placeholders', () => {
  test('shows what the paste has in their places', () => {
    expect(
      fillMessage(disabled, "ERROR AADSTS7000112: Application 'a1b2'(Contoso HR) is disabled. Trace"),
    ).toBe("AADSTS7000112: Application 'a1b2'(Contoso HR) is disabled.");
  });

  test('finds them across line breaks and in any case', () => {
    expect(fillMessage(disabled, "aadsts7000112: application\n 'A1B2'(Contoso HR) is\ndisabled.")).toBe(
      "AADSTS7000112: Application 'A1B2'(Contoso HR) is disabled.",
    );
  });

  test('shows … where the paste does not tell, and what follows all the same', () => {
    const message = 'The user {user} is not in the {tenant} directory.';
    expect(fillMessage(message, 'is not in the Contoso directory.')).toBe(
      'The user … is not in the Contoso directory.',
    );
  });

  test('shows … without a paste, where a value begins the message, and where it was masked', () => {
    expect(fillMessage(disabled)).toBe("AADSTS7000112: Application '…'(…) is disabled.");
    expect(fillMessage('{app} is disabled', 'HR is disabled')).toBe('… is disabled');
    expect(fillMessage(disabled, "Application '[guid]'(HR) is disabled.")).toBe(
      "AADSTS7000112: Application '…'(HR) is disabled.",
    );
  });

  test('takes a value with full stops to its end', () => {
    expect(fillMessage('Cannot reach host {host}.', 'Cannot reach host gw2.acme.example. Bye')).toBe(
      'Cannot reach host gw2.acme.example.',
    );
  });

  const noSsl = 'no pg_hba.conf entry for host "{ip}", user "{user}", database "{database}", SSL off';

  test('says no more than the paste where the paste goes on with other words', () => {
    const paste =
      'FATAL: no pg_hba.conf entry for host "10.0.0.5", user "app", database "crm", no encryption';
    expect(fillMessage(noSsl, paste)).toBe(
      'no pg_hba.conf entry for host "10.0.0.5", user "app", database "…',
    );
    expect(fillMessage('Job {id} failed: disk full on {host}', 'Job 7 failed: no memory on db1')).toBe(
      'Job …',
    );
  });

  test('says all of it where the paste ends before, or has it in other signs', () => {
    expect(fillMessage(noSsl, 'no pg_hba.conf entry for host "10.0.0.5", user "app", database "crm"')).toBe(
      'no pg_hba.conf entry for host "10.0.0.5", user "app", database "…", SSL off',
    );
    expect(
      fillMessage(noSsl, 'no pg_hba.conf entry for host 10.0.0.5, user app, database crm, SSL off'),
    ).toBe('no pg_hba.conf entry for host "…", user "…", database "…", SSL off');
  });

  test('does not take half a page for a value', () => {
    expect(fillMessage('host {host} is down', `host ${'a '.repeat(200)}is down`)).toBe('host … is down');
  });
});

test('a message without placeholders stays as it is, JSON too', () => {
  const message = '{"error":"invalid_grant","error_description":"Invalid refresh token"}';
  expect(fillMessage(message, 'anything')).toBe(message);
});
