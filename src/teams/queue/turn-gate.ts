/** A place at the gate. */
export interface TurnPlace {
  /**
   * Gives the place to others while the turn only waits, as for the limits of a busy conversation; it is done for good. A turn
   * keeps its place where too many wait already.
   */
  readonly rest: () => void;
  /** Whether few places are left: they are for those who seldom ask. */
  readonly isCrowded: () => boolean;
  /** Ends it. */
  readonly leave: () => void;
}

/** Bounds the turns that work at the same time, and those that wait. */
export interface TurnGate {
  readonly isFull: () => boolean;
  /** Takes a place; `undefined` when there is none. */
  readonly enter: () => TurnPlace | undefined;
}

/** The share of the places of which everybody may have one. */
const open = 3 / 4;

/** A gate with `places` places, beside which at most `resting` turns wait. */
export function createTurnGate(places: number, resting: number): TurnGate {
  const counts = { working: 0, resting: 0 };
  const isFull = (): boolean => counts.working >= places;
  return {
    isFull,
    enter() {
      if (isFull()) return undefined;
      counts.working += 1;
      let state: 'working' | 'resting' | 'over' = 'working';
      return {
        isCrowded: () => counts.working > places * open,
        rest() {
          if (state !== 'working' || counts.resting >= resting) return;
          counts.working -= 1;
          counts.resting += 1;
          state = 'resting';
        },
        leave() {
          if (state !== 'over') counts[state] -= 1;
          state = 'over';
        },
      };
    },
  };
}
