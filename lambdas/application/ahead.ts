/** What is ahead: the interviews of all applications, and the plan of one. */
import type { Application } from './application.ts';
import type { Instant } from './instant.ts';
import { openSteps } from './open-steps.ts';
import { sittingsOf } from './sittings.ts';
import { timetable } from './timetable.ts';
import type { Wishes } from './wishes.ts';

export interface InterviewAhead {
  readonly start: Instant;
  readonly employer: string | null;
}

/** In order of their start. */
export function interviewsAhead(applications: readonly Application[], now: Instant): readonly InterviewAhead[] {
  const all = applications
    .filter(({ status }) => status === 'active')
    .flatMap(({ employer, interviews }) =>
      interviews.flatMap(({ facts: { start, status }, dropped }) =>
        start === null || start <= now || dropped || status === 'cancelled' ? [] : [{ start, employer }],
      ),
    );
  return all.toSorted((a, b) => a.start - b.start);
}

/** What waits and what comes, as text that is the same as long as the plan is. */
export function planOf(state: Application, wishes: Wishes, now: Instant): string {
  const meetings = state.interviews.map(({ facts, dropped }) => [facts.start, facts.status, dropped]);
  return JSON.stringify([meetings, timetable(state, wishes, now), openSteps(state, sittingsOf(state, wishes), now)]);
}
