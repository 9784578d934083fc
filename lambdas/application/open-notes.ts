/** Notes to contacts that were offered and that the candidate may still send: the latest one for each person. */
import type { Application, Contact, StepRecord } from './application.ts';
import { DAY, type Instant } from './instant.ts';
import type { Step } from './step.ts';

interface OpenNote {
  readonly contact: Contact;
  readonly step: Step;
  readonly offeredAt: Instant;
}

/** Notes not sent within this time are dropped. */
const LET_GO = 30 * DAY;

const isSettledFor = ({ done, skipped }: StepRecord, person: string): boolean =>
  [...done, ...skipped].some((one) => one.person === null || one.person === person);

/** A last call concerns the same thank-you. */
const THANKS: ReadonlySet<Step> = new Set(['thank', 'last-call']);

const isSame = (one: StepRecord, other: StepRecord): boolean =>
  one.about === other.about && (one.step === other.step || (THANKS.has(one.step) && THANKS.has(other.step)));

export function openNotes({ contacts, steps, status }: Application, now: Instant): readonly OpenNote[] {
  if (status !== 'active' && status !== 'offer') return [];
  return contacts.flatMap((contact) => {
    const last = steps.findLast(({ to }) => to.includes(contact.key));
    if (last === undefined || last.offeredAt < now - LET_GO) return [];
    const settled = steps.some((one) => isSame(one, last) && isSettledFor(one, contact.key));
    return settled ? [] : [{ contact, step: last.step, offeredAt: last.offeredAt }];
  });
}
