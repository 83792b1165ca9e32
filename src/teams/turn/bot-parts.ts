import type { Logger } from 'pino';
import type { CardBinder } from '../../cards/create-card-binder.ts';
import type { Metrics } from '../../metrics/create-metrics.ts';
import type { Claims, Records, ThreadMemory } from '../../storage/port.ts';
import type { CheckHealth } from '../state/bot-health.ts';
import type { CatalogState, CurrentCatalog } from '../state/catalog-state.ts';
import type { SendLimits } from '../queue/rate-limit.ts';
import type { TurnTimes } from '../queue/turn-times.ts';

/** What the bot answers with. */
export interface BotParts {
  readonly catalog: CurrentCatalog;
  readonly bindCard: CardBinder;
  readonly threads: ThreadMemory;
  readonly claims: Claims;
  /** To forget a conversation that is gone. */
  readonly records: Records;
  /** Whether somebody may see the state of the bot, by the object id in Microsoft Entra ID where it is known. */
  readonly isAdmin: (objectId: string | undefined) => boolean;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Told to those who may see the state of the bot. */
  readonly health: CheckHealth;
  /** What this process may send; the limits of Teams unless given. */
  readonly sendLimits?: SendLimits;
  /** What a turn may take; `turnTimes` unless given. */
  readonly times?: TurnTimes;
}

/** What one turn answers with: the catalog as it was when the turn began. */
export interface TurnParts extends Omit<BotParts, 'catalog'> {
  readonly catalog: CatalogState;
  readonly times: TurnTimes;
}
