/** A decision in the making: events are recorded, and the state that they lead to is at hand for the next. */
import type { Application, Event } from '../application.ts';
import { evolve } from '../evolve.ts';
import type { Instant } from '../instant.ts';
import type { Letter } from '../letter.ts';
import type { Wishes } from '../wishes.ts';

export interface Decision {
  readonly events: readonly Event[];
  readonly letters: readonly Letter[];
}

export interface Deciding {
  readonly now: Instant;
  /** As they hold for the application as it now is: an invite may bring its zone. */
  readonly wishes: Wishes;
  readonly state: () => Application;
  readonly record: (event: Event) => void;
  /** Goes on from another state: after an undo, the fold of what is left. */
  readonly replace: (state: Application) => void;
  readonly write: (letter: Letter) => void;
  readonly decision: () => Decision;
}

export function deciding(
  state: Application,
  wishes: Wishes | ((state: Application) => Wishes),
  now: Instant,
): Deciding {
  let current = state;
  const events: Event[] = [];
  const letters: Letter[] = [];
  return {
    now,
    get wishes() {
      return typeof wishes === 'function' ? wishes(current) : wishes;
    },
    state: () => current,
    record: (event) => {
      events.push(event);
      current = evolve(current, event, now);
    },
    replace: (other) => {
      current = other;
    },
    write: (letter) => {
      letters.push(letter);
    },
    decision: () => ({ events, letters }),
  };
}
