import { describe, expect, test } from 'vitest';
import { askTeam, firstOf } from './ask.ts';

describe('another value in the same place, where it tells errors apart, is not this entry', () => {
  test.each([
    ['git-index-lock', "fatal: Unable to create '/srv/app/.git/index.lock': No such file or directory"],
    ['git-index-lock', "fatal: Unable to create '/srv/app/.git/index.lock': Permission denied"],
    ['git-index-lock', "fatal: Unable to create 'C:/repo/.git/index.lock': Read-only file system"],
    ['git-index-lock', "致命錯誤：無法建立 '/srv/app/.git/index.lock'：權限不足。"],
    ['git-index-lock', "fatal: Unable to create '/srv/app/.git/index.lock': No space left on device"],
    ['mail-511', '550 5.4.1 The email account that you tried to reach does not exist.'],
    ['mail-511', '550 5.4.1 Recipient address rejected: Access denied'],
    ['mail-511', '550 5.1.10 The email account that you tried to reach does not exist.'],
    ['mail-571', '550 5.7.129 Unable to relay'],
    ['installer-2503', 'The installer has encountered an unexpected error. The error code is 2755.'],
    [
      'installer-2503',
      'The installer has encountered an unexpected error installing this package. The error code is 2869.',
    ],
    ['installer-1603', 'Error 1606: A fatal error occurred during installation.'],
    ['terraform-for-each', 'Error: Invalid count argument'],
    ['terraform-for-each', 'Error: Invalid depends_on argument'],
    ['terraform-for-each', 'Error: Invalid lifecycle argument'],
    ['redis-refused', 'Could not connect to Redis at cache:6379: Name or service not known'],
    ['redis-refused', 'Could not connect to Redis at cache:6379: Operation timed out'],
    ['redis-refused', 'Could not connect to Redis at 10.0.0.7:6379: No route to host'],
    ['iis-500-19', 'HTTP Error 500.30 - The requested page cannot be accessed'],
    ['curl-35', 'curl: (56) OpenSSL SSL_read: SSL_ERROR_SYSCALL, errno 104'],
    ['mysql-1698', "ERROR 1044 (42000): Access denied for user 'app'@'%' to database 'orders'"],
    ['oracle-01017', 'ORA-28009: invalid username/password; logon denied'],
  ])('not %s: %s', (id, text) => {
    expect(firstOf(askTeam(text))).not.toBe(id);
  });

  test.each([
    ['git-index-lock', "fatal: Unable to create 'D:/work/shop/.git/index.lock': File exists."],
    ['git-index-lock', "致命錯誤：無法建立 '/home/lin/站台/.git/index.lock'：檔案已存在。"],
    ['mail-511', '550 5.1.1 The email account that you tried to reach does not exist. Please try again'],
    [
      'installer-2503',
      'The installer has encountered an unexpected error installing this package. The error code is 2503.',
    ],
    ['terraform-for-each', '╷\n│ Error: Invalid for_each argument\n│\n│   on main.tf line 12'],
    ['redis-refused', 'Could not connect to Redis at 10.1.2.3:6380: Connection refused'],
  ])('a value that varies leaves it what it is: %s: %s', (id, text) => {
    expect(firstOf(askTeam(text))).toBe(id);
  });
});

describe('an identifier matches whole', () => {
  test.each([
    ['slack-not-in-channel', 'user_not_in_channel'],
    ['slack-not-in-channel', 'An API error occurred: user_not_in_channel'],
    ['slack-not-in-channel', 'An API error occurred: not_in_channel_members'],
    ['slack-not-in-channel', 'slack: cant_post_not_in_channel'],
    ['slack-not-in-channel', 'An API error occurred: channel_not_found'],
    ['terraform-for-each', 'Error: Invalid for_each_key argument'],
    ['mysql-1205', 'ERROR 12050 (HY000)'],
    ['printing-11b', 'Operation failed with error 0x0000011b5'],
    ['oracle-01017', 'ORA-010170'],
  ])('not %s: %s', (id, text) => {
    expect(firstOf(askTeam(text))).not.toBe(id);
  });

  test.each(['An API error occurred: not_in_channel', '{"ok":false,"error":"not_in_channel"}'])(
    'and is found where it is whole: %s',
    (text) => {
      expect(firstOf(askTeam(text))).toBe('slack-not-in-channel');
    },
  );
});
