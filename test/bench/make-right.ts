import type { MessageGroups } from './message-groups.ts';
import { perturb } from './perturb.ts';
import { makeGuid } from './query-noise.ts';
import type { Random } from './random.ts';

/** The part of a query that tells which error it is. */
export interface Telling {
  readonly text: string;
  /** The package of the app that the query names, for stack frames. */
  readonly packageName?: string;
  readonly expected: readonly string[];
}

/** Fragments that more entries hold than this are no question. */
const mostHolders = 6;
const code = /[A-Za-z]{2,12}[-_]?\d{4,10}|0x[0-9A-Fa-f]{8}|ERR_[A-Z0-9_]+/;

/** A message with its placeholders filled and some slips, mostly with the app named in front of or behind it. */
export function makeMention({ groups, appOf, holdersOf }: MessageGroups, random: Random): Telling {
  const group = random.pick(groups);
  if (random.chance(0.15)) {
    const begun = cutOff(group.message, random);
    const holders = holdersOf(begun);
    if (begun !== '' && holders.length > 0 && holders.length <= mostHolders)
      return { text: begun, expected: holders };
  }
  const text = perturb(fillPlaceholders(group.message, random), random);
  const entry = random.pick(group.entries);
  if (entry.app === 'all' || random.chance(0.4)) return { text, expected: group.entries.map(({ id }) => id) };
  const app = appOf(entry);
  const name = random.pick([app.name.en, app.name['zh-TW'], ...app.aliases.slice(0, 1)]);
  const packageName = app.aliases.find((alias) => alias.startsWith('com.'));
  return {
    text: random.pick([`${name}: ${text}`, `${text} (${name})`, `${name} 出現 ${text}`, `[${name}] ${text}`]),
    ...(packageName === undefined ? {} : { packageName }),
    expected: group.entries.filter(({ app: id }) => id === entry.app).map(({ id }) => id),
  };
}

/** A code, or some 20 units of a message that few entries hold. */
export function makeFragment(messages: MessageGroups, random: Random): Telling {
  for (let tries = 0; ; tries += 1) {
    const { message, entries } = random.pick(messages.groups);
    const found = code.exec(message)?.[0];
    const text = found !== undefined && random.chance(0.5) ? found : cutFragment(message, random);
    const expected = found === text ? holdersOfCode(messages, text) : messages.holdersOf(text);
    if (expected.length > 0 && expected.length <= mostHolders) {
      return {
        text:
          random.chance(0.5) && found === text ? `${text} ${random.pick(['error', '是什麼', '錯誤'])}` : text,
        expected,
      };
    }
    if (tries >= 50)
      return { text: fillPlaceholders(message, random), expected: entries.map(({ id }) => id) };
  }
}

/** Entries with this very code, not with a longer one that begins so. */
function holdersOfCode({ holdersOf, groups }: MessageGroups, wanted: string): readonly string[] {
  const candidates = new Set(holdersOf(wanted));
  const isHere = new RegExp(`(?<!\\w)${wanted}(?!\\w)`);
  const holders = groups.filter(
    ({ entries, message }) => candidates.has(entries[0]?.id ?? '') && isHere.test(message),
  );
  return holders.flatMap(({ entries }) => entries.map(({ id }) => id));
}

/** The first two thirds of a message, up to the end of a word: windows and log lines cut the rest off. */
function cutOff(message: string, random: Random): string {
  const end = Math.round(message.length * (0.55 + random.next() * 0.25));
  const begun = message.slice(0, end).replace(isWordAt(message, end) ? /\w+$/ : /$/, '');
  return begun.length < 25 || begun.includes('{n') || begun.includes('{s') || begun.includes('{c')
    ? ''
    : begun;
}

/** Whole words, since half a code is another code; empty when the place does not suit. */
function cutFragment(message: string, random: Random): string {
  const plain = message
    .split(/\{\w+\}/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  const start = random.between(0, Math.max(0, plain.length - 16));
  const cut = plain
    .slice(start, start + 26)
    .replace(isWordAt(plain, start) ? /^\w+/ : /^/, '')
    .replace(isWordAt(plain, start + 26) ? /\w+$/ : /$/, '')
    .trim();
  const letters = cut.replace(/[^\p{L}\p{N}]/gu, '').length;
  return letters >= (/\p{Script=Han}/u.test(cut) ? 8 : 13) ? cut : '';
}

/** Whether a cut here would go through a word. */
function isWordAt(text: string, at: number): boolean {
  return /^\w\w$/.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0;
}

/** The message with values in the place of `{placeholders}`. */
export function fillPlaceholders(message: string, random: Random): string {
  return message.replace(/\{(?!")(\w+)\}/g, (_, name: string) => {
    if (name === 'seconds' || name === 'count') return String(random.between(2, 90));
    return random.pick(['Q3 forecast', 'lin.yating', 'archive-2024', 'backup_new', makeGuid(random)]);
  });
}
