import { isOpaque, isPairPassword, isPassword } from './is-secret-value.ts';
import type { Candidate, Rule } from './rule.ts';

/** Of an option whose name ends in key or token, what looks like one. */
const isOptionValue = (found: Candidate): boolean =>
  /(?:key|token)["'\s]*$/i.test(found.text.slice(found.matchStart, found.start))
    ? isOpaque(found)
    : isPassword(found);

const commands: readonly Omit<Rule, 'kind'>[] = [
  {
    name: 'password-option',
    anchors: ['pass', 'pwd', 'secret', 'key', 'token'],
    pattern:
      /(?<=\s)--?(?:[a-z]{1,20}[-.]?){0,2}(?:password|passwd|pass|passphrase|pwd|secret|key|token)\s{1,3}(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'-][^\s"']+))/dgi,
    accepts: isOptionValue,
  },
  {
    name: 'short-option',
    anchors: [
      'sshpass',
      ' login',
      'mysql',
      'psexec',
      'twine',
      'mongo',
      'plink',
      'pscp',
      'tsm',
      'certutil',
      'dsquery',
    ],
    pattern:
      /\b(?:sshpass|(?:docker|podman|helm|az) login|mysql(?:dump|admin)?|psexec|twine|mongo\w{0,10}|plink|pscp|ts[mc] \w{1,20}|tabcmd login|certutil|ds(?:query|mod|add|get))\b[^\r\n]{0,200}?\s-p ?(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'-][^\s"']*))/dgi,
  },
  {
    name: 'capital-option',
    anchors: ['ldap', 'sqlcmd', 'bcp', 'osql', 'redis-cli', 'zip', '7z', 'snmp'],
    pattern:
      /\b(?:ldap(?:search|modify|add|delete|passwd|whoami)|sqlcmd|bcp|osql|redis-cli|unzip|zip|7z|snmp\w{2,8}(?= [^\r\n]{0,200}-v ?3))\b[^\r\n]{0,200}?\s-[wPapAX] ?(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'-][^\s"']*))/dg,
  },
  {
    name: 'user-option',
    anchors: ['smbclient', 'rpcclient', 'winexe'],
    pattern: /\b(?:smbclient|rpcclient|winexe)\b[^\r\n]{0,200}?\s-U ?["']?[^\s%"']{1,100}%([^\s"']+)/dg,
  },
  {
    name: 'piped',
    anchors: ['sudo -s', 'securestring', '--password-stdin'],
    pattern:
      /(?:"([^"\r\n]{1,200})"|'([^'\r\n]{1,200})'|(?<=echo )([^\s"'|]{1,200})) ?\| ?(?:sudo -S|ConvertTo-SecureString|(?:docker|podman|helm) login[^\r\n]{0,200}--password-stdin)/dg,
  },
  {
    name: 'passin',
    anchors: ['pass:'],
    pattern: /-pass(?:in|out)? pass:([^\s"']+)/dg,
  },
  // https://en.wikipedia.org/wiki/Crypt_(C)
  {
    name: 'password-hash',
    anchors: ['$'],
    pattern: /\$(?:1|2[aby]|5|6|y|argon2id?)\$[\w./$,=+-]{20,}/dg,
  },
  {
    name: 'curl-user',
    anchors: ['curl'],
    pattern:
      /\bcurl\b(?:(?!curl)[^\r\n]|[\\^`]\r?\n){0,500}?\s(?:-u|--user|--proxy-user|-U) ?(?:"[^":\r\n]{1,100}:([^"\r\n]+)"|'[^':\r\n]{1,100}:([^'\r\n]+)'|[^\s:"']{1,100}:([^\s"']+))/dgi,
  },
  // https://httpie.io/docs/cli/authentication
  {
    name: 'http-user',
    anchors: ['http -', 'https -'],
    pattern: /\bhttps? (?:--?[\w-]{1,20} ){0,4}(?:-a|--auth)[ =]["']?[^\s:"']{1,100}:([^\s"']+)/dgi,
  },
  {
    name: 'net-use',
    anchors: ['net use'],
    pattern:
      /\bnet use (?:(?:[a-z]:|\*) )?\\\\[^\s]{1,200} ([^\s/*][^\s]*) [^\r\n]{0,100}?\/user:|\bnet use\b[^\r\n]{0,200}?\/user:[^\s]{1,100} ([^\s/*][^\s]*)|\bnet user [^\s]{1,60} ([^\s/*][^\s]*)/dgi,
  },
  {
    name: 'netrc',
    anchors: ['login'],
    pattern: /\blogin\s{1,3}\S{1,100}\s{1,3}password\s{1,3}(\S+)/dgi,
  },
  // https://docs.oracle.com/en/database/oracle/oracle-database/19/sqpug/starting-SQL-Plus.html
  {
    name: 'oracle-logon',
    anchors: ['sqlplus', 'conn', 'expdp', 'impdp', 'sqlldr', 'rman', 'userid=', 'sqlcl'],
    pattern:
      /(?:\b(?:sqlplus|sqlcl|conn(?:ect)?|expdp|impdp|exp|imp|sqlldr|rman)\b[^\r\n@/]{0,60}? ["']?(?:target )?(?:userid=)?|userid=["']?)[\w$#.]{1,40}\/(?:"([^"\r\n]+)"|([^\s@"'/]{3,60})(?=@|["']?(?:[ \t]|$|[\r\n])))/dgim,
  },
  {
    name: 'slash-option',
    anchors: ['/p:', '/pass:', '/password:', '/pwd:', 'password for'],
    pattern:
      /(?<=\s)\/(?:p|pass|password|pwd):["']?([^\s"'*]{4,100})|\bEnter the password for [^\r\n:]{1,80}: ?(\S{4,100})/dgi,
    accepts: isPairPassword,
  },
  // https://learn.microsoft.com/windows-server/administration/windows-commands/reg-add
  {
    name: 'registry-value',
    anchors: ['/v '],
    pattern:
      /\/v ["']?\w{0,40}(?:password|pwd|secret|key|token)["']? \/t REG_\w{2,12} \/d (?:"([^"\r\n]+)"|([^\s"']+))/dgi,
  },
  {
    name: 'plain-text-call',
    anchors: ['securestring', 'identified by', 'setpassword', '/rp '],
    pattern:
      /(?:ConvertTo-SecureString(?: -String)? |IDENTIFIED BY |setPassword\(| \/rp )(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'(;$-][^\s"';)]*))/dgi,
  },
  // https://www.postgresql.org/docs/current/sql-createrole.html, https://dev.mysql.com/doc/refman/8.4/en/set-password.html
  {
    name: 'sql-password',
    anchors: ["password '", "password('"],
    pattern: /(?:\b(?:ROLE|USER|LOGIN)\b[^\r\n;']{0,80}?\bPASSWORD |\bPASSWORD\()'([^'\r\n]+)'/dgi,
  },
  {
    name: 'second-argument',
    anchors: ['credential', 'basicauth', 'auth=', '.login', 'passwordauthentication'],
    pattern:
      /(?:(?:Network|PS)Credential|UsernamePasswordCredentials|PasswordAuthentication|BasicAuth|auth=|\.login)(?:\]::new)?\s?\(\s?(?:[\w.$]{1,60}|"[^"\r\n]{0,100}"|'[^'\r\n]{0,100}'),\s?(?:"([^"\r\n]+)"|'([^'\r\n]+)')/dgi,
  },
  {
    name: 'third-argument',
    anchors: ['getconnection', 'mysqli', 'mysql_connect', 'pdo', '.open'],
    pattern:
      /(?:getConnection|mysqli|mysqli?_connect|PDO|\.Open)(?:\(|\s)\s?(?:(?:[\w.$]{1,60}|"[^"\r\n]{0,200}"|'[^'\r\n]{0,200}'),\s?){2}(?:"([^"\r\n]+)"|'([^'\r\n]+)')/dgi,
  },
];

/** Passwords in command lines and in calls, known by their place among the arguments. */
export const commandRules: readonly Rule[] = commands.map((row) => ({ kind: 'password', ...row }));
