import type { App, Entry } from '../../../core/entry.ts';
import { type Asker, finds, type Said } from './ask-engine.ts';
import { fillPlaceholders } from '../fill-placeholders.ts';

/** How a message of an entry fares when it is asked. */
export type MessageProof =
  | { readonly outcome: 'won' }
  /** Offered, but another entry of the same app always is too. */
  | { readonly outcome: 'tied'; readonly rival: Entry }
  | { readonly outcome: 'lost'; readonly said: Said; readonly wasNamed: boolean };

const han = /\p{Script=Han}/u;

/**
 * Asks a message bare and, where that does not find the entry or offers another one of its app, with the app's name in
 * front. An entry of every app (`all`) has no name to put in front.
 */
export function proveMessage(ask: Asker, entry: Entry, app: App | undefined, message: string): MessageProof {
  const text = fillPlaceholders(message);
  const bare = ask(text);
  const isFound = finds(bare, entry);
  if (isFound && rivalIn(bare, entry) === undefined) return { outcome: 'won' };
  const name =
    app === undefined || app.id === 'all' ? undefined : app.name[han.test(message) ? 'zh-TW' : 'en'];
  const said = name === undefined ? bare : ask(`${name}: ${text}`);
  const rival = rivalIn(said, entry);
  if (isFound && rival) return { outcome: 'tied', rival };
  if (isFound) return { outcome: 'won' };
  if (!finds(said, entry)) return { outcome: 'lost', said, wasNamed: name !== undefined };
  return rival ? { outcome: 'tied', rival } : { outcome: 'won' };
}

/** Another entry of the same app that is answered or offered instead of this one or beside it. */
function rivalIn({ answered, likely }: Said, entry: Entry): Entry | undefined {
  if (answered.includes(entry)) return undefined;
  return [...answered, ...likely].find((one) => one !== entry && one.app === entry.app);
}
