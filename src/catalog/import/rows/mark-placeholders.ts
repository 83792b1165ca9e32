const toName = (words: string): string => {
  const name = words
    .trim()
    .replaceAll(/[^\w-]+/g, '-')
    .replaceAll(/^[^A-Za-z]+|-+$/g, '');
  return name === '' ? '{value}' : `{${name}}`;
};

/** Last words of a name for something that varies. */
const varying =
  '(?:name|names|id|ids|guid|number|no|address|addresses|value|path|url|uri|email|mail|user|username|upn|ip|domain|host|hostname|server|server ?name|date|time|timestamp|port|file|filename|folder|device|tenant|account|object|resource|group|mailbox|recipient|sender|code|string|text|version|type|key|token|count|size|limit|details|reason)';
const bracketed = new RegExp(
  `\\[(?:\\$?([A-Za-z][a-z]+(?:[A-Z][A-Za-z]*)+)|\\$([A-Za-z]\\w*)|((?:(?:your|the|app|user|[a-z]+)[ _-])*${varying}))\\]`,
  'g',
);

const elementNames = /<([A-Za-z][\w .:/-]{0,60}|[^\s<>{}"'=&;]{1,40})>/gu;
/** `<Code>x</Code>` is a text in XML, `<name>` stands for something. */
const isXml = (text: string): boolean => /<\/[A-Za-z]|<\?xml|\/>/.test(text);

const guid = /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/gi;
/** An address in brackets is an example of one: `[2001:db8::1]`, `[IP1.IP2.IP3.IP4]`. */
const bracketedAddress =
  /\[(?:[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}|\d{1,3}(?:\.\d{1,3}){3}|IP\d(?:\.IP\d){3})\]/gi;
const exampleMail =
  /\[?\b[\w.+-]{1,64}@(?:[\w-]{1,63}\.){0,4}(?:contoso|fabrikam|example|adatum|northwindtraders)\.(?:com|org|net)\b\]?/gi;
const exampleHost = /\[?\b(?:[\w-]{1,63}\.){0,4}(?:contoso|fabrikam|example|adatum)\.(?:com|org|net)\b\]?/gi;

/** Characters; longer texts are logs, and the patterns take too long for them. */
const longest = 4000;

/**
 * A message with what varies in it as `{placeholder}`: `<name>`, `[ServerName]`, `%s`, `{0}`, `$name`, `xxx`, `***`, a
 * GUID, an example's address, and `…` between two texts. A brace of JSON and an ellipsis at the end stay as they are.
 */
export function markPlaceholders(message: string): string {
  if (message.length > longest) return message;
  let text = message
    .replaceAll(/\$\{([A-Za-z][\w-]*)\}|\$\(([A-Za-z][\w-]*)\)/g, (_, one?: string, two?: string) =>
      toName(one ?? two ?? ''),
    )
    .replaceAll(/\{\{\s*([A-Za-z][\w-]*)\s*\}\}/g, '{$1}')
    .replaceAll(/\{\d{1,2}\}/g, '{value}')
    .replaceAll(/\[\{([A-Za-z][\w-]*)\}\]/g, '[{$1}]')
    .replaceAll(bracketed, (_, one?: string, two?: string, three?: string) =>
      toName(one ?? two ?? three ?? ''),
    )
    .replaceAll(/(?<![\w$])\$([A-Za-z]\w*)/g, '{$1}')
    .replaceAll(
      /%(?:\d\$)?(?:l?[sduixX]|ls|hs|ws)(?![A-Za-z0-9])|(?<![\w%])%[1-9](?:!\w+!)?(?!\d)/g,
      '{value}',
    )
    .replaceAll(guid, '{id}')
    .replaceAll(bracketedAddress, '{ip}')
    .replaceAll(exampleMail, '{email}')
    .replaceAll(exampleHost, '{domain}')
    .replaceAll(/(?<![\p{L}\p{N}])[xX]{3,}(?:[-.][xX]{2,})*(?![\p{L}\p{N}])/gu, '{value}')
    .replaceAll(/\*{3,}/g, '{value}')
    .replaceAll(/(?<=["'{[(=:,;\s\p{L}\p{N}])\s*(?:…+|\.{3,})(?=\s*["'}\]),\p{L}\p{N}{])/gu, ' {text}');
  if (!isXml(text)) text = text.replaceAll(elementNames, (_, name: string) => toName(name));
  return text;
}
