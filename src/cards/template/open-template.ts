import { createRequire } from 'node:module';
// Not the package's own door: its types lead into the TypeScript source of another package.
import type * as Engine from 'adaptivecards-templating/lib/template-engine.js';
import { compileTemplate } from './compile-template.ts';
import type { Values } from './read-expression.ts';

/**
 * Makes a function of values of an Adaptive Card template, which writes the card as JSON. `adaptivecards-templating` expands what
 * `compileTemplate` leaves to it; with its grammar it takes some 0.1 s and 20 MB to load, so it is loaded for the first such
 * template. Throws what it throws where an expression is broken.
 */
export function openTemplate(template: unknown): (values: Values) => string {
  return compileTemplate(template) ?? openWithEngine(template);
}

function openWithEngine(json: unknown): (values: Values) => string {
  const load = createRequire(import.meta.url);
  const { Template } = load('adaptivecards-templating/lib/template-engine.js') as typeof Engine;
  const template = new Template(json);
  return (values) => {
    // It knows nothing of parts that are written already.
    const plain: unknown = JSON.parse(JSON.stringify(values));
    return JSON.stringify(template.expand({ $root: plain as object }));
  };
}
