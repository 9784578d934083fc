/** `WakeUps` in the process: one alarm for each application, in the order in which they ring. */
import type { Instant } from '../application/instant.ts';
import type { WakeUp, WakeUps } from '../ports.ts';

export interface Alarm {
  readonly wakeUp: WakeUp;
  readonly at: Instant;
}

export interface Alarms extends WakeUps {
  /** The one that rings first; null: none. */
  readonly next: () => Alarm | null;
  /** Takes out those that ring at `now` or before, the earliest first. */
  readonly ring: (now: Instant) => readonly Alarm[];
  /** Called whenever an alarm was set, moved or cleared. */
  readonly onChange: (listener: () => void) => void;
}

const nameOf = ({ candidate, application }: WakeUp): string => JSON.stringify([candidate, application]);

/** Of alarms for one instant, the one that was set first rings first. */
export function alarms(): Alarms {
  const set = new Map<string, Alarm>();
  const listeners: (() => void)[] = [];
  const inOrder = (): Alarm[] => [...set.values()].sort((a, b) => a.at - b.at);
  return {
    set: async (wakeUp, at) => {
      if (at === null) set.delete(nameOf(wakeUp));
      else set.set(nameOf(wakeUp), { wakeUp, at });
      for (const listener of listeners) listener();
    },
    next: () => {
      let first: Alarm | null = null;
      for (const one of set.values()) if (first === null || one.at < first.at) first = one;
      return first;
    },
    ring: (now) => {
      const due = inOrder().filter(({ at }) => at <= now);
      for (const { wakeUp } of due) set.delete(nameOf(wakeUp));
      return due;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
