import type { Catalog } from '../../../src/core/entry.ts';
import { makeApp, makeEntry } from '../make-catalog.ts';

/** Errors of common tools, as a team that runs servers collects them. Nobody tuned anything for it. */
export const teamCatalog: Catalog = {
  apps: [
    makeApp('java', ['JVM', 'OpenJDK']),
    makeApp('postgresql', ['Postgres', 'psql']),
    makeApp('mysql', ['MariaDB', 'InnoDB']),
    makeApp('sql-server', ['MSSQL', 'SSMS']),
    makeApp('oracle', ['sqlplus', '甲骨文']),
    makeApp('printing', ['print server', 'printer', '印表機']),
    makeApp('mail', ['SMTP', 'NDR', '退信']),
    makeApp('git'),
    makeApp('terraform', ['OpenTofu']),
    makeApp('redis', ['redis-cli', 'Valkey']),
    makeApp('slack', ['Slack API']),
    makeApp('kubernetes', ['kubectl', 'K8s']),
    makeApp('curl', ['libcurl']),
    makeApp('installer', ['Windows Installer', 'msiexec', 'MSI']),
    makeApp('intune', ['Endpoint Manager']),
    makeApp('iis', ['Internet Information Services']),
    makeApp('docker', ['dockerd']),
    makeApp('go', ['golang']),
    makeApp('search', ['OpenSearch']),
  ],
  entries: [
    makeEntry('java-refused', 'java', ['java.net.ConnectException: Connection refused']),
    makeEntry('java-heap', 'java', ['java.lang.OutOfMemoryError: Java heap space']),
    makeEntry('postgres-statement-timeout', 'postgresql', [
      'ERROR: canceling statement due to statement timeout',
      '錯誤: 由於陳述式逾時，正在取消陳述式',
      'FEHLER: storniere Anfrage wegen Zeitüberschreitung der Anfrage',
    ]),
    makeEntry('postgres-too-many', 'postgresql', ['FATAL: sorry, too many clients already']),
    makeEntry('mysql-1045', 'mysql', [
      "ERROR 1045 (28000): Access denied for user '{user}'@'{host}' (using password: YES)",
    ]),
    makeEntry('mysql-1698', 'mysql', ["ERROR 1698 (28000): Access denied for user '{user}'@'{host}'"]),
    makeEntry('mysql-1205', 'mysql', [
      'ERROR 1205 (HY000): Lock wait timeout exceeded; try restarting transaction',
    ]),
    makeEntry('sql-server-1205', 'sql-server', [
      'Msg 1205, Level 13, State {state}',
      'Transaction (Process ID {id}) was deadlocked on lock resources with another process and has been chosen as the deadlock victim.',
    ]),
    makeEntry('oracle-01017', 'oracle', ['ORA-01017: invalid username/password; logon denied']),
    makeEntry('oracle-00060', 'oracle', ['ORA-00060: deadlock detected while waiting for resource']),
    makeEntry('printing-11b', 'printing', [
      'Windows cannot connect to the printer. Operation failed with error 0x0000011b',
    ]),
    makeEntry('printing-709', 'printing', [
      'Operation could not be completed (error 0x00000709). Double check the printer name.',
    ]),
    makeEntry('mail-511', 'mail', ['550 5.1.1 The email account that you tried to reach does not exist.']),
    makeEntry('mail-522', 'mail', ['552 5.2.2 The mailbox of the recipient is over its quota']),
    makeEntry('mail-571', 'mail', ['550 5.7.1 Unable to relay']),
    makeEntry('git-index-lock', 'git', [
      "fatal: Unable to create '{path}/.git/index.lock': File exists.",
      "致命錯誤：無法建立 '{path}/.git/index.lock'：檔案已存在。",
    ]),
    makeEntry('terraform-for-each', 'terraform', ['Error: Invalid for_each argument']),
    makeEntry('redis-refused', 'redis', ['Could not connect to Redis at {host}:{port}: Connection refused']),
    makeEntry('slack-not-in-channel', 'slack', ['An API error occurred: not_in_channel']),
    makeEntry('kubernetes-insufficient', 'kubernetes', ['0/{n} nodes are available: {n} Insufficient cpu.']),
    makeEntry('curl-35', 'curl', [
      'curl: (35) OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to {host}',
    ]),
    makeEntry('curl-60', 'curl', [
      'curl: (60) SSL certificate problem: unable to get local issuer certificate',
    ]),
    makeEntry('installer-1603', 'installer', ['Error 1603: A fatal error occurred during installation.']),
    makeEntry('installer-1638', 'installer', [
      'Error 1638: Another version of this product is already installed.',
    ]),
    makeEntry('installer-2503', 'installer', [
      'The installer has encountered an unexpected error installing this package. The error code is 2503.',
    ]),
    makeEntry('installer-no-java', 'installer', ['Setup of {product} stopped: no OpenJDK was found']),
    makeEntry('intune-not-detected', 'intune', [
      'The application was not detected after installation completed successfully (0x87D1041C)',
    ]),
    makeEntry('intune-remediation', 'intune', ['Remediation failed (0x87D1FDE8)']),
    makeEntry('iis-500-19', 'iis', [
      'HTTP Error 500.19 - The requested page cannot be accessed because the related configuration data for the page is invalid.',
    ]),
    makeEntry('iis-502-5', 'iis', ['HTTP Error 502.5 - ANCM Out-Of-Process Startup Failure']),
    makeEntry('docker-daemon', 'docker', [
      'Cannot connect to the Docker daemon at {socket}. Is the docker daemon running?',
    ]),
    makeEntry('go-index', 'go', ['panic: runtime error: index out of range [{i}] with length {n}']),
    makeEntry('go-expired', 'go', [
      'x509: certificate expired or is not yet valid: current time {now} is after {then}',
    ]),
    makeEntry('search-parse', 'search', [
      'mapper_parsing_exception: failed to parse field [{field}] of type [{type}] in document with id {id}',
    ]),
  ],
};
