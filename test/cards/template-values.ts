import fc from 'fast-check';
import type { Values } from '../../src/cards/template/read-expression.ts';

type Any = fc.Arbitrary<unknown>;
type Names = Map<string, Any>;

const hostile = [
  '${text}',
  '${$root.actions}',
  '{{DATE(2026-01-01T00:00:00Z, SHORT)}}',
  '`',
  '\\',
  '**b**',
  '',
];
const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 20 }));
const listOf = (item: Any): Any => fc.array(item, { maxLength: 3 });
const elements = listOf(fc.record({ type: text, text }));

/** Any values that a template can be filled with: one for each name that stands in it. */
export function valuesOf(template: unknown): fc.Arbitrary<Values> {
  const root: Names = new Map();
  collect(template, text, root, root);
  return recordOf(root);
}

/** `kind`: what a name is that stands here alone. `names`: those known around here. */
function collect(node: unknown, kind: Any, names: Names, root: Names): void {
  if (typeof node === 'string') {
    collectText(node, kind, names, root);
  } else if (Array.isArray(node)) {
    for (const item of node) collect(item, elements, names, root);
  } else if (typeof node === 'object' && node !== null) {
    const { $data, ...rest } = node as Values;
    const inner: Names = $data === undefined ? names : new Map<string, Any>();
    for (const [key, value] of Object.entries(rest)) {
      collect(value, ['items', 'actions'].includes(key) ? elements : text, inner, root);
    }
    if (typeof $data === 'string') names.set($data.slice(2, -1), listOf(recordOf(inner)));
  }
}

function collectText(node: string, kind: Any, names: Names, root: Names): void {
  for (const [, call, fromRoot, name = ''] of node.matchAll(/\$\{(\w+\()?(\$root\.)?([\w.]+)/g)) {
    const known = fromRoot === undefined ? names : root;
    if (call === 'not(') known.set(name, fc.boolean());
    else if (!known.has(name)) known.set(name, call === 'count(' ? elements : kind);
  }
}

/** A record with these names, `a.b` being `b` in a record of its own. */
function recordOf(names: Names): fc.Arbitrary<Values> {
  const groups = Map.groupBy(names, ([name]) => name.split('.', 1)[0] ?? '');
  const fields = [...groups].map(([first, members]): [string, Any] => {
    const deeper = members.map(([name, kind]) => [name.slice(first.length + 1), kind] as const);
    const [own] = deeper.filter(([rest]) => rest === '');
    return [first, own ? own[1] : recordOf(new Map(deeper))];
  });
  return fc.record(Object.fromEntries(fields));
}
