import { describe, expect, it } from 'vitest';
import { markPlaceholders } from '../../../../src/catalog/import/rows/mark-placeholders.ts';

describe('what varies in a message', () => {
  it.each([
    ['User <user name> not found', 'User {user-name} not found'],
    ['Cannot reach [ServerName]', 'Cannot reach {ServerName}'],
    ['Cannot reach [server name] now', 'Cannot reach {server-name} now'],
    ['File %s has %1$s', 'File {value} has {value}'],
    ['Value {0} of {1}', 'Value {value} of {value}'],
    ['Host $recipientDomain and ${port}', 'Host {recipientDomain} and {port}'],
    ['Code xxx-xxxx', 'Code {value}'],
    ['{"id":1,…,"body":"x"}', '{"id":1, {text},"body":"x"}'],
    ['Tenant 11111111-2222-3333-4444-555555555555 is gone', 'Tenant {id} is gone'],
    ['[amy@contoso.com]: rejected', '{email}: rejected'],
    ['<使用者> 不存在', '{value} 不存在'],
    ['from [2001:db8::1]', 'from {ip}'],
  ])('is a placeholder: %s', (written, message) => {
    expect(markPlaceholders(written)).toBe(message);
  });

  it.each([
    'Loading failed…',
    'Please wait...',
    '{"error":{"code":"x"}}',
    '<Error><Code>AccessDenied</Code></Error>',
    '[Microsoft][ODBC Driver 17] Login failed',
    '再按一下 [立即測試] 連結',
    'Disk is 100% full',
    'It costs $5',
    'User {name} not found',
    'Timeout [Message=Socket error code 10061]',
  ])('is not: %s', (text) => {
    expect(markPlaceholders(text)).toBe(text);
  });
});
