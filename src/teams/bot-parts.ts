import type { Logger } from 'pino';
import type { BoundCard } from '../cards/card-json.ts';
import type { CardContent } from '../cards/card-content.ts';
import type { Language } from '../core/entry.ts';
import type { SeenKeys, ThreadMemory } from '../storage/port.ts';
import type { CatalogState, CurrentCatalog } from './catalog-state.ts';

/** What the bot answers with. */
export interface BotParts {
  readonly catalog: CurrentCatalog;
  readonly bindCard: (content: CardContent, language: Language) => BoundCard;
  readonly threads: ThreadMemory;
  readonly seen: SeenKeys;
  /** Whether somebody may see the state of the bot, by the object id in Microsoft Entra ID where it is known. */
  readonly isAdmin: (objectId: string | undefined) => boolean;
  readonly log: Logger;
}

/** What one turn answers with: the catalog as it was when the turn began. */
export interface TurnParts extends Omit<BotParts, 'catalog'> {
  readonly catalog: CatalogState;
}
