import { assignedValues } from './assigned-value.ts';
import { errorCode, isOpaque, isPlaceholder, isRandom } from './is-secret-value.ts';
import type { Rule } from './rule.ts';

/** What a cookie has besides its name: without one before it, no cookie is told. */
const cookieAttribute = /^(?:SameSite|Path|Domain|Expires|Max-Age)=/i;

/** Tokens, codes and cookies of OAuth, OpenID Connect and web sessions, and private keys. */
export const tokenRules: readonly Rule[] = [
  // https://www.rfc-editor.org/rfc/rfc7468, also cut off, indented, or with its line breaks written as \n
  {
    name: 'pem',
    kind: 'private-key',
    anchors: ['private key'],
    pattern:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?:\s|\\+[rn]){1,40}[A-Za-z-]{4,20}: [^\r\n\\]{1,100}){0,4}(?:(?:\s|\\+[rn]){0,40}[A-Za-z0-9+/=]{16,})*(?:(?:\s|\\+[rn]){0,40}[A-Za-z0-9+/=]{0,15}(?:\s|\\+[rn]){0,40}-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?/dg,
  },
  // https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html
  {
    name: 'putty-key',
    kind: 'private-key',
    anchors: ['private-lines', 'private-mac'],
    pattern: /Private-Lines: \d{1,3}\s{1,2}((?:[A-Za-z0-9+/=]{1,64}\s)+)|Private-MAC: ([0-9a-f]{40,})/dg,
  },
  // https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
  {
    name: 'authorization-code',
    kind: 'authorization-code',
    anchors: ['code', '授權碼', '授权码'],
    pattern: /(?<![\w-])(?:auth(?:orization)?[ _-]?)?code(?:_verifier)?|授權碼|授权码/dgi,
    value: assignedValues,
    accepts: isRandom,
  },
  // https://www.rfc-editor.org/rfc/rfc7519: header and body of JSON, in base64url, begin with eyJ
  {
    name: 'jwt',
    kind: 'jwt',
    anchors: ['eyj'],
    pattern: /(?:(?<![\w-])|(?<=%[0-9A-F]{2}|\\[nrt]))eyJ[\w-]{10,}(?:\.[\w-]*){0,4}/dg,
    accepts: ({ value }) => value.length >= 24,
  },
  // https://www.rfc-editor.org/rfc/rfc6750
  {
    name: 'bearer',
    kind: 'bearer',
    anchors: ['bearer', 'ssws'],
    pattern: /(?:bearer|ssws)["'\\]{0,9}(?:[\s:=]|%20|%3A){1,4}["'\\]{0,9}([A-Za-z0-9+/_.~-]{12,}={0,2})/dgi,
    accepts: ({ value }) => /\d/.test(value) && !isPlaceholder(value) && !errorCode.test(value),
  },
  // https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2: a scheme, which is free, then what it needs
  {
    name: 'authorization-header',
    kind: 'access-token',
    anchors: ['authorization'],
    pattern:
      /authorization["'\\]{0,9}\s{0,3}[:=,]\s{0,3}["'\\]{0,9}(?:[a-z][\w-]{1,30}\s{1,2})?(?:token=)?["'\\]{0,9}([\w+/.~:-]{16,}={0,2})/dgi,
    accepts: isOpaque,
  },
  {
    name: 'named-token',
    kind: 'access-token',
    anchors: `token, 權杖, 令牌, sessionid, samlre, assertion, pat=, pat:, pat", pat', pat `.split(', '),
    pattern:
      /(?<!publickey)token|權杖|令牌|session[_-]?id|samlre(?:sponse|quest)|assertion|(?<![a-z])pat(?=["' :=])/dgi,
    value: assignedValues,
    accepts: isOpaque,
  },
  // https://www.rfc-editor.org/rfc/rfc6265
  {
    name: 'cookie-header',
    kind: 'cookie',
    anchors: ['cookie'],
    pattern:
      /cookie["'\\]{0,9}(?:,\s{0,12}["'\\]{0,9}value["'\\]{0,9})?\s{0,3}[:=：]\s{0,3}["'\\]{0,9}([^\s=;:"'\\]{1,200}=(?=[^\s"'])(?:[^\s;"'\\]|\\(?!\\{0,8}["'rn]))*(?: \d\d[ -]\w{3}[ -]\d{2,4} [\d:]{5,8} GMT)?(?:(?:(?:[ \t](?:[^\s;"'\\]|\\(?!\\{0,8}["'rn])){1,60}(?<!:)){0,6};[ \t]{0,3}|(?<=,)[ \t]{1,3})(?:(?:Secure|HttpOnly|Partitioned)(?![^\s;,])|[^\s=;:"'\\]{1,200}=(?:[^\s;"'\\]|\\(?!\\{0,8}["'rn]))*(?: \d\d[ -]\w{3}[ -]\d{2,4} [\d:]{5,8} GMT)?))*)/dgi,
    accepts: ({ value }) =>
      !isPlaceholder(value.slice(value.indexOf('=') + 1)) && !cookieAttribute.test(value),
  },
  {
    name: 'cookie-option',
    kind: 'cookie',
    anchors: ['curl', 'document.cookie'],
    pattern:
      /(?:curl(?:(?!curl)[^\r\n]|[\\^`]\r?\n){0,2000}?\s(?:-b|--cookie)|document\.cookie)\s{1,3}["']([^=;"'\r\n]{1,200}=[^"'\r\n]+)/dgi,
  },
  {
    name: 'session-cookie',
    kind: 'cookie',
    anchors: ['estsauth', 'fedauth', 'rtfa', '.aspnet', 'sessid', 'sessionid', 'connect.sid'],
    pattern:
      /ESTSAUTH(?:PERSISTENT|LIGHT)?|FedAuth|(?<![a-z])rtFa|\.AspNet(?:Core)?\.[\w.]{1,60}|JSESSIONID|PHPSESSID|ASP\.NET_SessionId|connect\.sid/dgi,
    value: assignedValues,
    accepts: isOpaque,
  },
  {
    name: 'session',
    kind: 'cookie',
    anchors: ['sess', 'sid'],
    pattern: /(?<![a-z])(?:session|sess|sid)(?:[_-]?(?:key|data|store|cookie))?(?![a-z])/dgi,
    value: assignedValues,
    accepts: isRandom,
  },
];
