/** Steps that were offered and wait for the candidate: the plan no longer lists them as to come, and they are not done yet. */
import type { Application, StepRecord } from './application.ts';
import type { Instant } from './instant.ts';
import { PLAYBOOK } from './playbook.ts';
import { ORDER, silenceOf } from './silence.ts';
import { isSettled, stillToThank } from './sitting-steps.ts';
import type { Sitting } from './sittings.ts';

interface OpenStep {
  readonly step: StepRecord['step'];
  readonly to: readonly string[];
}

/** The thank-yous of a sitting that are still open, or the question how it was. */
function ofSitting(application: Application, sitting: Sitting, now: Instant): readonly OpenStep[] {
  if (now >= sitting.end + PLAYBOOK.thank.expires) return [];
  const records = application.steps.filter(({ about, snoozedUntil }) => about === sitting.key && snoozedUntil === null);
  const of = (step: StepRecord['step']): StepRecord | undefined => records.find((one) => one.step === step);
  if (of('thank') !== undefined || of('last-call') !== undefined) {
    const to = stillToThank(application, sitting);
    return to.length === 0 ? [] : [{ step: 'thank', to }];
  }
  const isAnswered = application.debriefs.some((one) => one.sitting === sitting.key);
  return of('debrief') === undefined || isAnswered ? [] : [{ step: 'debrief', to: [] }];
}

/** The step of the silence that was offered last. */
function ofSilence(application: Application, sittings: readonly Sitting[]): readonly OpenStep[] {
  const silence = silenceOf(application, sittings);
  const last = application.steps
    .filter(({ step, offeredAt }) => ORDER.includes(step) && silence !== null && offeredAt >= silence.anchor)
    .toSorted((a, b) => a.offeredAt - b.offeredAt)
    .at(-1);
  if (last === undefined || isSettled(last) || last.snoozedUntil !== null) return [];
  return [{ step: last.step, to: last.to }];
}

export function openSteps(application: Application, sittings: readonly Sitting[], now: Instant): readonly OpenStep[] {
  if (application.status !== 'active') return [];
  return [...sittings.flatMap((sitting) => ofSitting(application, sitting, now)), ...ofSilence(application, sittings)];
}
