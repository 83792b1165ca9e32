/** Values by their names, as a template sees them. */
export type Values = Readonly<Record<string, unknown>>;

/** Finds what an expression stands for, among all values of a template and those of the part that repeats around it. */
export type ReadValue = (root: Values, values: Values) => unknown;

const placeholder = /\$\{([^{}]*)\}/;
/** What the expression language reads in its own way, even outside of placeholders. */
const special = /[\\`$]/;
const path = String.raw`((?:\$root\.)?[A-Za-z]\w*(?:\.[A-Za-z]\w*)*)`;

const isFilled = (value: unknown): boolean =>
  (typeof value === 'string' || Array.isArray(value)) && value.length > 0;

const forms: readonly (readonly [form: RegExp, tell: (value: unknown) => unknown])[] = [
  [new RegExp(`^${path}$`), (value) => value],
  [new RegExp(String.raw`^count\(${path}\) > 0$`), isFilled],
  [new RegExp(`^${path} != ''$`), (value) => value !== ''],
  [new RegExp(String.raw`^not\(${path}\)$`), (value) => value === false],
];

/** Whether a node of a template is a text that names values. */
export function isExpression(node: unknown): node is string {
  return typeof node === 'string' && node.includes('${');
}

/**
 * Reads a text of a template: a placeholder alone gives its value as it is, among other words it becomes text. In it stands a
 * name (`a`, `a.b`, `$root.a`) or one of the conditions `count(a) > 0`, `a != ''`, `not(a)`. `undefined` for whatever else the
 * expression language has. Reading throws a TypeError where a value is missing.
 * https://learn.microsoft.com/en-us/azure/bot-service/adaptive-expressions/adaptive-expressions-prebuilt-functions
 */
export function readExpression(text: string): ReadValue | undefined {
  const readers = text
    .split(placeholder)
    .map((piece, index) => (index % 2 === 1 ? readPlaceholder(piece) : readLiteral(piece)))
    .filter((reader) => reader !== nothing);
  if (!readers.every((reader) => reader !== undefined)) return undefined;
  const [only, ...more] = readers;
  if (only && more.length === 0) return only;
  return (root, values) => readers.map((read) => String(read(root, values))).join('');
}

const nothing: ReadValue = () => '';

function readLiteral(text: string): ReadValue | undefined {
  if (text === '') return nothing;
  return special.test(text) ? undefined : () => text;
}

function readPlaceholder(expression: string): ReadValue | undefined {
  for (const [form, tell] of forms) {
    const found = form.exec(expression)?.[1];
    if (found !== undefined) return readPath(found, tell);
  }
  return undefined;
}

function readPath(found: string, tell: (value: unknown) => unknown): ReadValue {
  const names = found.split('.');
  const isFromRoot = names[0] === '$root';
  const [first = '', ...deeper] = isFromRoot ? names.slice(1) : names;
  return (root, values) => {
    let value = (isFromRoot ? root : values)[first];
    for (const name of deeper) value = (value as Values | undefined)?.[name];
    if (value === undefined || value === null)
      throw new TypeError(`A card template names ${found}, which has no value.`);
    return tell(value);
  };
}
