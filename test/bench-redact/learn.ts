// Learns from the planted secrets and harmless texts of the tests how much each sign of a token and each word beside it tells,
// prints what would be found of each file without having seen it, and writes the table of weights.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blankMasks, createRuleFinder } from '../../src/core/redact/find/find-candidates.ts';
import { joinFinds } from '../../src/core/redact/find/join-finds.ts';
import { redactionKinds } from '../../src/core/redact/kinds.ts';
import { commandRules } from '../../src/core/redact/rules/command-rules.ts';
import { passwordRules } from '../../src/core/redact/rules/password-rules.ts';
import type { Rule } from '../../src/core/redact/rules/rule.ts';
import { rules } from '../../src/core/redact/rules/rules.ts';
import { findInManifests } from '../../src/core/redact/find/secret-manifests.ts';
import { findInTables } from '../../src/core/redact/find/table-columns.ts';
import { isNumber, partsOf, type Token, tokenSigns } from '../../src/core/redact/told/token-signs.ts';
import { readTold } from '../../src/core/redact/told/told-secrets.ts';
import type { Nearness } from '../../src/core/redact/told/told-weights.ts';
import { readFixture } from '../core/redact/read-fixture.ts';
import { formatCells, percent } from '../eval/table.ts';

interface Text {
  readonly text: string;
  readonly secrets?: readonly string[];
}

/** A text that tells a secret, and one like it that tells none. */
interface Pair {
  readonly sample: string;
  readonly secret: string;
  readonly nearMiss: string;
}

/** A token of a text, with the features that it has. */
interface Example {
  readonly fold: number;
  /** The text that it is of. */
  readonly name: string;
  readonly features: ReadonlyMap<string, number>;
  readonly isSecret: boolean;
  readonly weight: number;
}

/** What is measured without having been learnt from; the sets of a fold are alike. */
const folds = [
  ['planted', 'held-out', 'second', 'third', 'fourth', 'sixth', 'harmless'],
  ['fifth', 'fifth-harmless'],
  ['seventh', 'seventh-harmless'],
  ['eighth', 'eighth-harmless', 'ninth'],
  ['tenth', 'tenth-harmless'],
  ['eleventh', 'eleventh-harmless'],
  ['twelfth', 'twelfth-harmless'],
  ['told', 'rules'],
] as const;
const places = ['before', 'behind', 'joined', 'linked'] as const;
/** The kinds of words that tell something of a number. */
const ofNumbers: ReadonlySet<string> = new Set([
  'code',
  'password',
  'verb',
  'turn',
  'refusal',
  'lock',
  'account',
]);
/** Passwords that rules find count less: they teach what passwords look like, and are found anyhow. */
const weightOfFound = 0.3;
/** Secrets that hardly a word tells of count less: who learns from them masks what is none. */
const weightOfHard = 0.5;
/** A harmless token counts for more than a secret: what is masked in vain may be what an error is known by. */
const weightOfHarmless = 1.5;
/** How strongly a weight is held to what it was before the data. */
const hold = 1;
/** What the meaning of the signs and words suggests; what is not named begins at 0. */
const prior = readPrior(`
  mixed bias -3, masked 2, address 2, camel -3, model -2, acronyms -2, argument 0.5, call before 0.7, lock before 0.5, product -4, host -1.5, call -2, threeKinds 1, sign 1.5, leet 0.7, wordDigits 0.5, quoted 0.5, dotted -1,
  capitals -1, short -1, noDigit -1.5, inner -1.5, named 0.5, second 0.5, first 0.5, lineEnd 0.3, password before 3,
  password behind 1, password joined 1.5, password linked 1, code before 0.5, key before 0.5, key joined 1.5, key linked 0.5,
  account before 0.7, account linked 0.5, verb before 1, verb behind 0.3, turn before 0.7, turn behind 0.3, turn joined 0.5,
  mask before 2, mask behind 1, refusal behind 0.3, refusal before -0.5, option joined 2.5;
  number bias -3.5, yours 2, year -2, lock before 1.5, six 1, unit -4, code before 4, code behind 2, code joined 2, code linked 1, password joined 1.5,
  password before 0.5, refusal before -1, verb before 0.3, turn before 0.5`);

const examples = folds.flatMap((names, fold) => names.flatMap((name) => readExamples(name, fold)));
const names = [
  ...new Set([...prior.keys(), ...examples.flatMap(({ features }) => [...features.keys()])]),
].toSorted();
const rows: string[][] = [
  ['not learnt from', 'secrets left by rules', 'found, in %', 'harmless tokens', 'masked'],
];
for (const [fold, files] of folds.entries()) {
  const weights = learn(examples.filter((example) => example.fold !== fold));
  const own = examples.filter((example) => example.fold === fold && example.weight > weightOfFound);
  const isFound = ({ features }: Example): boolean => oddsOf(features, weights) > 0;
  const [secrets, harmless] = [
    own.filter(({ isSecret }) => isSecret),
    own.filter(({ isSecret }) => !isSecret),
  ];
  rows.push([
    files.join(', '),
    String(secrets.length),
    percent(secrets.filter(isFound).length, secrets.length),
    String(harmless.length),
    String(harmless.filter(isFound).length),
  ]);
  if (process.argv.includes('--wrong'))
    for (const example of own.filter((one) => isFound(one) !== one.isSecret))
      process.stdout.write(`${example.isSecret ? 'left' : 'masked'}: ${example.name}\n`);
}
process.stdout.write(`${formatCells(rows)}\n`);
write(learn(examples));

function readPrior(text: string): Map<string, number> {
  return new Map(
    text.split(';').flatMap((part) => {
      const [model = '', ...entries] = part.trim().split(/,\s+|(?<=^(?:mixed|number))\s/);
      return entries.map((entry): [string, number] => {
        const at = entry.lastIndexOf(' ');
        return [`${model} ${entry.slice(0, at)}`, Number(entry.slice(at))];
      });
    }),
  );
}

/** The tokens of a file as the rules leave them, and once more as they would be without the rules for passwords. */
function readExamples(name: string, fold: number): Example[] {
  const ofPasswords = new Set([...passwordRules, ...commandRules]);
  const others = rules.filter((rule) => !ofPasswords.has(rule) || /basic|url|oracle|hash/.test(rule.name));
  return readTexts(name).flatMap((text) =>
    [
      { used: rules, weight: 1 },
      { used: others, weight: weightOfFound },
    ].flatMap(({ used, weight }) => {
      const masked = blankMasks(maskBy(used, text.text));
      return readTold(masked).map(({ token, near }) => ({
        fold,
        name: `${token.value} in ${JSON.stringify(text.text.slice(0, 160))}`,
        features: featuresOf(token, near),
        isSecret: (text.secrets ?? []).some((secret) => overlaps(token, secret)),
        weight: weight * (name === 'eleventh' ? weightOfHard : 1),
      }));
    }),
  );
}

function readTexts(name: string): Text[] {
  return readFixture<Text | Pair>(`redact-${name}.jsonl`).flatMap((row): Text[] =>
    'text' in row ? [row] : [{ text: row.sample, secrets: [row.secret] }, { text: row.nearMiss }],
  );
}

function maskBy(used: readonly Rule[], text: string): string {
  const findByRules = createRuleFinder(used);
  let masked = text;
  for (let pass = 0; pass < 4; pass += 1) {
    const finds = joinFinds([
      ...findByRules(masked),
      ...findInTables(masked, used.length),
      ...findInManifests(masked, used.length),
    ]);
    for (const { kind, start, end } of finds.toReversed())
      masked = `${masked.slice(0, start)}[${redactionKinds[kind].mask}]${masked.slice(end)}`;
  }
  return masked;
}

function overlaps({ text, start, end }: Token, secret: string): boolean {
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
    if (at < end && at + secret.length > start) return true;
  return false;
}

function featuresOf(token: Token, near: ReadonlyMap<string, Nearness>): Map<string, number> {
  const model = isNumber(token) ? 'number' : 'mixed';
  const features = new Map([[`${model} bias`, 1]]);
  const parts = partsOf(token);
  for (const { name, part, pattern } of tokenSigns[model])
    if (pattern.test(parts[part])) features.set(`${model} ${name}`, 1);
  for (const [kind, nearness] of near)
    if (model === 'mixed' || ofNumbers.has(kind))
      nearness.forEach((share, at) => {
        if (share > 0) features.set(`${model} ${kind} ${places[at] ?? ''}`, share);
      });
  return features;
}

function oddsOf(features: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number {
  let odds = 0;
  for (const [name, value] of features) odds += value * (weights.get(name) ?? 0);
  return odds;
}

/** Logistic regression by Newton's method: https://hastie.su.domains/ElemStatLearn, section 4.4.1 */
function learn(seen: readonly Example[]): Map<string, number> {
  const before = names.map((name) => prior.get(name) ?? 0);
  const place = new Map(names.map((name, at) => [name, at]));
  const sparse = seen.map(({ features, isSecret, weight: own }) => ({
    entries: Array.from(features, ([name, value]): [number, number] => [place.get(name) ?? 0, value]),
    isSecret,
    weight: isSecret ? own : own * weightOfHarmless,
  }));
  let weights = [...before];
  for (let step = 0; step < 60; step += 1) {
    const gradient = weights.map((weight, at) => hold * (weight - (before[at] ?? 0)));
    const curves = weights.map((_, at) => weights.map((__, other): number => (at === other ? hold : 0)));
    for (const { entries, isSecret, weight } of sparse) {
      const odds = entries.reduce((sum, [at, value]) => sum + value * (weights[at] ?? 0), 0);
      const share = 1 / (1 + Math.exp(-odds));
      for (const [at, value] of entries) {
        gradient[at] = (gradient[at] ?? 0) + weight * value * (share - Number(isSecret));
        const row = curves[at] ?? [];
        for (const [other, otherValue] of entries)
          row[other] = (row[other] ?? 0) + weight * share * (1 - share) * value * otherValue;
      }
    }
    const steps = solve(curves, gradient);
    const largest = Math.max(...steps.map(Math.abs));
    weights = weights.map((weight, at) => weight - (steps[at] ?? 0) * Math.min(1, 2 / largest));
    if (largest < 1e-6) break;
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}

/** Solves a system of linear equations by elimination; the matrix is symmetric and positive definite. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rowsOf = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [at, pivot] of rowsOf.entries())
    for (const row of rowsOf.slice(at + 1)) {
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      if (factor !== 0)
        for (let to = at; to < row.length; to += 1) row[to] = (row[to] ?? 0) - factor * (pivot[to] ?? 0);
    }
  const solution: number[] = right.map(() => 0);
  for (let at = right.length - 1; at >= 0; at -= 1) {
    const row = rowsOf[at] ?? [];
    const rest = solution.reduce((sum, value, to) => (to > at ? sum + value * (row[to] ?? 0) : sum), 0);
    solution[at] = ((row[right.length] ?? 0) - rest) / (row[at] ?? 1);
  }
  return solution;
}

function write(learnt: ReadonlyMap<string, number>): void {
  const path = fileURLToPath(new URL('../../src/core/redact/told/told-weights.ts', import.meta.url));
  const source = readFileSync(path, 'utf8');
  const round = (value: number): string => String(Number(value.toFixed(2)));
  const models = ['mixed', 'number'].map((model) => {
    const own = names
      .filter((name) => name.startsWith(`${model} `))
      .map((name) => name.slice(model.length + 1));
    const weigh = (name: string): string => round(learnt.get(`${model} ${name}`) ?? 0);
    const cueKinds = new Set(
      own.filter((name) => name.includes(' ')).map((name) => name.replace(/ \w+$/, '')),
    );
    const signs = own.filter((name) => name !== 'bias' && !name.includes(' '));
    return `${model}: { bias: ${weigh('bias')}, signs: {${signs.map((sign) => `${sign}: ${weigh(sign)}`).join()}},
      cues: {${[...cueKinds].map((kind) => `${kind}: [${places.map((at) => weigh(`${kind} ${at}`)).join()}]`).join()}} }`;
  });
  writeFileSync(path, source.replace(/Weights>> =[^]*;/, `Weights>> = {${models.join()}};`));
}
