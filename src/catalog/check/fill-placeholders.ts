const placeholder = /\{([A-Za-z][\w-]*)\}/g;

/** What stands in a real message where a placeholder of such a name is; the first row that fits counts. */
const values: readonly (readonly [name: RegExp, value: string])[] = [
  [/status/i, '503'],
  [/code/i, '1005'],
  [/time|date|stamp|when/i, '2026-03-14T09:26:53Z'],
  [/mail|upn|user|account|owner|sender|recipient|person|principal/i, 'alex.chen@contoso.com'],
  [/url|uri|link|endpoint|address/i, 'https://portal.contoso.com/start'],
  [/host|domain|server/i, 'portal.contoso.com'],
  [/ip$|ip-|ip_/i, '203.0.113.7'],
  [/guid|uuid|id$|identifier|correlation|trace|request|session/i, '5d3f9a52-7c1e-4b8a-9d20-6e4f1b7c8a31'],
  [/port/i, '8443'],
  [/count|number|size|limit|seconds|minutes|hours|days|max|min|length|line|row|amount|percent|[nx]$/i, '42'],
  [/path|file|folder|directory/i, '/data/export/report.csv'],
  [/version/i, '4.2.1'],
  [/tenant|organi[sz]ation|company/i, 'Contoso'],
];

const otherwise = 'contoso';

/** A message as a person would paste it: each `{placeholder}` with a value that its name suggests. */
export function fillPlaceholders(message: string): string {
  return message.replace(
    placeholder,
    (_, name: string) => values.find(([pattern]) => pattern.test(name))?.[1] ?? otherwise,
  );
}
