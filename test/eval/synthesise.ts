import type { App, Catalog, Entry } from '../../src/core/entry.ts';
import { perturbations } from './perturb.ts';
import { createRandom, type Random } from './random.ts';

/** A made query with the ids of the entries that it fits. */
export interface MadeQuery {
  readonly kind: string;
  readonly query: string;
  readonly expect: readonly string[];
}

const placeholder = /\{[A-Za-z][\w-]*\}/g;
const fillIn = (message: string, random: Random): string =>
  message.replace(placeholder, () => `value-${Math.floor(random() * 1e6)}`);
const squashed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Every message of a catalog in every way of `perturbations`; the same ones for the same seed. */
export function synthesiseQueries(catalog: Catalog, seed: number): MadeQuery[] {
  const random = createRandom(seed);
  const apps = new Map(
    catalog.apps.map((app) => [app.id, { ...app, aliases: ownAliases(app, catalog.apps) }]),
  );
  const texts = catalog.entries.flatMap((entry) =>
    entry.messages.map((message) => ({ entry, squashed: squashed(message) })),
  );
  const made: MadeQuery[] = [];
  for (const entry of catalog.entries) {
    const app = apps.get(entry.app);
    if (!app) continue;
    for (const message of entry.messages) {
      for (const { kind, namesApp, apply } of perturbations) {
        if (namesApp && app.id === 'all') continue;
        const query = apply(fillIn(message, random), app, random);
        if (query === undefined) continue;
        made.push({
          kind,
          query,
          expect: fittingEntries(kind, query, message, namesApp ? app : undefined, texts, entry),
        });
      }
    }
  }
  return made;
}

/** Aliases that no other app has: only these tell which app is meant. */
function ownAliases(app: App, apps: readonly App[]): string[] {
  return app.aliases.filter((alias) => !apps.some((other) => other !== app && other.aliases.includes(alias)));
}

/** All entries that the text fits: those with the same message, and for a part of a message those that hold the part. */
function fittingEntries(
  kind: string,
  query: string,
  message: string,
  app: App | undefined,
  texts: readonly { entry: Entry; squashed: string }[],
  own: Entry,
): string[] {
  if (app) return [own.id];
  const isPart = kind === 'first 60%' || kind === 'last 60%' || kind === 'code only';
  const looked = squashed(isPart ? query : message);
  const fits = texts.filter((text) => (isPart ? text.squashed.includes(looked) : text.squashed === looked));
  return [...new Set([own.id, ...fits.map(({ entry }) => entry.id)])];
}
