/** The notes to contacts that were offered and are still the candidate's to send: of each person, what was offered last. */
import type { Application, Contact, StepRecord } from './application.ts';
import { DAY, type Instant } from './instant.ts';
import type { Step } from './step.ts';

export interface OpenNote {
  readonly contact: Contact;
  readonly step: Step;
  readonly offeredAt: Instant;
}

/** What nobody sent in that time is let go. */
const LET_GO = 30 * DAY;

const isSettledFor = ({ done, skipped }: StepRecord, person: string): boolean =>
  [...done, ...skipped].some((one) => one.person === null || one.person === person);

/** The last call is about the same thanks. */
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
