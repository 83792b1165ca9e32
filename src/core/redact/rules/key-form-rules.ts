import { isRandom } from './is-secret-value.ts';
import type { Rule } from './rule.ts';

/** Keys and hashes of passwords, known by their form. */
export const keyFormRules: readonly Rule[] = [
  // https://learn.microsoft.com/windows/security/operating-system-security/data-protection/bitlocker/recovery-overview
  { name: 'bitlocker-key', kind: 'secret', anchors: ['-'], pattern: /\b(?<!-)\d{6}(?:-\d{6}){7}(?![\w-])/dg },
  // https://age-encryption.org/v1
  {
    name: 'age-key',
    kind: 'private-key',
    anchors: ['age-secret-key-'],
    pattern: /AGE-SECRET-KEY-1[A-Z0-9]{20,}/dgi,
  },
  // https://learn.microsoft.com/windows-server/security/kerberos/passwords-technical-overview
  {
    name: 'windows-hash',
    kind: 'password',
    anchors: [':::', 'ntlm', 'nthash', 'nt hash', 'nt_hash', 'lmhash', 'lm hash', '_hmac'],
    pattern:
      /:\d{1,7}:((?:[0-9a-f]{32}|NO PASSWORD\*{1,21}|\*):[0-9a-f]{32}):|(?:NT|LM|NTLM|rc4_hmac|aes(?:128|256)_hmac)[ _-]?(?:hash|key)?(?: (?:of|for|is|was) [\w$.\\-]{1,40})?["']?(?:\s{0,4}(?:[:=]>?|->|→|是|為)\s{0,4}|\s)["']?([0-9a-f]{32}(?:[0-9a-f]{32})?(?::[0-9a-f]{32})?)(?![0-9a-f])/dgi,
  },
  // https://httpd.apache.org/docs/current/misc/password_encryptions.html, https://www.openldap.org/faq/data/cache/347.html
  {
    name: 'server-hash',
    kind: 'password',
    anchors: ['$apr1$', 'sha}', 'sha256}', 'sha512}', 'md5}', 'crypt}', '$rounds', 'userpassword::', '$p$'],
    pattern:
      /\$apr1\$[\w./$]{20,}|\$[56]\$rounds=\d{1,9}\$[\w./$]{16,}|\$P\$[\w./]{31}|\{(?:S?SHA(?:256|384|512)?|S?MD5|CRYPT)\}[\w+/.$=-]{10,}|userPassword:: ?([\w+/]{8,}={0,2})/dgi,
  },
  // https://www.wireguard.com/quickstart, https://web.mit.edu/kerberos/krb5-latest/doc/admin/admin_commands/ktutil.html
  {
    name: 'named-raw-key',
    kind: 'private-key',
    anchors: ['privatekey', 'presharedkey', 'private key', 'keytab'],
    pattern:
      /(?:PrivateKey|PresharedKey|private key)\s?[:=]\s?([A-Za-z0-9+/]{43}=)|keytab[^\r\n]{0,60}?[(: ](0x[0-9a-f]{32,64})(?![0-9a-f])/dgi,
    accepts: isRandom,
  },
];
