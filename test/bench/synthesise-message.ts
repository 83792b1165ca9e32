import { type Bilingual, statuses } from './bilingual-words.ts';
import { writeSentence } from './message-grammar.ts';
import type { Random } from './random.ts';
import type { CodeSource } from './synthesise-codes.ts';
import type { Vendor } from './synthesise-apps.ts';

/** What a message is made with. */
export interface MessageParts {
  readonly random: Random;
  readonly vendor: Vendor;
  readonly nextCode: CodeSource;
}

/** Says a sentence the way of one kind of server. */
type Form = (parts: MessageParts, sentence: Bilingual) => Bilingual;

const both = (
  [english, chinese]: Bilingual,
  wrap: (sentence: string, language: 0 | 1) => string,
): Bilingual => [wrap(english, 0), wrap(chinese, 1)];

const withClass: Form = ({ random, vendor }, sentence) => {
  const name = random.skewed(vendor.classes);
  return both(sentence, (said) => `${name}: ${said}`);
};

const withFullClass: Form = ({ random, vendor }, sentence) => {
  const name = `${vendor.packageName}.${random.pick(['client', 'api', 'core', 'auth'])}.${random.skewed(vendor.classes)}`;
  return both(sentence, (said) => `${name}: ${said}`);
};

const withStatus: Form = ({ random, vendor }, sentence) => {
  const [status, ...name] = random.skewed(statuses);
  const className = random.skewed(vendor.classes);
  const returned: Bilingual = ['Server returned', '伺服器傳回'];
  return both(
    sentence,
    (said, language) => `${className}: ${returned[language]}: ${status} ${name[language]}. ${said}`,
  );
};

const withCode: Form = ({ random, vendor, nextCode }, sentence) => {
  const code = nextCode(random.pick(vendor.families));
  return both(sentence, (said) => `${code}: ${said}`);
};

const withClassAndCode: Form = ({ random, vendor, nextCode }, sentence) => {
  const code = nextCode(random.pick(vendor.families));
  const className = random.skewed(vendor.classes);
  return both(sentence, (said) => `${className}: ${said} (${code})`);
};

const asJson: Form = ({ random, vendor, nextCode }, sentence) => {
  const error = random.skewed([
    'invalid_grant',
    'access_denied',
    'invalid_request',
    'server_error',
    'invalid_scope',
  ]);
  const code = random.chance(0.5) ? `${nextCode(random.pick(vendor.families))}: ` : '';
  return both(sentence, (said) =>
    JSON.stringify({ error, error_description: code + said.replaceAll('"', "'") }),
  );
};

const fromComponent: Form = ({ random, vendor }, sentence) => {
  const component = random.skewed(vendor.components);
  return both(sentence, (said) => `[${component}] ${said}`);
};

const forms = [withClass, withCode, withStatus, asJson, withClassAndCode, withFullClass, fromComponent];

/** One error message in both languages. */
export function synthesiseMessage(parts: MessageParts): Bilingual {
  const { random, vendor } = parts;
  const sentence = writeSentence(random, random.skewed(vendor.components), random.skewed(vendor.fields));
  return random.pick(forms)(parts, sentence);
}
