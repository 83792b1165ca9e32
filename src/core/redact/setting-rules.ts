import { isGiven, isPairPassword, isPlaceholder } from './is-secret-value.ts';
import type { Candidate, Rule } from './rule.ts';

/** No placeholder, no address, and not only a word, as `"value": "Strong"`. */
const isSetting = ({ value }: Candidate): boolean =>
  value.length >= 3 && !isPlaceholder(value) && !/^(?:https?:.*|[a-z]+|\d{1,5})$/i.test(value);

/** Values in settings of cloud consoles and in what their command lines are given and print. */
export const settingRules: readonly Rule[] = [
  // The value before its name: https://learn.microsoft.com/azure/app-service/configure-common
  {
    name: 'value-before-name',
    kind: 'secret',
    anchors: ['value'],
    pattern:
      /value["'\\]{0,3}[ \t]{0,4}[:=][ \t]{0,4}["'\\]{1,3}([^"'\\\r\n]{3,300})["'\\]{1,3}(?:,\s{0,24}|\s{1,24})(?:["'\\]{0,3}\w{1,30}["'\\]{0,3}[ \t]{0,4}[:=][ \t]{0,4}(?:["'\\]{1,3}[^"'\\\r\n]{0,120}["'\\]{1,3}|\w{1,20}|\{\})(?:,\s{0,24}|\s{1,24})){0,6}["'\\]{0,3}(?:parameter)?(?:name|key|id)["'\\]{0,3}[ \t]{0,4}[:=][ \t]{0,4}["'\\]{1,3}[^"'\\\s]{0,120}?(?:password|passwd|passphrase|pwd|pass|pw|secret|token|(?:api|access|account|shared|private|signing|storage)[_-]?key|vault\.azure\.\w{2,12}\/secrets\/[^"'\\\s]{1,160})["'\\]/dgi,
    accepts: isSetting,
  },
  // https://learn.microsoft.com/cli/azure/keyvault/secret, https://docs.aws.amazon.com/cli/latest/reference/ssm/get-parameter.html
  {
    name: 'vault-value',
    kind: 'secret',
    anchors: ['/secrets/', 'securestring'],
    pattern:
      /(?:vault\.[\w.]{5,30}\/secrets\/[^"\s]{1,200}|"SecureString)",\s{0,24}(?:"\w{1,30}":[ \t]{0,4}(?:"[^"\r\n]{0,200}"|\w{1,20}|\{[^{}"]{0,40}\}|\[\]),\s{0,24}){0,8}"value":[ \t]{0,4}"((?:[^"\\\r\n]|\\.)+)"/dgi,
  },
  {
    name: 'secret-string',
    kind: 'secret',
    anchors: ['secretstring', 'secretbinary'],
    pattern: /"Secret(?:String|Binary)":[ \t]{0,4}"((?:[^"\\\r\n]|\\.)+)"/dg,
  },
  {
    name: 'secret-command',
    kind: 'secret',
    anchors: 'keyvault secret, ssm put, secretsmanager, gh secret, gcloud secrets, variable-group'.split(
      ', ',
    ),
    pattern:
      /\b(?:az keyvault secret|aws (?:ssm put-|secretsmanager )|gh secret set|gcloud secrets|az pipelines variable-group)\b(?:[^\r\n]|[\\^`]\r?\n){0,300}?\s(?:--?(?:value|secret-string|body|encoded-value|b))[ =](?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'-]\S*))/dgi,
  },
  // https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_secret_generic
  {
    name: 'from-literal',
    kind: 'secret',
    anchors: ['--from-literal'],
    pattern: /--from-literal[= ](?:["']?[\w.-]{1,80}=["']?([^\s"']+)|["']?[\w.-]{1,80}=["']([^"'\r\n]+))/dg,
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
  // https://learn.microsoft.com/dotnet/api/system.web.configuration.machinekeysection
  {
    name: 'machine-key',
    kind: 'secret',
    anchors: ['validationkey', 'decryptionkey'],
    pattern: /(?:validation|decryption)Key["']?\s?[:=]\s?["']?([0-9A-F]{32,256})/dgi,
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
