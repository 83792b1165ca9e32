import { readdirSync, readFileSync } from 'node:fs';
import type { Random } from './random.ts';

const folder = new URL('../fixtures/activities/', import.meta.url);

/** The recorded activities, as JSON. */
export const recorded: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** Values that programs stumble over. */
const oddValues: readonly (() => unknown)[] = [
  () => null,
  () => '',
  () => 0,
  () => -1,
  () => 1e308,
  () => true,
  () => [],
  () => [null, [null]],
  () => ({}),
  () => ({ toString: 1, constructor: null, hasOwnProperty: [] }),
  () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
  () => '\u0000\uffff\ud800',
  () => '<at>'.repeat(200),
  () => '<p><pre><codeblock>&#x1f4a9;</p>'.repeat(50),
  () => '(a+)+$'.repeat(100),
  () => 'é'.repeat(30_000),
  () => 'https://evil.example/',
  () => '2026-13-45T99:99:99Z',
];

/** A small JSON value of any kind, at most `depth` deep. */
export function randomJson(random: Random, depth = 4): unknown {
  const kind = random.below(depth === 0 ? 4 : 6);
  if (kind === 0) return random.pick(oddValues)();
  if (kind === 1) return random.below(1_000_000) - 500_000;
  if (kind < 4) return random.text(random.below(40));
  const parts = Array.from({ length: random.below(6) }, () => randomJson(random, depth - 1));
  return kind === 4 ? parts : Object.fromEntries(parts.map((part) => [random.text(6), part]));
}

/** Changes one place of a value, at whatever depth; the value as a whole stays an object. */
function mutateOnce(value: unknown, random: Random, depth = 0): unknown {
  const isLeaf = typeof value !== 'object' || value === null;
  if (isLeaf || (depth > 0 && random.below(6) === 0))
    return random.below(3) === 0 ? randomJson(random) : random.pick(oddValues)();
  if (Array.isArray(value)) {
    const list: unknown[] = [...(value as readonly unknown[])];
    const at = random.below(list.length + 1);
    list[at] = mutateOnce(list[at], random, depth + 1);
    return list;
  }
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (entries.length === 0 || random.below(12) === 0)
    return { ...value, [random.text(5)]: randomJson(random) };
  const [name, inner] = random.pick(entries);
  if (random.below(6) === 0) return Object.fromEntries(entries.filter(([other]) => other !== name));
  return { ...value, [name]: mutateOnce(inner, random, depth + 1) };
}

/** As Teams limits what is sent to a conversation and in a tenant, there are many of both. */
function spread(activity: Readonly<Record<string, unknown>>, place: number): Record<string, unknown> {
  const { conversation, channelData } = activity as Record<string, object | undefined>;
  const tenantId = `tenant-${place % 200}`;
  return {
    ...activity,
    conversation: { ...conversation, id: `a:${place}`, tenantId },
    channelData: { ...channelData, tenant: { id: tenantId } },
  };
}

/** A recorded activity with an id of its own, sent by `serviceUrl`, and changed in up to three places. */
export function mutateActivity(random: Random, serviceUrl: string): unknown {
  const activity = spread(JSON.parse(random.pick(recorded)) as Record<string, unknown>, random.below(1_000));
  let value: unknown = { ...activity, id: `fuzz-${random.text(12)}`, serviceUrl };
  for (let times = random.below(4); times > 0; times -= 1) value = mutateOnce(value, random);
  return value;
}

/** Bytes with some taken out, doubled or replaced. */
export function breakBytes(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  const length = random.below(20);
  const middle = Buffer.from(Array.from({ length: random.below(20) }, () => random.below(256)));
  return Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(at + length)]);
}
