import { readFileSync } from 'node:fs';
import type { CardJson } from './card-json.ts';
import { openTemplate } from './open-template.ts';
import type { Values } from './read-expression.ts';

const cards = ['answer', 'choose', 'several', 'none', 'rejected', 'welcome', 'gone', 'status'] as const;
const parts = ['pick', 'example', 'step', 'row', 'warning'] as const;

/** A template of a whole card, or of a part that several cards repeat. */
export type TemplateName = (typeof cards)[number] | (typeof parts)[number];

/** Fills a template with values. Every value that the template names must be there. */
export type BindTemplate = (name: TemplateName, values: Values) => CardJson;

/** Loads every template once. Throws when a file is missing, or is no template. */
export function loadCardTemplates(): BindTemplate {
  const templates = new Map([
    ...cards.map((name) => [name, readTemplate(`${name}.json`)] as const),
    ...parts.map((name) => [name, readTemplate(`parts/${name}.json`)] as const),
  ]);
  return (name, values) => {
    const bound = templates.get(name)?.(values);
    if (!isJson(bound)) throw new TypeError(`The card template ${name} is not one object.`);
    return bound;
  };
}

function readTemplate(file: string): (values: Values) => unknown {
  const text = readFileSync(new URL(`../../cards/${file}`, import.meta.url), 'utf8');
  return openTemplate(JSON.parse(text));
}

function isJson(value: unknown): value is CardJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
