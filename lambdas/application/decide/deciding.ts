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

/** As they are, or as they hold for the application as it is by then. */
type WishesAsOf = Wishes | ((state: Application) => Wishes);

/** A class, so that its methods are made once, and not for each decision. */
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

  /** As they hold for the application as it now is: an invite may bring its zone. */
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
