import { readFileSync } from 'node:fs';
// Not the package's own door: its types lead into the TypeScript source of another package.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import type { CardJson } from './card-json.ts';

const cards = ['answer', 'choose', 'several', 'none', 'rejected', 'welcome', 'gone', 'status'] as const;
const parts = ['pick', 'example', 'step', 'row', 'warning'] as const;

/** A template of a whole card, or of a part that several cards repeat. */
export type TemplateName = (typeof cards)[number] | (typeof parts)[number];

/** Fills a template with values. Every value that the template names must be there. */
export type BindTemplate = (name: TemplateName, values: object) => CardJson;

/** Loads and parses every template once: parsing takes ten times as long as binding. Throws when a file is missing. */
export function loadCardTemplates(): BindTemplate {
  const templates = new Map<TemplateName, Template>([
    ...cards.map((name) => [name, readTemplate(`${name}.json`)] as const),
    ...parts.map((name) => [name, readTemplate(`parts/${name}.json`)] as const),
  ]);
  return (name, values) => {
    const bound: unknown = templates.get(name)?.expand({ $root: values });
    if (!isJson(bound)) throw new TypeError(`The card template ${name} is not one object.`);
    return bound;
  };
}

function readTemplate(file: string): Template {
  const text = readFileSync(new URL(`../../cards/${file}`, import.meta.url), 'utf8');
  return new Template(JSON.parse(text));
}

function isJson(value: unknown): value is CardJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
