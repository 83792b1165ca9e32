import type { TurnContext } from 'botbuilder';
import type { TurnPlace } from './turn-gate.ts';

const key = Symbol('the place of a turn');

/** Notes the place of a turn in its context. */
export function keepPlace({ turnState }: TurnContext, place: Pick<TurnPlace, 'rest'>): void {
  turnState.set(key, place);
}

/** Gives up the place of a turn because it is going to wait; nothing happens where it has none. */
export function restPlace({ turnState }: TurnContext): void {
  turnState.get<Pick<TurnPlace, 'rest'> | undefined>(key)?.rest();
}
