/** `WakeUps` in this process: one alarm for each application, rung in order. */
import type { Instant } from '../application/instant.ts';
import type { WakeUp, WakeUps } from '../ports.ts';

export interface Alarm {
  readonly wakeUp: WakeUp;
  readonly at: Instant;
}

export interface Alarms extends WakeUps {
  /** The next alarm to ring; null: none. */
  readonly next: () => Alarm | null;
  /** Removes and returns the alarms due at `now` or before, the earliest first. */
  readonly ring: (now: Instant) => readonly Alarm[];
  /** Called whenever an alarm was set, moved or cleared. */
  readonly onChange: (listener: () => void) => void;
}

const nameOf = ({ candidate, application }: WakeUp): string => JSON.stringify([candidate, application]);

/** Alarms for the same instant ring in the order in which they were set. */
export function alarms(): Alarms {
  const set = new Map<string, Alarm>();
  const listeners: (() => void)[] = [];
  /** Cached: the alarm that rings first; undefined: search for it. Every mail sets an alarm, but rarely the first. */
  let first: Alarm | null | undefined = null;

  function change(name: string, alarm: Alarm | null): void {
    if (first !== undefined && first !== null && nameOf(first.wakeUp) === name) first = undefined;
    if (alarm === null) set.delete(name);
    else {
      // An alarm that is set again keeps its place in that order.
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
