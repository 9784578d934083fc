/** What is checked of each step at the moment it is offered: its hours, whom it thanks, and what goes to the employer. */
import { HOUR } from './clocks.ts';
import { type Day, daysOf } from './days.ts';
import type { Invariant } from './invariant-names.ts';
import { feltGreat, inSilenceOf, OUTREACH, silenceOf, WAITS, wroteLast } from './oracle.ts';
import { stepOf, type Told } from './told.ts';
import { firstWorkday, isBusiness, isWaking, type Rules, workdaysAfter } from './workdays.ts';

interface Checks {
  readonly fail: (invariant: Invariant, at: number, says: string) => void;
  readonly toldAll: () => Iterable<Told>;
}

export function inHours(
  { fail }: Checks,
  at: number,
  step: string,
  what: string,
  told: Told,
  rules: Rules,
  snoozed: number | null,
  about: string,
): void {
  const thanks = step === 'last-call' ? (stepOf(told, 'thank', about)?.snoozed ?? null) : null;
  const named = [snoozed, thanks, WAITS.has(step) && step !== 'prepare' ? told.quiet : null];
  if (named.some((one) => one !== null && at >= one && at - one < HOUR)) return;
  if (WAITS.has(step) && step !== 'prepare') {
    if (!isBusiness(at, rules)) fail('in business hours', at, what);
    return;
  }
  if (isWaking(at, rules)) return;
  const said = told.answered.get(about);
  if (step === 'thank' && said !== undefined && at - said < HOUR) return;
  // Better in the night than never, where the two days end before the morning.
  const day = daysOf(told, rules).find(({ key }) => key === about);
  if (step === 'thank' && day !== undefined && at > day.end + 24 * HOUR) return;
  fail('in waking hours', at, what);
}

export function thanks(
  { fail }: Checks,
  at: number,
  step: string,
  about: string,
  to: readonly string[],
  told: Told,
  days: readonly Day[],
): void {
  const day = days.find(({ key }) => key === about);
  if (day === undefined) return fail('R5 once each', at, `${step} of ${about}, which is no interview`);
  if (at >= day.end + 48 * HOUR) fail('R1 no thanks after 48 h', at, `${step} of ${about}`);
  if (at < day.start) fail('R1 thanks after the meeting', at, `${step} of ${about}`);
  const thank = stepOf(told, 'thank', about);
  const call = stepOf(told, 'last-call', about);
  const settled = [thank, call].flatMap((one) => (one === null ? [] : [...one.done, ...one.skipped]));
  for (const person of to) {
    if (!day.met.includes(person)) fail('R5 once each', at, `${person} was not met on ${about}`);
    if (settled.some((one) => one.person === person || one.person === null))
      fail('R5 once each', at, `${person} was thanked for ${about} before`);
    if (!day.thanks.includes(person))
      fail('R5 once each', at, `${person} was thanked earlier in the round of ${about}`);
  }
  const snoozed = thank?.snoozed ?? call?.snoozed ?? null;
  if (step !== 'last-call' || (call !== null && snoozed !== null)) return;
  const apart = at - (thank?.offered.at(-1) ?? Number.NEGATIVE_INFINITY);
  if (call !== null || at < day.end + 24 * HOUR || at >= day.end + 40 * HOUR || apart < 6 * HOUR || to.length === 0)
    fail('R1 last call', at, `${about} at ${Math.round((at - day.end) / HOUR)} h`);
}

export function outreach(
  { fail, toldAll }: Checks,
  at: number,
  step: string,
  about: string,
  to: readonly string[],
  told: Told,
  days: readonly Day[],
  rules: Rules,
  again: boolean,
): void {
  const key = about.split('#')[0] ?? about;
  const role = step === 'hiring-manager' ? 'hiring-manager' : 'recruiter';
  if (to.some((one) => told.contacts.get(one)?.role !== role)) fail('R6 recruiter first', at, `${step} to ${to}`);
  const began = silenceOf(told, days);
  const asked =
    [...told.steps.values()].findLast(
      (one) => one.step === 'status-check' && (one.about === key || (began !== null && inSilenceOf(began, one))),
    ) ?? null;
  if (step !== 'status-check' && asked === null) fail('R6 recruiter first', at, `${step} of ${about}`);
  const today = rules.clock.wall(at).day;
  if (again) return;
  if (step === 'hiring-manager' && ((asked?.done.length ?? 0) === 0 || !feltGreat(told, days) || told.agency))
    fail('R7 manager only if great', at, about);
  const wait = told.words.findLast((one) => one.expectBy !== null)?.expectBy ?? null;
  if (wait !== null && began !== null && wait > began.at && today < firstWorkday(rules.clock.wall(wait).day + 1, rules))
    fail('R10 date replaces the week', at, `${step} of ${about}`);
  const last = Math.max(told.words.at(-1)?.at ?? 0, days.at(-1)?.end ?? 0);
  if ((wait === null || wait <= last) && today - rules.clock.wall(last).day < 7)
    fail('R15 word begins anew', at, `${step} of ${about}`);
  for (const other of toldAll()) {
    if (other.employer !== told.employer) continue;
    const wrote = wroteLast(other);
    if (Number.isFinite(wrote) && today < workdaysAfter(rules.clock.wall(wrote).day, 5, rules))
      fail('R12 five business days apart', at, `${step} of ${about}`);
  }
  const since = [...told.steps.values()].filter((one) => (one.offered[0] ?? 0) > told.changedAt);
  const checks = since.filter((one) => one.step === 'status-check' || one.step === 'second-check');
  if ((step === 'status-check' || step === 'second-check') && checks.length >= 2) fail('R12 two checks', at, about);
  if (step !== 'keep-in-touch') return;
  const notes = since.filter((one) => one.step === step);
  const sent = [...told.steps.values()].filter(
    (one) => OUTREACH.has(one.step) && (one.done.length > 0 || (one.skipped.length === 0 && one.snoozed === null)),
  );
  const before = Math.max(...sent.map((one) => one.offered.at(-1) ?? 0));
  if (notes.length >= 4 || today - rules.clock.wall(before).day < 21) fail('R13 keep in touch', at, about);
}
