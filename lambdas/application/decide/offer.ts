/** Offers what is due: the events and letters of a wake-up. */
import type { Instant } from '../instant.ts';
import type { Letter } from '../letter.ts';
import type { Owed } from '../owed.ts';
import { STEPS } from '../playbook.ts';
import type { Step } from '../step.ts';
import { isOutreach } from '../step.ts';
import { due, soonest } from '../timetable.ts';
import type { Deciding } from './deciding.ts';

/** What matters most comes first: thanks have the shortest life. */
const ORDER: readonly Step[] = [
  'thank',
  'last-call',
  'debrief',
  'prepare',
  'status-check',
  'hiring-manager',
  'second-check',
  'keep-in-touch',
  'close',
];

/** Which steps may be offered now: those that do not wait, or those that do. */
export type Kind = 'at-once' | 'waits';

export function dueSteps(making: Deciding, kind: Kind, elsewhere: Instant | null): readonly Owed[] {
  return due(soonest(making.state(), making.wishes, making.now, elsewhere), making.now)
    .filter((one) => STEPS[one.step].waits === (kind === 'waits'))
    .toSorted((a, b) => ORDER.indexOf(a.step) - ORDER.indexOf(b.step));
}

function letterOf(owed: Owed): Letter {
  const { step, about, to, reminder, nth } = owed;
  if (isOutreach(step)) return { kind: step, about, to, reminder, nth };
  if (step === 'close') return { kind: step, about };
  if (step === 'thank' || step === 'last-call') return { kind: step, sitting: about, to };
  return { kind: step, sitting: about };
}

/**
 * Offers what is due of one kind. Steps that do not wait are each a letter; of those that wait one at most is offered, so that
 * nothing ever comes in a burst. Resolves with whether anything was offered.
 */
export function offerDue(making: Deciding, kind: Kind, elsewhere: Instant | null = null): boolean {
  let offered = false;
  for (let tries = 0; tries < 4; tries += 1) {
    const next = dueSteps(making, kind, elsewhere)[0];
    if (next === undefined) return offered;
    making.record(
      next.reminder
        ? { type: 'reminded', step: next.step, about: next.about }
        : { type: 'offered', step: next.step, about: next.about, to: next.to },
    );
    making.write(letterOf(next));
    offered = true;
    if (kind === 'waits') return true;
  }
  return offered;
}
