import type { Logger } from 'pino';
import type { BoundCard } from '../cards/card-json.ts';
import type { CardContent } from '../cards/card-content.ts';
import type { Engine } from '../core/engine.ts';
import type { Language } from '../core/entry.ts';
import type { SeenKeys, ThreadMemory } from '../storage/port.ts';
import type { CatalogIndex } from './catalog-index.ts';

/** What the bot answers with. */
export interface BotParts {
  readonly engine: Engine;
  readonly index: CatalogIndex;
  readonly bindCard: (content: CardContent, language: Language) => BoundCard;
  readonly threads: ThreadMemory;
  readonly seen: SeenKeys;
  readonly log: Logger;
}
