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
  /** The one that rings first; undefined: it must be looked for. Each mail sets an alarm, few set the first. */
  let first: Alarm | null | undefined = null;

  function change(name: string, alarm: Alarm | null): void {
    if (first !== undefined && first !== null && nameOf(first.wakeUp) === name) first = undefined;
    if (alarm === null) set.delete(name);
    else {
      // An alarm that is set again takes its place among those that were set first.
      set.set(name, alarm);
      if (first === null || (first !== undefined && alarm.at < first.at)) first = alarm;
    }
    if (set.size === 0) first = null;
  }

  return {
    set: async (wakeUp, at) => {
      change(nameOf(wakeUp), at === null ? null : { wakeUp, at });
      for (const listener of listeners) listener();
    },
    next: () => {
      if (first !== undefined) return first;
      let found: Alarm | null = null;
      for (const one of set.values()) if (found === null || one.at < found.at) found = one;
      first = found;
      return found;
    },
    ring: (now) => {
      const due = [...set.values()].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
      for (const { wakeUp } of due) change(nameOf(wakeUp), null);
      return due;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
