import { isOpaque, isPassword, isPlaceholder } from './is-secret-value.ts';
import type { Candidate, Rule } from './rule.ts';

/** Of an option whose name ends in key or token, what looks like one. */
const isOptionValue = (found: Candidate): boolean =>
  /(?:key|token)["'\s]*$/i.test(found.text.slice(found.matchStart, found.start))
    ? isOpaque(found)
    : isPassword(found);

/** Of what is called with a user and a password: no host, path, address, name of a product, or word. */
const isArgument = (found: Candidate): boolean =>
  /[\d!#$%^&*@+?~_.-]/.test(found.value) &&
  !/^(?:[a-z][\w-]{0,60}(?:\.[a-z0-9-]{1,60}){2,}|[\w-]*:.*|.*[\\/\s].*|utf-?8\w*|[a-z]+[-_]?\d{1,2}|\d+(?:\.\d+)*|.*\.(?:com|net|local|org|example|internal|json|txt|pfx|p12|pem|db)|[\w.]+@.*|[a-z]+(?:_[a-z]+)+)$/.test(
    found.value,
  ) &&
  !isPlaceholder(found.value);

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
    anchors:
      `sshpass, login, mysql, psexec, twine, mongo, plink, pscp, tsm, certutil, dsquery, ldap, sqlcmd, bcp, osql,
      redis-cli, zip, 7z, snmp, rdesktop, xfreerdp, putty`.split(/,\s+/),
    pattern:
      /\b(?:(?:sshpass|(?:docker|podman|helm|az) login|mysql(?:dump|admin)?|psexec|twine|mongo\w{0,10}|plink|pscp|putty|rdesktop|ts[mc] \w{1,20}|tabcmd login|certutil|ds(?:query|mod|add|get))\b[^\r\n]{0,200}?\s-pw?|(?:snmp\w{2,8}) [^\r\n]{0,200}?-c|(?:ldap(?:search|modify|add|delete|passwd|whoami)|sqlcmd|bcp|osql|redis-cli|unzip|zip|7z|snmp\w{2,8}(?= [^\r\n]{0,200}-v ?3))\b[^\r\n]{0,200}?\s-[wPapAX]) ?(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'-][^\s"']*))/dg,
  },
  {
    name: 'piped',
    anchors: ['sudo -s', 'securestring', '--password-stdin', 'chpasswd', '--stdin', 'htpasswd -b'],
    pattern:
      /(?:"([^"\r\n]{1,200})"|'([^'\r\n]{1,200})'|(?<=echo )([^\s"'|]{1,200})) ?\| ?(?:sudo -S|(?:sudo )?chpasswd|(?:sudo )?passwd --stdin|ConvertTo-SecureString|(?:docker|podman|helm) login[^\r\n]{0,200}--password-stdin)|\bhtpasswd -\w*b\w* \S{1,100} \S{1,60} ([^\s"']+)/dg,
  },
  // https://en.wikipedia.org/wiki/Crypt_(C)
  { name: 'password-hash', anchors: ['$'], pattern: /\$(?:1|2[aby]|5|6|y|argon2id?)\$[\w./$,=+-]{20,}/dg },
  {
    name: 'curl-user',
    anchors: ['curl', 'http -', 'https -'],
    pattern:
      /(?:\bcurl\b(?:(?!curl)[^\r\n]|[\\^`]\r?\n){0,500}?\s(?:-u|--user|--proxy-user|-U) ?|\bhttps? (?:--?[\w-]{1,20} ){0,4}(?:-a|--auth)[ =])(?:"[^":\r\n]{1,100}:([^"\r\n]+)"|'[^':\r\n]{1,100}:([^'\r\n]+)'|[^\s:"']{1,100}:([^\s"']+))/dgi,
  },
  {
    name: 'net-use',
    anchors: ['net use'],
    pattern:
      /\bnet use (?:(?:[a-z]:|\*) )?\\\\[^\s]{1,200} ([^\s/*][^\s]*) [^\r\n]{0,100}?\/user:|\bnet use\b[^\r\n]{0,200}?\/user:[^\s]{1,100} ([^\s/*][^\s]*)|\bnet user [^\s]{1,60} ([^\s/*](?=[^\s]*[\d!#$%^&*@+])\S*)/dgi,
  },
  // https://docs.oracle.com/en/database/oracle/oracle-database/19/sqpug/starting-SQL-Plus.html
  {
    name: 'oracle-logon',
    anchors: ['sqlplus', 'conn', 'expdp', 'impdp', 'sqlldr', 'rman', 'userid=', 'sqlcl', 'jdbc:oracle'],
    pattern:
      /(?:\b(?:sqlplus|sqlcl|conn(?:ect)?|expdp|impdp|exp|imp|sqlldr|rman)\b[^\r\n@/]{0,60}? ["']?(?:target )?(?:userid=)?|userid=["']?|jdbc:oracle:\w{1,10}:)[\w$#.]{1,40}\/(?:"([^"\r\n]+)"|([^\s@"'/]{3,60})(?=@|["']?(?:[ \t]|$|[\r\n])))/dgim,
  },
  {
    name: 'plain-text-call',
    anchors: ['securestring', 'identified by', 'setpassword', '/rp '],
    pattern:
      /(?:ConvertTo-SecureString(?: -String)? |IDENTIFIED BY |setPassword\(| \/rp )(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'(;$-][^\s"';)]*))/dgi,
  },
  {
    name: 'call-argument',
    anchors: 'connect, login, logon, auth, credential, mysqli, pdo, .open, pkcs12, sign_in, signin'.split(
      ', ',
    ),
    pattern:
      /(?:connect(?:ion)?|mysqli(?:_connect)?|PDO|log[io]n(?:_user|Async)?|sign_?in|auth(?:enticate)?|credentials?|pkcs12\w{0,9}|\.Open)(?:\]::new)?\s?[=(]?\(\s?/dgi,
    value: [
      /(?:(?:[^"'(),\r\n]{0,60}|"[^"\r\n]{0,200}"|'[^'\r\n]{0,200}'),\s{0,9}){3}(?:"([^"\r\n]{4,100})"|'([^'\r\n]{4,100})')/dy,
      /(?:(?:[^"'(),\r\n]{0,60}|"[^"\r\n]{0,200}"|'[^'\r\n]{0,200}'),\s{0,9}){2}(?:"([^"\r\n]{4,100})"|'([^'\r\n]{4,100})')/dy,
      /(?:[^"'(),\r\n]{0,60}|"[^"\r\n]{0,200}"|'[^'\r\n]{0,200}'),\s{0,9}(?:Some\()?(?:"([^"\r\n]{4,100})"|'([^'\r\n]{4,100})')/dy,
      /"([^"\r\n]{4,100})"|'([^'\r\n]{4,100})'/dy,
    ],
    accepts: isArgument,
  },
];

/** Passwords in command lines and in calls, known by their place among the arguments. */
export const commandRules: readonly Rule[] = commands.map((row) => ({ kind: 'password', ...row }));
