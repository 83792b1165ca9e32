import type { TurnContext } from 'botbuilder';
import type { TurnPlace } from './turn-gate.ts';

/** What a turn does with its place; the server ends it. */
export type KeptPlace = Pick<TurnPlace, 'rest' | 'isCrowded'>;

const key = Symbol('the place of a turn');

const placeOf = ({ turnState }: TurnContext): KeptPlace | undefined =>
  turnState.get<KeptPlace | undefined>(key);

/** Notes the place of a turn in its context. */
export function keepPlace({ turnState }: TurnContext, place: KeptPlace): void {
  turnState.set(key, place);
}

/** Gives up the place of a turn because it is going to wait; nothing happens where it has none. */
export function restPlace(context: TurnContext): void {
  placeOf(context)?.rest();
}

/** Whether few places are left beside that of a turn. */
export const isCrowded = (context: TurnContext): boolean => placeOf(context)?.isCrowded() ?? false;
