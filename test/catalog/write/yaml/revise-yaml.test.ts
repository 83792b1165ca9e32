import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { reviseYaml } from '../../../../src/catalog/write/yaml/revise-yaml.ts';

const byHand = `# Our own errors; ask Lin before changing them.
app:   acme   # the printer

entries:
    # --- paper ---
    -   id: acme-out-of-paper
        messages:   # as the panel shows them
            - "PrinterException: out of paper"   # main tray
            - 'out of paper in {tray}'
        cause: { en: "The tray is empty.",   zh-TW: 紙匣沒有紙。 }
        fix:
            en: [ Fill the tray. ]
            zh-TW:
                - 補充紙張。
        who: app-admin
        source: {document: handbook,row: 3,checked: 2026-11-23}   # page 12


    # --- jam ---
    -   id: acme-jam
        messages: ["paper jam"]
        cause:
            en: >-
                Paper is
                stuck.
        fix: {en: ["Open it.", 'Pull.']}
        who: app-admin
        source: {document: handbook, checked: 2026-11-23}
# the end
`;

interface Entry {
  id: string;
  messages: string[];
  cause: Record<string, string>;
  fix: Record<string, string[]>;
  source: Record<string, unknown>;
}
type Data = { app: string; entries: [Entry, Entry, ...unknown[]] };

function revise(change: (data: Data) => void): string[] {
  const data = parse(byHand) as Data;
  change(data);
  const revised = reviseYaml(byHand, data) ?? '';
  expect(parse(revised)).toEqual(data);
  return difference(byHand.split('\n'), revised.split('\n'));
}

/** Lines that went and came, found by taking equal lines away from the front and the back. */
function difference(old: string[], now: string[]): string[] {
  while (old.length > 0 && old[0] === now[0]) [old, now] = [old.slice(1), now.slice(1)];
  while (old.length > 0 && old.at(-1) === now.at(-1)) [old, now] = [old.slice(0, -1), now.slice(0, -1)];
  return [...old.map((line) => `- ${line.trim()}`), ...now.map((line) => `+ ${line.trim()}`)];
}

test('a file that holds the data already stays as it is, byte for byte', () => {
  expect(reviseYaml(byHand, parse(byHand))).toBe(byHand);
});

test('a changed text changes its own place alone, whatever is around it', () => {
  const inBraces = revise(({ entries: [first] }) => (first.cause.en = 'It is empty: fill it, {tray}'));
  expect(inBraces).toEqual([
    `- cause: { en: "The tray is empty.",   zh-TW: 紙匣沒有紙。 }`,
    `+ cause: { en: 'It is empty: fill it, {tray}',   zh-TW: 紙匣沒有紙。 }`,
  ]);
  expect(revise(({ entries: [first] }) => (first.source.row = 4))).toEqual([
    '- source: {document: handbook,row: 3,checked: 2026-11-23}   # page 12',
    '+ source: {document: handbook,row: 4,checked: 2026-11-23}   # page 12',
  ]);
  expect(revise(({ entries: [, second] }) => (second.cause.en = 'Stuck.'))).toEqual([
    '- en: >-',
    '- Paper is',
    '- stuck.',
    '+ en: Stuck.',
  ]);
});

test('a new message stands behind the others and their comments', () => {
  expect(revise(({ entries: [first] }) => first.messages.push('缺紙: 紙匣 {tray}'))).toEqual([
    `+ - '缺紙: 紙匣 {tray}'`,
  ]);
  expect(revise(({ entries: [, second] }) => second.messages.push('夾紙'))).toEqual([
    '- messages: ["paper jam"]',
    '+ messages: ["paper jam", 夾紙]',
  ]);
});

test('a changed message takes the place of the old one, a dropped one takes its line along', () => {
  expect(revise(({ entries: [first] }) => (first.messages[0] = 'OutOfPaper: tray'))).toEqual([
    '- - "PrinterException: out of paper"   # main tray',
    `+ - 'OutOfPaper: tray'   # main tray`,
  ]);
  expect(revise(({ entries: [first] }) => first.messages.pop())).toEqual([`- - 'out of paper in {tray}'`]);
});

test('a language that was missing is added below or beside the other', () => {
  expect(revise(({ entries: [, second] }) => (second.cause['zh-TW'] = '卡紙。'))).toEqual([
    '+ zh-TW: 卡紙。',
  ]);
  expect(revise(({ entries: [, second] }) => (second.fix['zh-TW'] = ['打開。', '拉出。']))).toEqual([
    `- fix: {en: ["Open it.", 'Pull.']}`,
    `+ fix: {en: ["Open it.", 'Pull.'], zh-TW: [ 打開。, 拉出。 ]}`,
  ]);
});

test('a new entry stands at the end behind a blank line', () => {
  const added = revise(({ entries }) =>
    entries.push({ id: 'acme-new', messages: ['a: b'], source: { row: 1 } }),
  );
  expect(added).toEqual(['+ ', '+ - id: acme-new', '+ messages:', `+ - 'a: b'`, '+ source: { row: 1 }']);
});

test('a file with Windows line ends keeps them', () => {
  const text = byHand.replaceAll('\n', '\r\n');
  const data = parse(text) as Data;
  data.entries[0].messages.push('x');
  data.entries[0].fix['zh-TW'] = [];
  data.entries[1].messages = ['y'];
  data.entries.push({ id: 'n', messages: ['z'] });
  const revised = reviseYaml(text, data) ?? '';
  expect(parse(revised)).toEqual(data);
  expect(revised.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a file with an anchor is changed only where that is possible', () => {
  const text = 'app: a\nentries:\n  - id: x\n    cause: &same { en: one }\n  - id: y\n    cause: *same\n';
  const changeFirst = {
    app: 'a',
    entries: [
      { id: 'x', cause: { en: 'two' } },
      { id: 'y', cause: { en: 'one' } },
    ],
  };
  expect(reviseYaml(text, changeFirst)).toBeUndefined();
  const changeSecond = {
    app: 'a',
    entries: [
      { id: 'x', cause: { en: 'one' } },
      { id: 'y', cause: { en: 'two' } },
    ],
  };
  expect(parse(reviseYaml(text, changeSecond) ?? '')).toEqual(changeSecond);
});

const anyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...Array.from(`ab1 '":{}[],#&*!|>%@\`\\-?=~\n\t紙匣é`)),
    minLength: 1,
    maxLength: 12,
  }),
  fc.constantFrom(
    'true',
    'null',
    '12',
    '- x',
    '2026-11-24',
    'a: b',
    '# x',
    '&amp;',
    ' lead',
    'trail ',
    "it's",
    '',
  ),
);
const anyEntry = fc.record(
  {
    messages: fc.array(anyText, { minLength: 1, maxLength: 4 }),
    cause: fc.dictionary(fc.constantFrom('en', 'zh-TW'), anyText, { minKeys: 1, noNullPrototype: true }),
    source: fc.record({ document: anyText, row: fc.nat(9) }, { noNullPrototype: true }),
  },
  { noNullPrototype: true },
);
const anyEntries = fc
  .array(anyEntry, { minLength: 1, maxLength: 4 })
  .map((entries) => entries.map((entry, at) => ({ id: `e${at}`, ...entry })));
const anyLayout = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  singleQuote: fc.boolean(),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
});

test('whatever the layout, the revised file holds the new data, and the same again changes nothing', () => {
  fc.assert(
    fc.property(anyEntries, anyEntries, anyLayout, (old, now, layout) => {
      const text = stringify({ app: 'a', entries: old }, { lineWidth: 0, ...layout });
      // The library writes some multi-line texts so that it cannot read them itself.
      const document = parseDocument(text);
      fc.pre(document.errors.length === 0 && isDeepStrictEqual(document.toJS(), { app: 'a', entries: old }));
      const data = { app: 'a', entries: now };
      const revised = reviseYaml(text, data);
      expect(parse(revised ?? '')).toEqual(data);
      expect(reviseYaml(revised ?? '', data)).toBe(revised);
    }),
    { numRuns: 400 },
  );
});
