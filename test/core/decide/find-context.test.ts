import { describe, expect, test } from 'vitest';
import { builtinFolders } from '../../../src/catalog/load/builtin-folders.ts';
import { loadCatalog } from '../../../src/catalog/load/load-catalog.ts';
import type { Answer } from '../../../src/core/answer.ts';
import { certaintyOf } from '../../../src/core/certainty.ts';
import { answer, createEngine } from '../../../src/core/engine.ts';
import type { EntryContext } from '../../../src/core/entry.ts';
import { makeCatalog, makeEntry } from '../make-catalog.ts';

const engine = createEngine(loadCatalog(builtinFolders()));

/** What the card of the first match says of how sure it is. */
const certaintyIn = ({ matches: [best] }: Answer) => best && certaintyOf(best);

const certainty = (text: string) => certaintyIn(answer(engine, text));

const google = 'GoogleJsonResponseException: 403 Forbidden';
const okta = 'HttpRequestFailure: Server returned: 401 Unauthorized';

describe('an entry is at most likely where the text shows no sign of where it applies', () => {
  test.each([
    ['as it is', google],
    ['by Terraform', `terraform apply: Error: ${google}`],
    ['by PowerShell', `PS C:\\> Invoke-RestMethod: ${google}`],
    ['by the library alone', `com.google.api.client.googleapis.json.${google}`],
    ['by a connector of Kafka', `[Worker] ERROR connector=drive-sink org.apache.kafka.connect ${google}`],
    ['by a flow', `Power Automate, Google connector: ${google}`],
    ['at a connector for mail', `Inbound connectors: Okta ${okta}`],
    ['in a word that only holds a sign', `Reconnectors and DefenderX: ${google}`],
  ])('%s', (_how, text) => {
    expect(answer(engine, text).matches[0]?.score).toBeGreaterThan(0.9);
    expect(certainty(text)).toBe('likely');
  });
});

describe('a sign of where it applies leaves it almost certain', () => {
  test.each([
    ['in front', `2026-03-04T09:12:44Z ERROR [connector=okta] ${okta}`],
    ['in the plural', `The connectors show Okta ${okta}`],
    ['in Chinese, in the middle of a run', `公司的連接器顯示 Okta ${okta}`],
    ['in Simplified Chinese', `公司的连接器显示 Okta ${okta}`],
    ['in another case, with a hyphen', `DEFENDER for cloud-apps: Okta ${okta}`],
    ['in the name of a class', `Okta com.adallom.adalib.httputils.exceptions.${okta}`],
    ['with escapes', String.raw`{"message":"\u9023\u63a5\u5668 Okta ${okta}"}`],
    ['at the other end of a long log', `start of Defender\n${'INFO ok\n'.repeat(40)}ERROR Okta ${okta}`],
  ])('%s', (_how, text) => {
    expect(certainty(text)).toBe('almostCertain');
  });
});

test('a code that only entries of one folder have is a sign of it, also when it is typed as digits', () => {
  expect(answer(engine, '53003').matches[0]).not.toHaveProperty('lacksContext');
  expect(certainty('AADSTS53003: Access has been blocked by Conditional Access policies.')).toBe(
    'almostCertain',
  );
});

test('a code that two folders have is a sign of the one that names its letters', () => {
  const { matches } = answer(engine, 'AADSTS70008');
  const lacking = matches.map(({ entry, lacksContext }) => [entry.context?.title.en, lacksContext]);
  expect(lacking).toContainEqual(['Microsoft Entra sign-in', undefined]);
  expect(lacking).toContainEqual(['App connectors of Microsoft Defender for Cloud Apps', true]);
});

const context: EntryContext = {
  title: { en: 'Depot', 'zh-TW': '倉庫' },
  signs: ['Depot'],
  unless: ['Rival'],
};
const messages = ['DepotException: the loading dock of the depot is closed for today'];
const text = 'DepotException: the loading dock of the rival is closed for today';

test('neither the decision nor the order nor a score changes', () => {
  const entries = ['a', 'b', 'c'].map((id) => makeEntry(id, id, messages));
  const plain = answer(createEngine(makeCatalog(entries)), text);
  const said = answer(createEngine(makeCatalog(entries.map((entry) => ({ ...entry, context })))), text);
  const facts = ({ decision, question, matches }: Answer) => [
    decision,
    question,
    matches.map(({ entry, score }) => [entry.id, score]),
  ];
  expect(facts(said)).toEqual(facts(plain));
  expect(said.matches.map(({ lacksContext }) => lacksContext)).toEqual([true, true, true]);
  expect(plain.matches.map(({ lacksContext }) => lacksContext)).toEqual([undefined, undefined, undefined]);
});

test('a folder with a title and without signs asks for none', () => {
  const catalog = makeCatalog([{ ...makeEntry('a', 'a', messages), context: { ...context, signs: [] } }]);
  expect(certaintyIn(answer(createEngine(catalog), `${messages.join('')} a`))).toBe('almostCertain');
});

test('each error of a paste is told by the signs of the whole paste', () => {
  const parts = (front: string) =>
    answer(engine, `${front}\nERROR Okta ${okta}\nERROR ${google}`).parts.map(
      ({ matches }) => matches[0]?.lacksContext,
    );
  expect(parts('today')).toEqual([true, true]);
  expect(parts('from the connector')).toEqual([undefined, undefined]);
});
