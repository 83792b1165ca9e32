import { isOpaque, isPassword, isPlaceholder } from './is-secret-value.ts';
import type { Candidate, Rule } from './rule.ts';

/** Of an option whose name ends in key or token, what looks like one. */
const isOptionValue = (found: Candidate): boolean =>
  /(?:key|token)["'\s]*$/i.test(found.text.slice(found.matchStart, found.start))
    ? isOpaque(found)
    : isPassword(found);
const isGiven = ({ value }: Candidate): boolean => !isPlaceholder(value);

/** Passwords in command lines and in calls, known by their place among the arguments. */
export const commandRules: readonly Rule[] = [
  {
    name: 'password-option',
    kind: 'password',
    anchors: ['pass', 'pwd', 'secret', 'key', 'token'],
    pattern:
      /(?<=\s)--?(?:[a-z]{1,20}[-.]?){0,2}(?:password|passwd|pass|passphrase|pwd|secret|key|token)\s{1,3}(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'-][^\s"']+))/dgi,
    accepts: isOptionValue,
  },
  {
    name: 'short-option',
    kind: 'password',
    anchors: ['sshpass', ' login', 'mysql', 'psexec', 'twine', 'mongo', 'plink', 'pscp'],
    pattern:
      /\b(?:sshpass|(?:docker|podman|helm|az) login|mysql(?:dump|admin)?|psexec|twine|mongo\w{0,10}|plink|pscp)\b[^\r\n]{0,200}?\s-p ?(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'-][^\s"']*))/dgi,
    accepts: isGiven,
  },
  {
    name: 'capital-option',
    kind: 'password',
    anchors: ['ldap', 'sqlcmd', 'bcp', 'osql', 'redis-cli', 'zip', '7z'],
    pattern:
      /\b(?:ldap(?:search|modify|add|delete|passwd|whoami)|sqlcmd|bcp|osql|redis-cli|unzip|zip|7z)\b[^\r\n]{0,200}?\s-[wPap] ?(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'-][^\s"']*))/dg,
    accepts: isGiven,
  },
  {
    name: 'user-option',
    kind: 'password',
    anchors: ['smbclient', 'rpcclient', 'winexe'],
    pattern: /\b(?:smbclient|rpcclient|winexe)\b[^\r\n]{0,200}?\s-U ?["']?[^\s%"']{1,100}%([^\s"']+)/dg,
    accepts: isGiven,
  },
  {
    name: 'piped',
    kind: 'password',
    anchors: ['sudo -s', 'securestring', '--password-stdin'],
    pattern:
      /(?:"([^"\r\n]{1,200})"|'([^'\r\n]{1,200})'|(?<=echo )([^\s"'|]{1,200})) ?\| ?(?:sudo -S|ConvertTo-SecureString|(?:docker|podman|helm) login[^\r\n]{0,200}--password-stdin)/dg,
    accepts: isGiven,
  },
  {
    name: 'passin',
    kind: 'password',
    anchors: ['pass:'],
    pattern: /-pass(?:in|out)? pass:([^\s"']+)/dg,
    accepts: isGiven,
  },
  // https://en.wikipedia.org/wiki/Crypt_(C)
  {
    name: 'password-hash',
    kind: 'password',
    anchors: ['$'],
    pattern: /\$(?:1|2[aby]|5|6|y|argon2id?)\$[\w./$,=+-]{20,}/dg,
  },
  {
    name: 'curl-user',
    kind: 'password',
    anchors: ['curl'],
    pattern:
      /\bcurl\b(?:(?!curl)[^\r\n]|[\\^`]\r?\n){0,500}?\s(?:-u|--user|--proxy-user|-U) ?(?:"[^":\r\n]{1,100}:([^"\r\n]+)"|'[^':\r\n]{1,100}:([^'\r\n]+)'|[^\s:"']{1,100}:([^\s"']+))/dgi,
    accepts: isGiven,
  },
  // https://httpie.io/docs/cli/authentication
  {
    name: 'http-user',
    kind: 'password',
    anchors: ['http -', 'https -'],
    pattern: /\bhttps? (?:--?[\w-]{1,20} ){0,4}(?:-a|--auth)[ =]["']?[^\s:"']{1,100}:([^\s"']+)/dgi,
    accepts: isGiven,
  },
  {
    name: 'net-use',
    kind: 'password',
    anchors: ['net use'],
    pattern:
      /\bnet use (?:(?:[a-z]:|\*) )?\\\\[^\s]{1,200} ([^\s/*][^\s]*) [^\r\n]{0,100}?\/user:|\bnet use\b[^\r\n]{0,200}?\/user:[^\s]{1,100} ([^\s/*][^\s]*)|\bnet user [^\s]{1,60} ([^\s/*][^\s]*) [^\r\n]{0,60}?\/add/dgi,
    accepts: isGiven,
  },
  {
    name: 'netrc',
    kind: 'password',
    anchors: ['login'],
    pattern: /\blogin\s{1,3}\S{1,100}\s{1,3}password\s{1,3}(\S+)/dgi,
    accepts: isGiven,
  },
  // https://learn.microsoft.com/windows-server/administration/windows-commands/reg-add
  {
    name: 'registry-value',
    kind: 'password',
    anchors: ['/v '],
    pattern:
      /\/v ["']?\w{0,40}(?:password|pwd|secret|key|token)["']? \/t REG_\w{2,12} \/d (?:"([^"\r\n]+)"|([^\s"']+))/dgi,
    accepts: isGiven,
  },
  {
    name: 'plain-text-call',
    kind: 'password',
    anchors: ['securestring', 'identified by', 'setpassword', '/rp '],
    pattern:
      /(?:ConvertTo-SecureString(?: -String)? |IDENTIFIED BY |setPassword\(| \/rp )(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'(;$-][^\s"';)]*))/dgi,
    accepts: isGiven,
  },
  // https://www.postgresql.org/docs/current/sql-createrole.html, https://dev.mysql.com/doc/refman/8.4/en/set-password.html
  {
    name: 'sql-password',
    kind: 'password',
    anchors: ["password '", "password('"],
    pattern: /(?:\b(?:ROLE|USER|LOGIN)\b[^\r\n;']{0,80}?\bPASSWORD |\bPASSWORD\()'([^'\r\n]+)'/dgi,
    accepts: isGiven,
  },
  {
    name: 'second-argument',
    kind: 'password',
    anchors: ['credential', 'basicauth', 'auth=', '.login', 'passwordauthentication'],
    pattern:
      /(?:(?:Network|PS)Credential|UsernamePasswordCredentials|PasswordAuthentication|BasicAuth|auth=|\.login)(?:\]::new)?\s?\(\s?(?:[\w.$]{1,60}|"[^"\r\n]{0,100}"|'[^'\r\n]{0,100}'),\s?(?:"([^"\r\n]+)"|'([^'\r\n]+)')/dgi,
    accepts: isGiven,
  },
  {
    name: 'third-argument',
    kind: 'password',
    anchors: ['getconnection', 'mysqli', 'mysql_connect', 'pdo', '.open'],
    pattern:
      /(?:getConnection|mysqli|mysqli?_connect|PDO|\.Open)(?:\(|\s)\s?(?:(?:[\w.$]{1,60}|"[^"\r\n]{0,200}"|'[^'\r\n]{0,200}'),\s?){2}(?:"([^"\r\n]+)"|'([^'\r\n]+)')/dgi,
    accepts: isGiven,
  },
];
