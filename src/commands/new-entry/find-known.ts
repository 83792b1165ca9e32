import { createAsker } from '../../catalog/check/prove/ask-engine.ts';
import { fillPlaceholders } from '../../catalog/check/fill-placeholders.ts';
import { createEngine } from '../../core/engine.ts';
import type { App, Catalog, Entry } from '../../core/entry.ts';

/** What the catalog has for a message, of the app or of every app. Both empty for a new error. */
export interface KnownEntries {
  /** What the bot answers it with. */
  readonly answered: readonly Entry[];
  /** What it would let a person choose from besides. */
  readonly similar: readonly Entry[];
}

/** Makes the function that looks a message up for an app: alone, and with the app's name in front. */
export function createKnownFinder(catalog: Catalog, app: App): (message: string) => KnownEntries {
  const ask = createAsker(createEngine(catalog));
  const isOfApp = (entry: Entry): boolean => entry.app === app.id || entry.app === 'all';
  return (message) => {
    const text = fillPlaceholders(message);
    const said = (app.id === 'all' ? [text] : [text, `${app.name.en}: ${text}`]).map(ask);
    const answered = new Set(said.flatMap((each) => each.answered).filter(isOfApp));
    const likely = new Set(said.flatMap((each) => each.likely).filter(isOfApp));
    return { answered: [...answered], similar: [...likely].filter((entry) => !answered.has(entry)) };
  };
}
