/** A decision in progress: records events, and gives the resulting state to the next step. */
import type { Application, Event } from '../application.ts';
import { evolve } from '../evolve.ts';
import type { Instant } from '../instant.ts';
import type { Letter } from '../letter.ts';
import type { Wishes } from '../wishes.ts';

export interface Decision {
  readonly events: readonly Event[];
  readonly letters: readonly Letter[];
}

/** Fixed, or computed from the application's current state. */
type WishesAsOf = Wishes | ((state: Application) => Wishes);

/** A class, so that its methods are created once rather than per decision. */
export class Deciding {
  readonly now: Instant;
  readonly #wishes: WishesAsOf;
  readonly #events: Event[] = [];
  readonly #letters: Letter[] = [];
  #state: Application;

  constructor(state: Application, wishes: WishesAsOf, now: Instant) {
    this.now = now;
    this.#wishes = wishes;
    this.#state = state;
  }

  /** As they apply to the current state: an invite may bring its own zone. */
  get wishes(): Wishes {
    return typeof this.#wishes === 'function' ? this.#wishes(this.#state) : this.#wishes;
  }

  state(): Application {
    return this.#state;
  }

  record(event: Event): void {
    this.#events.push(event);
    this.#state = evolve(this.#state, event, this.now);
  }

  /** Goes on from another state: after an undo, the fold of what is left. */
  replace(state: Application): void {
    this.#state = state;
  }

  write(letter: Letter): void {
    this.#letters.push(letter);
  }

  decision(): Decision {
    return { events: this.#events, letters: this.#letters };
  }
}

export const deciding = (state: Application, wishes: WishesAsOf, now: Instant): Deciding =>
  new Deciding(state, wishes, now);
