/** Bounds the turns that run at the same time. */
export interface TurnGate {
  readonly isFull: () => boolean;
  /** Takes a place, and gives the function that gives it back, once; `undefined` when there is none. */
  readonly enter: () => (() => void) | undefined;
}

/** A gate with `places` places. */
export function createTurnGate(places: number): TurnGate {
  let taken = 0;
  const isFull = (): boolean => taken >= places;
  return {
    isFull,
    enter() {
      if (isFull()) return undefined;
      taken += 1;
      let isInside = true;
      return () => {
        if (isInside) taken -= 1;
        isInside = false;
      };
    },
  };
}
