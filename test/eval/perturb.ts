import type { App } from '../../src/core/entry.ts';
import { pick, type Random } from './random.ts';

/** A message as it may look where people meet it. */
export interface Perturbation {
  readonly kind: string;
  /** Whether the result names the app. */
  readonly namesApp: boolean;
  /** The changed message; `undefined` where the kind does not apply to this message. */
  readonly apply: (message: string, app: App, random: Random) => string | undefined;
}

const hex = (length: number, random: Random): string =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
const guid = (random: Random): string => [8, 4, 4, 4, 12].map((length) => hex(length, random)).join('-');
const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const time = (random: Random): string =>
  `202${Math.floor(random() * 7)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}T0${Math.floor(random() * 10)}:2${Math.floor(random() * 10)}:3${Math.floor(random() * 10)}.${digits(3, random)}Z`;
const word = (random: Random): string =>
  pick(['Worker', 'Sync', 'Session', 'Batch', 'Event', 'Report', 'Queue', 'Agent'], random);
const frames = (random: Random, frame: () => string): string =>
  Array.from({ length: 4 + Math.floor(random() * 6) }, frame).join('\n');

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const part = (text: string, from: number, to: number): string =>
  text.slice(Math.floor(text.length * from), Math.ceil(text.length * to)).trim();

function withTypos(message: string, random: Random): string | undefined {
  if (message.length < 14) return undefined;
  let text = message;
  for (let typo = 0; typo < 2; typo += 1) {
    // Digits stay: a mistyped code is another code.
    const places = Array.from(text).flatMap((character, at) =>
      /\p{L}/u.test(character) && at > 0 && at < text.length - 1 ? [at] : [],
    );
    if (places.length === 0) return undefined;
    const at = pick(places, random);
    const change = random();
    if (change < 0.4) text = text.slice(0, at) + text.slice(at + 1);
    else if (change < 0.7) text = text.slice(0, at) + text.charAt(at) + text.slice(at);
    else text = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  }
  return text;
}

const kind = (name: string, namesApp: boolean, apply: Perturbation['apply']): Perturbation => ({
  kind: name,
  namesApp,
  apply,
});
const nameOf = (app: App): string => app.name.en;

/** Every way in which `npm run eval -- --synthetic` changes the catalog's messages. */
export const perturbations: readonly Perturbation[] = [
  kind('whole', false, (message) => message),
  kind('app in front', true, (message, app) => `${nameOf(app)}: ${message}`),
  kind('app behind', true, (message, app) => `${message} (${nameOf(app)})`),
  kind('app renamed', true, (message, app, random) =>
    app.aliases.length > 0 ? `${pick(app.aliases, random)} ${message}` : undefined,
  ),
  kind('GUID behind', false, (message, _, random) => `${message} ${guid(random)}`),
  kind('time behind', false, (message, _, random) => `${message} ${time(random)}`),
  kind(
    'host behind',
    false,
    (message, _, random) =>
      `${message} https://api-${digits(2, random)}.example.net:8443/v1/${hex(12, random)}`,
  ),
  kind(
    'Java trace',
    false,
    (message, _, random) =>
      `Exception in thread "main" ${message}\n${frames(random, () => `\tat net.example.${word(random).toLowerCase()}.${word(random)}.run(${word(random)}.java:${digits(3, random)})`)}`,
  ),
  kind(
    'Python trace',
    false,
    (message, _, random) =>
      `Traceback (most recent call last):\n${frames(random, () => `  File "/srv/app/${word(random).toLowerCase()}.py", line ${digits(3, random)}, in ${word(random).toLowerCase()}`)}\n${message}`,
  ),
  kind(
    '.NET trace',
    false,
    (message, _, random) =>
      `Unhandled exception. ${message}\n${frames(random, () => `   at Example.${word(random)}.${word(random)}.Run(String arg) in C:\\src\\${word(random)}.cs:line ${digits(3, random)}`)}`,
  ),
  kind(
    'Node trace',
    false,
    (message, _, random) =>
      `${message}\n${frames(random, () => `    at ${word(random)}.run (/srv/app/${word(random).toLowerCase()}.js:${digits(3, random)}:${digits(2, random)})`)}`,
  ),
  kind('first 60%', false, (message) => (message.length >= 30 ? part(message, 0, 0.6) : undefined)),
  kind('last 60%', false, (message) => (message.length >= 30 ? part(message, 0.4, 1) : undefined)),
  kind('two typos', false, (message, _, random) => withTypos(message, random)),
  kind('no punctuation', false, (message) => message.replace(/[\p{P}\p{S}]+/gu, ' ')),
  kind('full width', false, (message) => fullWidth(message)),
  kind('NFKC', false, (message) => message.normalize('NFKC')),
  kind('JSON escaped', false, (message, _, random) =>
    JSON.stringify({ level: 'error', id: guid(random), err: message }),
  ),
  kind(
    'log line',
    false,
    (message, _, random) =>
      `${time(random)} ERROR [worker-${digits(1, random)}] [${hex(16, random)}] ${message}`,
  ),
  kind('wrapped lines', false, (message) => message.replace(/(.{24})/gu, '$1\n')),
  kind('HTML entities', false, (message) =>
    message.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/ /g, '&nbsp;'),
  ),
  kind('code only', false, (message) =>
    message.match(/\b(?:[A-Z]{2,}\d{4,}|[A-Z]\w+(?:Exception|Failure))\b/g)?.at(-1),
  ),
];
