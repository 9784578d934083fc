/** The plan of an application as a test reads it. */
import type { Application } from '../../lambdas/application/application.ts';
import { writeLocal } from '../../lambdas/application/local-time.ts';
import { timetable } from '../../lambdas/application/timetable.ts';
import type { Wishes } from '../../lambdas/application/wishes.ts';
import { at, wishes } from './given.ts';

export const NEW_YORK = wishes('America/New_York');
/** The sitting of the opening's interview. */
export const SITTING = 's20261201';

/** The plan as lines: 'Tue 1 Dec 15:45 thank p2 p3'. */
export const plan = (application: Application, now: string, hours: Wishes = NEW_YORK): readonly string[] =>
  timetable(application, hours, at(now)).map((one) =>
    [writeLocal(one.at, hours.zone), one.step, ...(one.reminder ? ['again'] : []), ...one.to].join(' '),
  );
