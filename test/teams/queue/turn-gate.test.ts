import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTurnGate } from '../../../src/teams/queue/turn-gate.ts';
import type { TurnPlace } from '../../../src/teams/queue/turn-gate.ts';

describe('the gate of turns', () => {
  it('counts who works and who waits as a list of them does, whatever they do in whatever order', () => {
    const step = fc.record({ does: fc.constantFrom('enter', 'rest', 'leave'), who: fc.nat(20) });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 3 }),
        fc.array(step, { maxLength: 60 }),
        (places, resting, steps) => {
          const gate = createTurnGate(places, resting);
          const inside: { place: TurnPlace; state: 'works' | 'waits' | 'left' }[] = [];
          const count = (state: string) => inside.filter((turn) => turn.state === state).length;
          for (const { does, who } of steps) {
            const turn = inside[who % Math.max(1, inside.length)];
            if (does === 'enter') {
              const place = gate.enter();
              expect(place !== undefined).toBe(count('works') < places);
              if (place !== undefined) inside.push({ place, state: 'works' });
            } else if (turn !== undefined) {
              turn.place[does]();
              if (does === 'leave') turn.state = 'left';
              else if (turn.state === 'works' && count('waits') < resting) turn.state = 'waits';
            }
            expect(gate.isFull()).toBe(count('works') >= places);
          }
        },
      ),
    );
  });
});
