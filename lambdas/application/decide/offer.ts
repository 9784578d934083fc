/** Offers the steps that are due: the events and letters of a wake-up. */
import type { Instant } from '../instant.ts';
import type { Letter } from '../letter.ts';
import { STEPS } from '../playbook.ts';
import type { Step } from '../step.ts';
import { isOutreach } from '../step.ts';
import { due, soonest } from '../timetable.ts';
import type { UpcomingStep } from '../upcoming-step.ts';
import type { Deciding } from './deciding.ts';

/** The most urgent first: thank-yous expire soonest. */
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

/** Which steps to offer: the urgent ones, or those that can wait. */
export type Kind = 'at-once' | 'waits';

export function dueSteps(making: Deciding, kind: Kind, elsewhere: Instant | null): readonly UpcomingStep[] {
  return due(soonest(making.state(), making.wishes, making.now, elsewhere), making.now)
    .filter((one) => STEPS[one.step].waits === (kind === 'waits'))
    .toSorted((a, b) => ORDER.indexOf(a.step) - ORDER.indexOf(b.step));
}

function letterOf(upcoming: UpcomingStep): Letter {
  const { step, about, to, reminder, nth } = upcoming;
  if (isOutreach(step)) return { kind: step, about, to, reminder, nth };
  if (step === 'close') return { kind: step, about };
  if (step === 'thank' || step === 'last-call') return { kind: step, sitting: about, to };
  return { kind: step, sitting: about };
}

/**
 * Offers what is due of one kind. Each urgent step is a letter of its own. Of the steps that can wait at most one is offered, so that mails never
 * come in a burst. Returns whether anything was offered.
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
