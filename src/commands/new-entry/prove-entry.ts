import { createAsker, type Asker } from '../../catalog/check/prove/ask-engine.ts';
import { proveMessage, type MessageProof } from '../../catalog/check/prove/prove-message.ts';
import { createEngine } from '../../core/engine.ts';
import type { Catalog, Entry } from '../../core/entry.ts';
import type { NewEntryWording } from '../../wording/new-entry.ts';
import { onOneLine } from '../on-one-line.ts';
import { shortenMiddle } from '../../wording/shown/shorten.ts';

/** One thing that the bot does with a new entry, in words. */
export interface ToldProof {
  readonly isGood: boolean;
  readonly text: string;
}

const messageLength = 60;

/** Asks the bot each message of the entry, and those of the app's other entries, which it must not take. */
export function proveEntry(id: string, catalog: Catalog, wording: NewEntryWording): ToldProof[] {
  const entry = catalog.entries.find((one) => one.id === id);
  if (entry === undefined) return [];
  const ask = createAsker(createEngine(catalog));
  const app = catalog.apps.find((one) => one.id === entry.app);
  const own = entry.messages.map((message) =>
    tellProof(
      proveMessage(ask, entry, app, message),
      shortenMiddle(onOneLine(message), messageLength),
      wording,
    ),
  );
  return [...own, ...findTaken(entry, catalog, ask, wording)];
}

function tellProof(proof: MessageProof, message: string, wording: NewEntryWording): ToldProof {
  if (proof.outcome === 'won') return { isGood: true, text: wording.won(message) };
  if (proof.outcome === 'tied') return { isGood: false, text: wording.tied(message, proof.rival.id) };
  const others = [...proof.said.answered, ...proof.said.offered].map(({ id }) => id).join(', ');
  return { isGood: false, text: others === '' ? wording.lost(message) : wording.taken(message, others) };
}

/** Messages of the app's other entries that the bot answers with the new one, or can no longer tell from it. */
function findTaken(
  taker: Entry,
  { apps, entries }: Catalog,
  ask: Asker,
  wording: NewEntryWording,
): ToldProof[] {
  const app = apps.find(({ id }) => id === taker.app);
  const others = entries.filter((entry) => entry.app === taker.app && entry !== taker);
  return others.flatMap((entry) =>
    entry.messages.flatMap((message): ToldProof[] => {
      const proof = proveMessage(ask, entry, app, message);
      const isTaken =
        (proof.outcome === 'tied' && proof.rival === taker) ||
        (proof.outcome === 'lost' && proof.said.answered.includes(taker));
      return isTaken
        ? [{ isGood: false, text: wording.takes(entry.id, shortenMiddle(onOneLine(message), messageLength)) }]
        : [];
    }),
  );
}
