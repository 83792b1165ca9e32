import { TurnContext } from 'botbuilder';

/**
 * The same turn, for work that goes on after its HTTP request was answered: then the SDK takes its own context away. What
 * watches the sends of the one watches those of the other.
 */
export function outlivingContext(received: TurnContext): TurnContext {
  const context = new TurnContext(received);
  for (const [key, value] of received.turnState) context.turnState.set(key, value);
  return context;
}
