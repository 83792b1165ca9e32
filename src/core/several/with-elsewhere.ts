import type { AppMention } from '../answer.ts';
import type { PartContext } from '../decide/answer-one.ts';

/** Where the rest of a paste is about just one app, its parts are too. */
export function withElsewhere(context: PartContext, apps: readonly AppMention[]): PartContext {
  const [named, other] = apps.filter(({ readFrom }) => readFrom !== 'thread' && readFrom !== 'channel');
  if (!named || other) return context;
  const isOfPaste = named.readFrom === 'query' || named.readFrom === 'class';
  return { ...context, elsewhere: isOfPaste ? { ...named, readFrom: 'elsewhere' } : named };
}
