import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareMessages } from '../../../../src/catalog/check/compare/compare-messages.ts';
import { reportCollisions } from '../../../../src/catalog/check/compare/collision.ts';
import type { CheckedCatalog, CheckedEntry } from '../../../../src/catalog/check/finding.ts';
import { createMessageKey } from '../../../../src/catalog/check/compare/message-key.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { createScriptFolder } from '../../../../src/core/text/script-fold.ts';

const keyOf = createMessageKey(createScriptFolder());

const toEntry = (id: string, app: string, messages: readonly string[]): Entry => ({
  id,
  app,
  messages,
  cause: { en: 'x', 'zh-TW': 'x' },
  fix: { en: ['x'], 'zh-TW': ['x'] },
  who: 'support',
  links: [],
  source: { document: 'x', checked: '2026-11-23' },
  samples: { match: [], nearMiss: [] },
});

const toChecked = (entry: Entry): CheckedEntry => ({
  entry,
  file: 'x.yaml',
  data: [],
  line: 1,
  column: 1,
  isAsked: true,
  isDraft: false,
  missing: [],
});

const checkedOf = (entries: readonly Entry[]): CheckedCatalog => ({
  catalog: { apps: [], entries },
  entries: entries.map(toChecked),
  apps: [],
  phrases: [],
});

const someEntries = fc
  .array(
    fc.record({
      app: fc.constantFrom('one', 'two'),
      messages: fc.array(
        fc.constantFrom('Out of paper', 'out-of paper!', 'Jam in {tray}', 'JAM in {x}', 'No toner'),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    }),
    { maxLength: 6 },
  )
  .map((made) => made.map(({ app, messages }, at) => toEntry(`e${at}`, app, messages)));

/** Every two entries of one app with a message in common, by comparing all with all. */
function slowPairs(entries: readonly Entry[]): Set<string> {
  const pairs = entries.flatMap((one, at) =>
    entries
      .slice(at + 1)
      .filter((other) => one.app === other.app)
      .filter((other) =>
        one.messages.some((text) => other.messages.some((its) => keyOf(its) === keyOf(text))),
      )
      .map((other) => `${one.id} ${other.id}`),
  );
  return new Set(pairs);
}

/** The groups that pairs join entries into. */
function groupsOf(pairs: Iterable<string>): Set<string> {
  const groups: Set<string>[] = [];
  for (const pair of pairs) {
    const joined = groups.filter((group) => pair.split(' ').some((id) => group.has(id)));
    const whole = new Set([...pair.split(' '), ...joined.flatMap((group) => [...group])]);
    groups.splice(0, groups.length, ...groups.filter((group) => !joined.includes(group)), whole);
  }
  return new Set(groups.map((group) => [...group].toSorted().join(' ')));
}

test('names pairs that share a message, once each, and leaves none out', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const findings = reportCollisions(compareMessages(checkedOf(entries), keyOf).collisions);
      const named = findings.map(({ subject, message }) => {
        const id = 'entry' in subject ? subject.entry.id : '';
        const other = /(e\d+) \(x\.yaml\)/.exec(message)?.[1] ?? '';
        return [id, other].toSorted().join(' ');
      });
      const slow = slowPairs(entries);
      expect(new Set(named).size).toBe(named.length);
      expect(named.filter((pair) => !slow.has(pair))).toEqual([]);
      expect(groupsOf(named)).toEqual(groupsOf(slow));
    }),
  );
});

test('counts the messages that several apps have', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const apps = new Map<string, Set<string>>();
      for (const { app, messages } of entries) {
        for (const text of messages) apps.set(keyOf(text), (apps.get(keyOf(text)) ?? new Set()).add(app));
      }
      const several = [...apps.values()].filter(({ size }) => size > 1).length;
      expect(compareMessages(checkedOf(entries), keyOf).shared).toBe(several);
    }),
  );
});

test('a sample that is the message of another entry is named, one of its own is not', () => {
  const [one, two] = [toEntry('one', 'acme', ['Out of paper']), toEntry('two', 'acme', ['No toner'])];
  const samples = { match: ['no toner!', 'OUT OF PAPER'], nearMiss: ['No toner'] };
  const { findings } = compareMessages(checkedOf([{ ...one, samples }, two]), keyOf);
  expect(findings.map(({ rule, path }) => [rule, ...path])).toEqual([
    ['sample-is-message', 'samples', 'match', 0],
  ]);
});
