import { Gauge, collectDefaultMetrics } from 'prom-client';
import type { Registry } from 'prom-client';

/** What is looked up whenever the metrics are asked for. */
export interface Gauged {
  readonly catalog: { readonly entries: number; readonly problems: number; readonly loadedAt: Date };
  readonly store: { readonly isUp: boolean; readonly driver: string };
  /** Whether the bot can prove itself to the channel's service; absent in local mode and before the first check. */
  readonly hasToken?: boolean;
  /** What tokens are checked with, and since when; absent in local mode and before the first fetch. */
  readonly keys?: { readonly loadedAt?: Date };
  /** Days until the client secret expires, negative after it; absent when nobody told. */
  readonly secretDays?: number;
}

/** Adds to a registry what `look` gives, as it is at that moment. */
export function addGauges(registry: Registry, look: () => Promise<Gauged>): void {
  const add = (name: string, help: string, read: (gauged: Gauged) => number | undefined): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.remove();
        const value = read(await look());
        if (value !== undefined) this.set(value);
      },
    });
  };
  add('error_fix_catalog_entries', 'Known errors', ({ catalog }) => catalog.entries);
  add('error_fix_catalog_problems', 'Problems in the catalog', ({ catalog }) => catalog.problems);
  add(
    'error_fix_catalog_age_seconds',
    'Time since the catalog was loaded',
    ({ catalog }) => (Date.now() - catalog.loadedAt.getTime()) / 1_000,
  );
  add('error_fix_token_up', 'Whether the bot gets a token: 1 or 0', ({ hasToken }) =>
    hasToken === undefined ? undefined : Number(hasToken),
  );
  add('error_fix_keys_up', 'Whether there are keys to check tokens with: 1 or 0', ({ keys }) =>
    keys === undefined ? undefined : Number(keys.loadedAt !== undefined),
  );
  add(
    'error_fix_keys_age_seconds',
    'Time since the keys that tokens are checked with were fetched',
    ({ keys }) => (keys?.loadedAt === undefined ? undefined : (Date.now() - keys.loadedAt.getTime()) / 1_000),
  );
  add(
    'error_fix_secret_expiry_days',
    'Days until the client secret expires, where SECRET_EXPIRES is set',
    ({ secretDays }) => secretDays,
  );
  new Gauge({
    name: 'error_fix_store_up',
    help: 'Whether the store works: 1, or 0 while memory serves in its place',
    labelNames: ['driver'],
    registers: [registry],
    async collect() {
      const { store } = await look();
      this.set({ driver: store.driver }, Number(store.isUp));
    },
  });
}

/** Adds what Node.js tells of the process: the lag of the event loop, memory, CPU, garbage collection. */
export function addProcessGauges(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
}
