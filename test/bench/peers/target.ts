import type { Catalog } from '../../../src/core/entry.ts';

/** What libraries search in: one message of one entry behind the name of its app. */
export interface Target {
  readonly id: number;
  readonly entry: string;
  readonly text: string;
}

/** One target for each message of each entry; the app's name is in the language of the message. */
export function makeTargets(catalog: Catalog): Target[] {
  const names = new Map(catalog.apps.map(({ id, name }) => [id, name]));
  const targets: Target[] = [];
  for (const entry of catalog.entries) {
    for (const message of entry.messages) {
      const language = /\p{Script=Han}/u.test(message) ? 'zh-TW' : 'en';
      targets.push({
        id: targets.length,
        entry: entry.id,
        text: `${names.get(entry.app)?.[language] ?? ''} ${message}`,
      });
    }
  }
  return targets;
}

/** The entries of these targets, each once, at most five. */
export function entriesOf(targets: readonly (Target | undefined)[]): string[] {
  const ids = new Set<string>();
  for (const target of targets) {
    if (target) ids.add(target.entry);
    if (ids.size >= 5) break;
  }
  return [...ids];
}

/** Targets that a library is asked for, so that five entries are left when some have several messages. */
export const targetLimit = 10;
