/** A model within its bounds: so many questions a day, and one line of log each, without a word of any mail. */
import { DAY, type Instant } from '../application/instant.ts';
import type { Applications, Clock, Model } from '../ports.ts';
import type { World } from '../story/world.ts';

export interface Bounds {
  readonly applications: Pick<Applications, 'once'>;
  readonly clock: Clock;
  readonly log: World['log'];
  /** Questions a day, all candidates together. */
  readonly aDay: number;
  /** For tests: from 0 to 1. */
  readonly chance?: () => number;
}

/** How often a free place of the day is looked for: near the end of its budget a question may go unasked a little early. */
const TRIES = 3;

export function bounded(model: Model, { applications, clock, log, aDay, chance = Math.random }: Bounds): Model {
  /** The day's places are given out by lot, so that no two processes have to agree on a number. */
  const place = async (now: Instant): Promise<boolean> => {
    const day = Math.floor(now / DAY);
    for (let tried = 0; tried < TRIES; tried += 1) {
      const key = `model/${day}/${Math.floor(chance() * aDay)}`;
      if (await applications.once(key, (day + 2) * DAY, now)) return true;
    }
    return false;
  };
  return {
    ask: async (instructions, text, schema) => {
      const began = performance.now();
      if (!(await place(clock.now()))) {
        log({ what: 'model', outcome: 'over budget' });
        return undefined;
      }
      const answer = await model.ask(instructions, text, schema);
      const took = Math.round(performance.now() - began);
      log({ what: 'model', outcome: answer === undefined ? 'no answer' : 'answered', letters: text.length, took });
      return answer;
    },
  };
}
