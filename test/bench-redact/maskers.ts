import { OpenRedaction } from '@openredaction/openredaction';
import { Redactor } from '@redactpii/node';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { redact } from '../../src/core/redact.ts';

/** Gives a text without its secrets. */
export type Mask = (text: string) => Promise<string>;

/** What secretlint finds with its recommended rules, taken out. */
async function maskBySecretlint(text: string): Promise<string> {
  const { messages } = await lintSource({
    source: { content: text, filePath: '/paste.txt', ext: '.txt', contentType: 'text' },
    options: {
      noPhysicFilePath: true,
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] },
    },
  });
  return messages
    .map(({ range }) => range)
    .toSorted(([one], [other]) => other - one)
    .reduce((masked, [start, end]) => `${masked.slice(0, start)}[secret]${masked.slice(end)}`, text);
}

const openRedaction = new OpenRedaction();
const redactPii = new Redactor();

/** Our rules, and the maintained rule sets that work offline on a text of any form. */
export const maskers: Readonly<Record<string, Mask>> = {
  'These rules': (text) => Promise.resolve(redact(text).text),
  secretlint: maskBySecretlint,
  openredaction: (text) => Promise.resolve(openRedaction.detect(text).redacted),
  redactpii: (text) => Promise.resolve(redactPii.redact(text)),
};
