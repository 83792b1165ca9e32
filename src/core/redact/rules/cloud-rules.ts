import type { Rule } from './rule.ts';

/** Keys of Azure, AWS and Google. */
export const cloudRules: readonly Rule[] = [
  // https://learn.microsoft.com/purview/sit-defn-client-secret-api-key
  {
    name: 'azure-client-secret',
    kind: 'azure-client-secret',
    anchors: ['q~'],
    pattern: /(?<![\w.~-])[\w.~-]{3}[0-9]Q~[\w.~-]{31,}/dg,
  },
  // The same keys without their name; an SRI digest looks alike: https://www.w3.org/TR/SRI/
  {
    name: 'azure-88-characters',
    kind: 'azure-key',
    anchors: ['=='],
    pattern: /==(?<=(?<![A-Za-z0-9+/]|sha512-)([A-Za-z0-9+/]{86}==))/dg,
  },
  // https://learn.microsoft.com/rest/api/storageservices/create-service-sas
  {
    name: 'azure-signature',
    kind: 'azure-key',
    anchors: ['sig='],
    pattern: /(?<![A-Za-z])sig=([A-Za-z0-9%+/_=-]{20,})/dgi,
  },
  // https://learn.microsoft.com/purview/sit-defn-azure-cognitive-service-key
  {
    name: 'azure-signed-key',
    kind: 'azure-key',
    anchors: ['jqqj99', 'azca', 'acdb', 'asbt', 'aeht', '+ast', 'aiot'],
    pattern:
      /(?<![A-Za-z0-9+/])[A-Za-z0-9]{30,60}JQQJ99[A-Za-z0-9]{15,50}|(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{33}(?:AzCa|ACDb|ASbT|AEhG|AIoT)[A-Za-z0-9+/]{6,7}=(?!=)/dg,
  },
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html,
  // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
  {
    name: 'aws-key',
    kind: 'aws-key',
    anchors: ['akia', 'asia', 'abia', 'acca', 'iqoj', 'fwog', 'fqog', 'signature='],
    pattern:
      /(?<![A-Za-z0-9])A(?:KIA|SIA|BIA|CCA)[A-Z0-9]{16}(?:["']?\s?(?:[/:,;|=_-]|%3A|%2F)?\s?["']?(?:[A-Za-z0-9+/]|%2[BF]){40}(?![A-Za-z0-9+/=]))?(?![A-Z0-9])|(?<![A-Za-z0-9+/])(?:IQoJ|FwoG|FQoG)[A-Za-z0-9+/%]{60,}={0,2}|(?<![a-z])Signature=([0-9a-f]{40,})/dg,
  },
  // https://cloud.google.com/docs/authentication/token-types, https://developers.google.com/identity/protocols/oauth2
  {
    name: 'google-key',
    kind: 'google-key',
    anchors: ['aiza', 'ya29.', 'gocspx-', '1//0', '4/0a'],
    pattern: /AIza[\w-]{30,}|ya29\.[\w.-]{20,}|GOCSPX-[\w-]{20,}|(?<![\w/])(?:1\/\/0|4\/0A)[\w-]{30,}/dg,
  },
  // https://help.salesforce.com/s/articleView?id=000385215
  {
    name: 'salesforce-token',
    kind: 'access-token',
    anchors: ['00d', '5aep8'],
    pattern: /(?<![A-Za-z0-9])(?:00D[A-Za-z0-9]{8,15}!|5Aep8)[\w.]{40,}/dg,
  },
];
