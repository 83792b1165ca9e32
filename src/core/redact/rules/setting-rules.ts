import { isGiven, isPairPassword } from './is-secret-value.ts';
import type { Rule } from './rule.ts';

/** Values in settings of cloud consoles and in what their command lines are given and print. */
export const settingRules: readonly Rule[] = [
  // https://learn.microsoft.com/dotnet/api/system.web.configuration.machinekeysection
  {
    name: 'secret-setting',
    kind: 'secret',
    anchors: ['secretstring', 'secretbinary', 'validationkey', 'decryptionkey'],
    pattern:
      /"Secret(?:String|Binary)":[ \t]{0,4}"((?:[^"\\\r\n]|\\.)+)"|(?:validation|decryption)Key["']?\s?[:=]\s?["']?([0-9A-F]{32,256})/dgi,
  },
  {
    name: 'secret-command',
    kind: 'secret',
    anchors:
      `keyvault secret, ssm put, secretsmanager, gh secret, gcloud secrets, variable-group, --from-literal`.split(
        ', ',
      ),
    pattern:
      /\b(?:az keyvault secret|aws (?:ssm put-|secretsmanager )|gh secret set|gcloud secrets|az pipelines variable-group)\b(?:[^\r\n]|[\\^`]\r?\n){0,300}?\s(?:--?(?:value|secret-string|body|encoded-value|b))[ =](?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'-]\S*))|--from-literal[= ](?:["']?[\w.-]{1,80}=["']?([^\s"']+)|["']?[\w.-]{1,80}=["']([^"'\r\n]+))/dgi,
  },
  // https://docs.docker.com/reference/cli/docker/login/#credential-stores, https://docs.npmjs.com/cli/configuring-npm/npmrc
  {
    name: 'registry-auth',
    kind: 'password',
    anchors: ['auth', 'identitytoken', '_password'],
    pattern:
      /(?:"auth"\s{0,4}:\s{0,4}"|\b_auth\s?=\s?"?|:_(?:auth|password)\s?=\s?"?)([\w+/-]{8,}={0,2})|(?:_authToken\s?=\s?"?|npmAuth(?:Token|Ident): ?["']?|"identitytoken"\s{0,4}:\s{0,4}")([^\s"'$]{8,})/dgi,
    accepts: (found) => isGiven(found) && /\d|=$|[a-z][A-Z]/.test(found.value),
  },
  {
    name: 'server-setting',
    kind: 'password',
    anchors: ['requirepass', 'masterauth', 'auth ', 'community', 'secret ', 'password '],
    pattern:
      /(?:\b(?:requirepass|masterauth)\s{1,4}|(?:^|[>"'] ?)AUTH (?:[a-z]\w{0,20} )?|snmp-server community |\b(?:password|secret) [05789] )["']?([^\s"']{4,200})/dgim,
    accepts: isPairPassword,
  },
];
