import type { AppEntry, AssumedApp, CardContent, CardNotes, Found } from '../../cards/card-content.ts';
import type { Click } from '../../cards/part/click.ts';
import { isNameOf, type FoundMemo } from '../../cards/part/click-memo.ts';
import type { AppMention } from '../../core/answer.ts';
import type { App } from '../../core/entry.ts';
import type { Whereabouts } from '../read/message.ts';
import { findEntries } from '../state/catalog-index.ts';
import type { TurnParts } from '../turn/bot-parts.ts';

type Show = Extract<Click, { readonly verb: 'show' }>;
type Back = Extract<Click, { readonly verb: 'back' }>;

/** What takes the place of the clicked card. Ids are looked up again: the catalog may have changed, and data is forged. */
export function findReplacement(parts: TurnParts, click: Click, where: Whereabouts): CardContent {
  if (click.verb === 'help') return { card: click.first ? 'welcome' : 'help', place: where.place };
  if (click.verb === 'example') return { card: 'gone' };
  const among = findEntries(parts.catalog.index, click.among);
  if ('entry' in click) return findEntry(parts, click, among, where);
  if (click.verb === 'reject') return { card: 'rejected', among };
  if (among.length === 0) return { card: 'gone' };
  return click.verb === 'back' ? findChoice(parts, click, among) : { card: 'picks', among };
}

function findEntry(
  parts: TurnParts,
  click: Extract<Click, { readonly verb: 'pick' | 'show' }>,
  among: readonly AppEntry[],
  { sender, place }: Whereabouts,
): CardContent {
  const entry = parts.catalog.index.get(click.entry);
  if (entry === undefined) return { card: 'gone' };
  if (click.verb === 'show') return { card: 'entry', ...entry, among, ...shownBefore(parts, click) };
  // Who picked is news only where others see the card.
  const isNews = sender !== undefined && place !== 'personal';
  return { card: 'entry', ...entry, among, ...(isNews ? { notes: { pickedBy: sender } } : {}) };
}

function findChoice({ catalog }: TurnParts, click: Back, among: readonly AppEntry[]): CardContent {
  const { question } = click;
  const [next] = among;
  if (next !== undefined && (question === 'cause' || question === 'other-app')) {
    const rest = findEntries(catalog.index, click.rest ?? []);
    return { card: 'next', next, rest, isOtherApp: question === 'other-app' };
  }
  const isKnown = question === 'app' || question === 'error' || question === 'tried';
  return { card: 'picks', among, ...(isKnown ? { question } : {}), ...besides(click) };
}

/** What the clicked card showed of how its entry was found. */
function shownBefore(parts: TurnParts, click: Show): Partial<Extract<CardContent, { card: 'entry' }>> {
  const assumed = findAssumed(parts, click);
  return {
    ...(assumed === undefined ? {} : { assumed }),
    ...(click.found === undefined ? {} : { found: readFound(parts, click.found) }),
    ...besides(click),
  };
}

/** The app that the clicked card was answered for without being named. */
function findAssumed({ catalog: { engine } }: TurnParts, { assumed }: Show): AssumedApp | undefined {
  const app = engine.prepared.apps.get(assumed?.app ?? '');
  return app && assumed && { app, readFrom: assumed.from };
}

function readFound({ catalog: { engine } }: TurnParts, memo: FoundMemo): Found {
  const { app, lacksContext, isDescribed, ...rest } = memo;
  const named = engine.prepared.apps.get(app?.app ?? '');
  return {
    ...rest,
    matched: '',
    ...(lacksContext ? { lacksContext } : {}),
    ...(isDescribed ? { isDescribed } : {}),
    ...(app && named ? { app: readMention(named, app) } : {}),
  };
}

/** The words that named it are shown only where they are a name of the app: anybody can forge them. */
function readMention(app: App, { text = '', from }: NonNullable<FoundMemo['app']>): AppMention {
  return { app, text: isNameOf(app, text) ? text : '', readFrom: from };
}

function besides({ among, quoted, notes }: Show | Back): {
  quoted?: ReadonlyMap<string, number>;
  notes?: CardNotes;
} {
  const places = among.flatMap((id, index) => {
    const at = quoted?.[index] ?? -1;
    return at < 0 ? [] : [[id, at] as const];
  });
  return { ...(places.length > 0 ? { quoted: new Map(places) } : {}), ...(notes ? { notes } : {}) };
}
