/**
 * The wake queue as SQS and Lambda's poller have it: what is handed out cannot be seen for a while, what is not deleted comes again, and
 * what came too often lies in the dead letters. "Amazon SQS visibility timeout" and "Dead-letter queues", SQS Developer Guide.
 */

export interface Handed {
  readonly id: string;
  readonly body: string;
  /** How often it was handed out, this time counted. */
  readonly receives: number;
}

export interface WakeQueue {
  readonly put: (body: string, at: number) => void;
  readonly take: (now: number, most: number) => readonly Handed[];
  readonly done: (id: string) => void;
  /** When the next message can be seen; null: there is none. */
  readonly nextAt: () => number | null;
  readonly waiting: () => number;
  readonly deadLetters: readonly string[];
  /** For each message that there ever was, how often it was handed out. */
  readonly receives: () => readonly number[];
}

interface QueueTerms {
  /** Milliseconds. */
  readonly visibility: number;
  readonly tries: number;
}

export function openWakeQueue({ visibility, tries }: QueueTerms): WakeQueue {
  const held = new Map<string, { readonly body: string; at: number; receives: number }>();
  const gone: number[] = [];
  const deadLetters: string[] = [];
  let count = 0;
  return {
    put: (body, at) => {
      count += 1;
      held.set(`m${count}`, { body, at, receives: 0 });
    },
    take: (now, most) => {
      const taken: Handed[] = [];
      for (const [id, one] of held) {
        if (taken.length === most) break;
        if (one.at > now) continue;
        if (one.receives === tries) {
          held.delete(id);
          gone.push(one.receives);
          deadLetters.push(one.body);
          continue;
        }
        one.receives += 1;
        one.at = now + visibility;
        taken.push({ id, body: one.body, receives: one.receives });
      }
      return taken;
    },
    done: (id) => {
      gone.push(held.get(id)?.receives ?? 0);
      held.delete(id);
    },
    nextAt: () => (held.size === 0 ? null : Math.min(...[...held.values()].map(({ at }) => at))),
    waiting: () => held.size,
    deadLetters,
    receives: () => [...gone, ...[...held.values()].map(({ receives }) => receives)],
  };
}
