import { readFileSync, writeFileSync } from 'node:fs';
import { loadCatalog } from '../../src/catalog/load/load-catalog.ts';
import { scoreQuery } from '../../src/core/decide/answer-one.ts';
import { createEngine, type Engine } from '../../src/core/engine.ts';
import type { Catalog } from '../../src/core/entry.ts';
import { type FeatureName, features } from '../../src/core/score/features.ts';
import { connectorFolder } from '../fixtures/catalog-folders.ts';
import { labelOf } from './measure.ts';
import { type EvalQuery, readQueries } from './read-queries.ts';
import { synthesiseQueries } from './synthesise.ts';

type Name = FeatureName | 'bias';
const names: readonly Name[] = ['bias', ...(Object.keys(features) as FeatureName[])];

/** One query: the features of its candidates, which of them are right, and how much it counts. */
interface Example {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** Signs that the meaning of a feature fixes: more agreement is never worse, more conflict never better. */
const never: Partial<Record<Name, 'negative' | 'positive'>> = {
  contained: 'negative',
  whole: 'negative',
  covered: 'negative',
  fullest: 'negative',
  codeAgrees: 'negative',
  classAgrees: 'negative',
  statusAgrees: 'negative',
  appNamed: 'negative',
  appImplied: 'negative',
  causeCovered: 'negative',
  codeConflicts: 'positive',
  classConflicts: 'positive',
  statusConflicts: 'positive',
  appConflicts: 'positive',
  phraseDiffers: 'positive',
  slight: 'positive',
  foreignApp: 'positive',
};

/** What the features' meaning suggests, before any data; the catalog is small, and what it does not show stays near this. */
const prior: Readonly<Record<Name, number>> = {
  bias: -6,
  contained: 3,
  whole: 2,
  covered: 3,
  amount: 2,
  fullest: 2,
  slight: -1.5,
  similarity: 1,
  phraseDiffers: -3,
  impliedByStatus: 6,
  causeCovered: 3,
  causeContained: 1,
  causeWhole: 2,
  codeAgrees: 5,
  codeConflicts: -5,
  codeUnexplained: -2,
  codeMissing: -1,
  classAgrees: 2,
  classIsRare: 2,
  classesExplained: 1.5,
  classConflicts: -2,
  statusAgrees: 2,
  statusConflicts: -4,
  statusMissing: -1,
  statusUnexplained: -1,
  appNamed: 3,
  appImplied: 2,
  appConflicts: -4,
  appImpliedElsewhere: -2,
  appAndIdentifier: 1,
  forEveryApp: 0,
  foreignApp: -1,
};

const rounds = 1000;
const rate = 0.05;
/** What the catalog at hand has too few examples of, and the meaning says plainly. */
const firm: ReadonlySet<Name> = new Set<Name>(['classAgrees', 'classesExplained', 'impliedByStatus']);
/** How strongly each weight is pulled towards its prior. */
const pull = 0.002;

const catalog = loadCatalog([connectorFolder]);
const engine = createEngine(catalog);
const examples = [
  ...ownQueries(engine, catalog),
  ...madeQueries(engine, catalog),
  ...withoutEachApp(catalog),
];
const learned = descend(examples);
write(learned);

function toExample(
  on: Engine,
  query: string,
  right: (id: string, row: string) => boolean,
  weight: number,
): Example | undefined {
  const scored = scoreQuery(on, query);
  if (scored.length === 0) return undefined;
  const rows = scored.map(({ pair }) =>
    Float64Array.from(names, (name) => (name === 'bias' ? 1 : features[name](pair))),
  );
  const hits = scored.map(({ entry }) => right(entry.id, labelOf(entry)));
  return { rows, right: hits, weight };
}

function ownQueries(on: Engine, { entries }: Catalog): Example[] {
  const files = ownFiles();
  const fromFiles = files.map(({ query, expect }) =>
    toExample(on, query, (_, row) => expect.includes(row), 1),
  );
  const fromSamples = entries.flatMap((entry) => [
    ...entry.samples.match.map((sample) => toExample(on, sample, (id) => id === entry.id, 0.5)),
  ]);
  return [...fromFiles, ...fromSamples].filter((example) => example !== undefined);
}

/** The project's own queries for the catalog that is learned from. */
function ownFiles(): EvalQuery[] {
  return readQueries('test/eval')
    .flatMap((file) => file.queries)
    .filter(({ catalog: folders }) => folders.join() === 'app-connectors');
}

/** Weighted so that all of them together count like the project's own queries. */
function madeQueries(on: Engine, from: Catalog): Example[] {
  const made = synthesiseQueries(from, 1);
  return made
    .map(({ query, expect }) => toExample(on, query, (id) => expect.includes(id), 300 / made.length))
    .filter((example) => example !== undefined);
}

/** Queries for an app that the catalog has lost: nothing is right for them any more, unless another app shares the message. */
function withoutEachApp(from: Catalog): Example[] {
  const files = ownFiles();
  const byId = new Map(from.entries.map((entry) => [labelOf(entry), entry]));
  return from.apps.flatMap((app) => {
    if (app.id === 'all') return [];
    const rest = createEngine({
      apps: from.apps,
      entries: from.entries.filter((entry) => entry.app !== app.id),
    });
    return files
      .filter(({ expect }) => expect.length > 0 && expect.every((row) => byId.get(row)?.app === app.id))
      .map(({ query }) => toExample(rest, query, () => false, 0.5))
      .filter((example) => example !== undefined);
  });
}

/** Gradient descent with momentum on the negative log-likelihood of "one of the right ones", or of "none". */
function descend(all: readonly Example[]): Float64Array {
  const current = Float64Array.from(names, (name) => prior[name]);
  const momentum = new Float64Array(names.length);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = new Float64Array(names.length);
    let loss = 0;
    for (const example of all) loss += addGradient(example, current, gradient);
    for (const [at, name] of names.entries()) {
      const slope =
        (gradient[at] ?? 0) / total + pull * (firm.has(name) ? 10 : 1) * ((current[at] ?? 0) - prior[name]);
      momentum[at] = 0.9 * (momentum[at] ?? 0) + slope;
      const next = (current[at] ?? 0) - rate * 10 * (momentum[at] ?? 0) * 0.3;
      const bound = never[name];
      current[at] =
        bound === 'negative' ? Math.max(0, next) : bound === 'positive' ? Math.min(0, next) : next;
    }
    if (round % 250 === 0 || round === rounds - 1)
      process.stderr.write(`round ${round}: loss ${(loss / total).toFixed(4)}\n`);
  }
  return current;
}

function addGradient(
  { rows, right, weight }: Example,
  current: Float64Array,
  gradient: Float64Array,
): number {
  const odds = rows.map((row) => row.reduce((sum, value, at) => sum + value * (current[at] ?? 0), 0));
  const highest = Math.max(0, ...odds);
  const parts = odds.map((one) => Math.exp(one - highest));
  const none = Math.exp(-highest);
  const all = parts.reduce((sum, one) => sum + one, none);
  const isNone = !right.includes(true);
  const good = isNone ? none : parts.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0);
  for (const [at, row] of rows.entries()) {
    const predicted = (parts[at] ?? 0) / all;
    const wanted = right[at] ? (parts[at] ?? 0) / good : 0;
    for (let name = 0; name < row.length; name += 1) {
      gradient[name] = (gradient[name] ?? 0) + weight * (predicted - wanted) * (row[name] ?? 0);
    }
  }
  return -weight * Math.log(good / all);
}

function write(values: Float64Array): void {
  const path = 'src/core/score/weights.ts';
  const source = readFileSync(path, 'utf8');
  const body = names
    .map((name, at) => `  ${name}: ${String(Number((values[at] ?? 0).toFixed(2)))},`)
    .join('\n');
  writeFileSync(path, source.replace(/= \{\n[^}]*\};/, `= {\n${body}\n};`));
}
