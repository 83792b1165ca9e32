import { readFileSync } from 'node:fs';
import { JsonText } from './json-text.ts';
import { openTemplate } from './open-template.ts';
import type { Values } from './read-expression.ts';

const cards = ['answer', 'choose', 'several', 'none', 'rejected', 'welcome', 'gone', 'status'] as const;
const parts = ['assumed', 'pick', 'example', 'step', 'row', 'warning'] as const;

/** A template of a whole card, or of a part that several cards repeat. */
export type TemplateName = (typeof cards)[number] | (typeof parts)[number];

/** Fills a template with values. Every value that the template names must be there. */
export type BindTemplate = (name: TemplateName, values: Values) => JsonText;

/** Loads every template once. Throws when a file is missing, or is no template. */
export function loadCardTemplates(): BindTemplate {
  const templates = new Map([
    ...cards.map((name) => [name, readTemplate(`${name}.json`)] as const),
    ...parts.map((name) => [name, readTemplate(`parts/${name}.json`)] as const),
  ]);
  return (name, values) => {
    const write = templates.get(name);
    if (write === undefined) throw new TypeError(`There is no card template ${name}.`);
    return new JsonText(write(values));
  };
}

function readTemplate(file: string): (values: Values) => string {
  const template: unknown = JSON.parse(
    readFileSync(new URL(`../../../cards/${file}`, import.meta.url), 'utf8'),
  );
  if (!isOneObject(template)) throw new TypeError(`The card template ${file} is not one object.`);
  return openTemplate(template);
}

/** Whether exactly one object comes of a template, whatever its values. */
function isOneObject(template: unknown): boolean {
  const isObject = typeof template === 'object' && template !== null && !Array.isArray(template);
  return isObject && !('$data' in template) && !('$when' in template);
}
