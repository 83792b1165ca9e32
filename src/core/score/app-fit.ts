import type { AppMention } from '../answer.ts';

/** How an app fits those that a query, its thread and its channel name. */
export interface AppFit {
  /** The query itself names it. */
  readonly isNamed: boolean;
  /** Any of them names it. */
  readonly isMentioned: boolean;
  /** The query itself names an app, this one or another. */
  readonly queryNamesApp: boolean;
}

/** Compares an app, by its id, with the mentions. */
export function fitApp(app: string, mentions: readonly AppMention[]): AppFit {
  let isNamed = false;
  let isMentioned = false;
  let queryNamesApp = false;
  for (const mention of mentions) {
    const byQuery = mention.readFrom === 'query';
    const isSame = mention.app.id === app;
    queryNamesApp ||= byQuery;
    isMentioned ||= isSame;
    isNamed ||= isSame && byQuery;
  }
  return { isNamed, isMentioned, queryNamesApp };
}
