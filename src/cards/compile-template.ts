import { isExpression, readExpression, type ReadValue, type Values } from './read-expression.ts';

/** Makes a node of a card: `null` when it is dropped, a list when it is repeated. */
type Expand = ReadValue;

/** Keys that steer what becomes of an object. */
const steering = ['$data', '$when', '$root', '$index', '$host', '$_acTemplateVersion'];

/**
 * Turns a template into a function of its values that expands it as `adaptivecards-templating` does. Values are copied and
 * never read as a template themselves. Lists that depend on no value are shared by all cards, and frozen. `undefined` for
 * a template that holds more than `readExpression` reads.
 * https://learn.microsoft.com/en-us/adaptive-cards/templating/language
 */
export function compileTemplate(template: unknown): ((values: Values) => unknown) | undefined {
  const expand = compile(template);
  return expand && ((values) => expand(values, values));
}

function compile(node: unknown): Expand | undefined {
  if (Array.isArray(node)) return compileList(node);
  if (typeof node === 'object' && node !== null) return compileObject(node as Values);
  return isExpression(node) ? readExpression(node) : () => node;
}

function compileList(nodes: readonly unknown[]): Expand | undefined {
  if (nodes.every((node) => typeof node === 'string' && !isExpression(node))) {
    const fixed = Object.freeze([...nodes]);
    return () => fixed;
  }
  const items = nodes.map(compile);
  if (!items.every((item) => item !== undefined)) return undefined;
  return (root, values) => {
    const list: unknown[] = [];
    for (const expand of items) {
      const item = expand(root, values);
      if (Array.isArray(item)) list.push(...(item as unknown[]));
      else if (item !== null) list.push(item);
    }
    return list;
  };
}

function compileObject(node: Values): Expand | undefined {
  const { $data: data, $when: when, ...properties } = node;
  const make = compileProperties(properties);
  const made = make && (when === undefined ? make : compileCondition(when, make));
  return made && (data === undefined ? made : compileRepetition(data, made));
}

function compileProperties(properties: Values): Expand | undefined {
  const keys = Object.keys(properties);
  if (keys.some((key) => steering.includes(key))) return undefined;
  const open = keys.filter((key) => typeof properties[key] === 'object' || isExpression(properties[key]));
  const makers = open.map((key) => ({ key, expand: compile(properties[key]) }));
  if (!makers.every((m): m is { key: string; expand: Expand } => m.expand !== undefined)) return undefined;
  return (root, values) => {
    const made: Record<string, unknown> = { ...properties };
    for (const { key, expand } of makers) made[key] = expand(root, values);
    return made;
  };
}

function compileCondition(when: unknown, make: Expand): Expand | undefined {
  const holds = isExpression(when) ? readExpression(when) : undefined;
  return holds && ((root, values) => (holds(root, values) === true ? make(root, values) : null));
}

/** One node for each item of a list; none gives `null`, one stands alone. */
function compileRepetition(data: unknown, make: Expand): Expand | undefined {
  const read = isExpression(data) ? readExpression(data) : undefined;
  if (read === undefined) return undefined;
  return (root, values) => {
    const found = read(root, values);
    if (!Array.isArray(found)) return make(root, found as Values);
    const made = (found as Values[]).map((item) => make(root, item)).filter((node) => node !== null);
    return made.length > 1 ? made : (made[0] ?? null);
  };
}
