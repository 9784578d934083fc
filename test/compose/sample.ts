/** What one sample mail is made of. */

import type { Application } from '../../lambdas/application/application.ts';
import type { Candidate } from '../../lambdas/application/candidate.ts';
import { DAY, type Instant } from '../../lambdas/application/instant.ts';
import type { Letter } from '../../lambdas/application/letter.ts';
import { timetable } from '../../lambdas/application/timetable.ts';
import { wishesOf } from '../../lambdas/application/wishes.ts';
import type { ComposeInput, Part } from '../../lambdas/compose/composed.ts';
import { SITTING, START, sam, ZONE } from './applications.ts';

export interface Sample {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly now: Instant;
  readonly candidate?: Candidate;
  readonly applications?: readonly Application[];
  readonly zoneIs?: ComposeInput['zoneIs'];
}

export function inputOf(sample: Sample): ComposeInput {
  const candidate = sample.candidate ?? sam;
  const zone = candidate.zone ?? ZONE;
  const own = sample.parts.flatMap(({ application }) => (application === null ? [] : [application]));
  const wishes = wishesOf(candidate, zone);
  return {
    parts: sample.parts,
    candidate,
    applications: sample.applications ?? own,
    now: sample.now,
    zone,
    zoneIs: sample.zoneIs ?? 'told',
    plan: (application) => timetable(application, wishes, sample.now),
    replyAddress: (application, step) =>
      `re+${[application ?? '0', step ?? '0', 'k1q7zt0b4m2x9c5w8r6y3n1p'].join('-')}@afterword.example`,
    door: 'in+c1k1q7zt0b4m2x9c5w8r6y3n1p@afterword.example',
    copies: 'cc+copies@afterword.example',
    frontDoor: 'hello@afterword.example',
  };
}

export const of = (application: Application | null, letter: Letter): readonly Part[] => [{ letter, application }];

export const confirmOf = (
  application: Application,
  more: Partial<Extract<Letter, { kind: 'confirm' }>> = {},
): readonly Part[] =>
  of(application, {
    kind: 'confirm',
    interviews: ['i1'],
    change: 'new',
    before: null,
    prepare: false,
    questions: [],
    ...more,
  });

export const thankOf = (application: Application): readonly Part[] =>
  of(application, {
    kind: 'thank',
    sitting: SITTING,
    to: application.contacts.filter((one) => one.role !== 'recruiter').map((one) => one.key),
  });

export const outreachOf = (
  application: Application,
  kind: 'status-check' | 'second-check' | 'hiring-manager' | 'keep-in-touch',
  to: string,
  reminder = false,
  nth = 0,
): readonly Part[] =>
  of(application, {
    kind,
    about: kind === 'keep-in-touch' ? `${SITTING}#${nth + 1}` : SITTING,
    to: to === '' ? [] : [to],
    reminder,
    nth,
  });

export const WEEK_AFTER = Date.parse('2026-12-08T14:30:00Z');
export const BEFORE = START - 8 * DAY;
export const EVENING = Date.parse('2026-11-30T23:00:00Z');
