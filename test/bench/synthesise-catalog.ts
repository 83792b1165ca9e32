import type { App, Catalog, Entry } from '../../src/core/entry.ts';
import type { Bilingual } from './bilingual-words.ts';
import { createRandom, type Random } from './random.ts';
import { everyApp, synthesiseVendors, type Vendor } from './synthesise-apps.ts';
import { createCodeSource } from './synthesise-codes.ts';
import { synthesiseMessage } from './synthesise-message.ts';
import { synthesiseCause, synthesiseFix } from './synthesise-remedy.ts';

/** Of all messages, the share that several apps have; of those, the fewest and the most apps. */
const shared = { share: 0.1, fewest: 2, most: 6 } as const;
/** Shares of entries known in both languages and in English alone, which leaves a third of the messages without Chinese. */
const known = { inBoth: 0.2, inEnglish: 0.2 } as const;

/**
 * A made-up catalog that looks like a real one of this size, the same for the same seed: by default 40 products at 1,000
 * entries and some 250 at 100,000.
 */
export function synthesiseCatalog(entries: number, seed: number, products = productsFor(entries)): Catalog {
  const random = createRandom(seed);
  const nextCode = createCodeSource(random);
  const names = new Set<string>();
  const vendors = synthesiseVendors(products, random, names);
  const libraries = synthesiseVendors(Math.ceil(products / 8), random, names);
  const everywhere = random.pick(libraries);
  const isNew = createNoveltyCheck();
  const made: Entry[] = [];
  while (made.length < entries) {
    const isShared = random.chance(shared.share);
    const vendor = isShared
      ? random.pick(libraries)
      : random.chance(0.01)
        ? everywhere
        : random.pick(vendors);
    const message = synthesiseMessage({ random, vendor, nextCode });
    if (!isNew(message)) continue;
    const messages = inLanguages(message, random);
    for (const app of isShared
      ? pickApps(vendors, random)
      : [vendor === everywhere ? everyApp : vendor.app]) {
      if (made.length < entries) made.push(toEntry(app, messages, made.length, random));
    }
  }
  // Through JSON, so that no string is a rope that the first reader would have to flatten.
  return JSON.parse(
    JSON.stringify({ apps: [everyApp, ...vendors.map(({ app }) => app)], entries: made }),
  ) as Catalog;
}

function productsFor(entries: number): number {
  return Math.round(40 * Math.max(0.1, entries / 1000) ** 0.4);
}

function pickApps(vendors: readonly Vendor[], random: Random): App[] {
  const count = Math.min(vendors.length, random.between(shared.fewest, shared.most));
  const picked = new Set<App>();
  while (picked.size < count) picked.add(random.pick(vendors).app);
  return [...picked];
}

/** Two errors with the same words are one error: another would have no way to be told from it. */
function createNoveltyCheck(): (message: Bilingual) => boolean {
  const seen = new Set<string>();
  return (message) => {
    const keys = message.map((text) =>
      text
        .replace(/\{\w+\}/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .toLowerCase(),
    );
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  };
}

function inLanguages([english, chinese]: Bilingual, random: Random): string[] {
  const roll = random.next();
  if (roll < known.inBoth) return [chinese, english];
  return roll < known.inBoth + known.inEnglish ? [english] : [chinese];
}

function toEntry(app: App, messages: readonly string[], at: number, random: Random): Entry {
  const { cause, fix, who } = { ...synthesiseCause(app, random), fix: synthesiseFix(app, random) };
  return {
    id: `${app.id}-${at + 1}`,
    app: app.id,
    messages,
    cause,
    fix,
    who,
    links: [],
    source: { document: `${app.id}-errors`, row: at + 1, checked: '2026-11-23' },
    samples: { match: [], nearMiss: [] },
  };
}
