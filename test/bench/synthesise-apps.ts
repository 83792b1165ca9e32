import type { App } from '../../src/core/entry.ts';
import { componentKinds, nameParts } from './bilingual-words.ts';
import type { Random } from './random.ts';
import { familyCount } from './synthesise-codes.ts';

/** A made-up product, or a library that several products are built on, with the words that its errors use. */
export interface Vendor {
  readonly app: App;
  /** `com.veltora` */
  readonly packageName: string;
  readonly classes: readonly string[];
  readonly components: readonly string[];
  readonly fields: readonly string[];
  readonly families: readonly number[];
}

/** Stands for every app. */
export const everyApp: App = {
  id: 'all',
  name: { en: 'All apps', 'zh-TW': '所有應用程式' },
  aliases: ['every app'],
};

const heads =
  'vel nim tor quan zeph bor lum cas dra fen gry hal ixo jor kel mav nor osk pry rus sel tam ulv wex yor'.split(
    ' ',
  );
const middles = ['', 'a', 'o', 'i', 'ta', 'ri', 'lo', 'ne', 'vo'];
const tails = 'tora brix dex lane mont phor quil rion sync tide vane wick zor bia cor dall gen hub'.split(
  ' ',
);
const lines = ['', '', '', ' Cloud', ' One', ' Desk', ' Drive', ' Identity', ' Flow'];
const characters = Array.from('維拓尼柏卓寬澤波路凱德芬瑞哈約克瑪諾斯普盧賽坦烏偉亞洛倫特納里森格恩達');
const classNouns = (
  'Token Auth Sync Http Json Query Quota Session Policy Cursor Upload Export Tenant Schema Lease Batch Route Cipher Search Mail' +
  ' Device License Webhook Storage Ledger Render'
).split(' ');
const classKinds = ['Exception', 'Exception', 'Exception', 'Error', 'Failure', 'Fault'];

/** Makes up this many vendors with names that nobody else has. */
export function synthesiseVendors(count: number, random: Random, taken = new Set<string>()): Vendor[] {
  return Array.from({ length: count }, () => {
    let stem = makeStem(random);
    while (taken.has(stem)) stem = makeStem(random);
    taken.add(stem);
    return synthesiseVendor(stem, random);
  });
}

function makeStem(random: Random): string {
  return random.pick(heads) + random.pick(middles) + random.pick(tails);
}

function synthesiseVendor(stem: string, random: Random): Vendor {
  const title = stem.charAt(0).toUpperCase() + stem.slice(1);
  const line = random.pick(lines);
  const chinese = random.chance(0.4) ? several(random, 3, () => random.pick(characters)).join('') : title;
  return {
    app: {
      id: stem,
      name: { en: title + line, 'zh-TW': chinese + line },
      aliases: [...(line === '' ? [] : [title]), `${stem}.com`, `com.${stem}`],
    },
    packageName: `com.${stem}`,
    classes: distinct(random, 14, () => {
      const own = random.chance(0.4) ? title : '';
      return own + random.pick(classNouns) + random.pick(classNouns) + random.pick(classKinds);
    }),
    components: distinct(random, 18, () => `${random.pick(nameParts)}-${random.pick(componentKinds)}`),
    fields: distinct(random, 18, () => `${random.pick(nameParts)}_${random.pick(nameParts)}`),
    families: several(random, 2, () => random.between(0, familyCount - 1)),
  };
}

function several<T>(random: Random, most: number, make: () => T): T[] {
  return Array.from({ length: random.between(Math.ceil(most / 2), most) }, make);
}

function distinct(random: Random, most: number, make: () => string): string[] {
  return [...new Set(several(random, most, make))];
}
