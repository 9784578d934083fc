/** done, skip, snooze: what the candidate says about a step. */
import type { Status, StepRecord } from '../application.ts';
import type { Instant } from '../instant.ts';
import type { Instruction } from '../instruction.ts';
import { listed } from '../listed.ts';
import { writeLocal } from '../local-time.ts';
import { PLAYBOOK } from '../playbook.ts';
import { stillToThank } from '../sitting-steps.ts';
import { type Sitting, sittingsOf } from '../sittings.ts';
import { isOutreach, type Step } from '../step.ts';
import { timetable } from '../timetable.ts';
import type { UpcomingStep } from '../upcoming-step.ts';
import { atHour } from '../wishes.ts';
import { called, whoIs } from './people.ts';
import { changed, notDone, nothingChanged, type Saying, sittingMeant, stepMeant } from './saying.ts';

const NAMES: { readonly [step in Step]: string } = {
  prepare: 'the questions to ask',
  debrief: 'the question how it was',
  thank: 'the thank-yous',
  'last-call': 'the thank-yous',
  'status-check': 'the status check',
  'second-check': 'the second status check',
  'hiring-manager': 'the note to the hiring manager',
  'keep-in-touch': 'the keep-in-touch note',
  close: 'the question whether to stop watching',
};

const stepName = (step: Step): string => NAMES[step];

const isThanks = (step: Step): boolean => step === 'thank' || step === 'last-call';

/** The sitting whose thank-yous are open now: they expire after two days. R1 */
function thankable(saying: Saying): Sitting | null {
  const { making } = saying;
  const open = sittingsOf(making.state(), making.wishes).filter(
    (one) => one.start <= making.now && making.now < one.end + PLAYBOOK.thank.expires + 24 * 3_600_000,
  );
  const meant = sittingMeant(saying);
  return open.find((one) => one.key === meant?.key) ?? open.at(-1) ?? null;
}

const ENDS: { readonly [status in Exclude<Status, 'active' | 'offer'>]: string } = {
  rejected: 'They said no',
  accepted: 'You said yes to them',
  withdrawn: 'You withdrew',
  closed: 'You asked me to stop watching this one',
};

/** Old taps outlive an application: once it has ended they do nothing, and say so. R16 */
export function hasEnded({ making, effects }: Saying): boolean {
  const { status } = making.state();
  if (status === 'active' || status === 'offer') return false;
  const why = `${ENDS[status]}, so this application is closed and no note is due any more. Nothing has changed. If they write again, reply "heard back".`;
  if (effects.every(({ understood }) => understood !== why)) effects.push(notDone(why));
  return true;
}

/** A closing note was sent, or will not be: nothing was due, but it is worth a kind word. */
function isAfterTheEnd(saying: Saying, { command, person }: DoneOrSkip): boolean {
  const { making, closes } = saying;
  const state = making.state();
  if (!closes || state.status === 'active' || state.status === 'offer') return false;
  const meant = person === null ? null : whoIs(state, person, []);
  const to = meant?.is === 'one' ? ` to ${called(state, meant.key)}` : '';
  const understood = command === 'done' ? `your note${to} is sent` : 'no closing note';
  making.record({ type: 'noted', text: understood });
  saying.effects.push(nothingChanged(understood));
  return true;
}

type DoneOrSkip = Instruction & { readonly command: 'done' | 'skip' };

export function doneOrSkip(saying: Saying, said: DoneOrSkip): void {
  if (isAfterTheEnd(saying, said) || hasEnded(saying)) return;
  if (said.person === null) return settleStep(saying, said.command);
  const { making } = saying;
  const state = making.state();
  const record = stepMeant(saying);
  const sitting = thankable(saying);
  const list = record !== null && isThanks(record.step) ? record.to : (sitting?.thanks ?? record?.to ?? []);
  const meant = whoIs(state, said.person, list);
  if (meant.is === 'rest') return settleRest(saying, said.command, sitting);
  if (meant.is === 'one') return settlePerson(saying, said.command, meant.key, sitting);
  const choices = meant.is === 'several' ? meant.keys : list;
  saying.questions.push({
    about: 'person',
    asks:
      meant.is === 'several'
        ? `Which ${said.person} do you mean?`
        : `Who is ${said.person}? I don’t know anyone by that name here.`,
    choices: choices.map((key) => ({
      label: called(state, key),
      says: `${said.command === 'done' ? 'sent to' : 'skip'} ${called(state, key)}`,
    })),
  });
}

/** 'the status check is sent' */
function settledWords(step: Step, command: 'done' | 'skip'): string {
  if (step === 'close') return command === 'done' ? 'I’ve stopped watching this one' : 'I’ll keep watching this one';
  const isAsked = step === 'prepare' || step === 'debrief';
  const verb = command === 'skip' ? 'skipped' : isAsked ? 'done' : 'sent';
  return `${stepName(step)} ${step === 'prepare' || isThanks(step) ? 'are' : 'is'} ${verb}`;
}

const type = (command: 'done' | 'skip'): 'done' | 'skipped' => (command === 'done' ? 'done' : 'skipped');

function settlePerson(saying: Saying, command: 'done' | 'skip', key: string, sitting: Sitting | null): void {
  const { making } = saying;
  const name = called(making.state(), key);
  const understood = command === 'done' ? `sent to ${name}` : `no note to ${name}`;
  const record = stepMeant(saying);
  if (record !== null && isOutreach(record.step) && record.to.includes(key)) return settleStep(saying, command);
  if (sitting === null) {
    making.record({ type: 'noted', text: understood });
    saying.effects.push(nothingChanged(`${understood}. No note to them was due, so I’ve kept this as a note`));
    return;
  }
  const before = stillToThank(making.state(), sitting);
  if (!before.includes(key) && sitting.thanks.includes(key)) {
    saying.effects.push(nothingChanged(`${understood}, as I had noted already`));
    return;
  }
  making.record({ type: type(command), step: 'thank', about: sitting.key, person: key });
  const after = stillToThank(making.state(), sitting);
  const left = after.map((one) => called(making.state(), one));
  saying.effects.push(changed(understood, 'Still to thank', null, listed(left) || 'nobody'));
}

function settleRest(saying: Saying, command: 'done' | 'skip', sitting: Sitting | null): void {
  const rest = sitting === null ? [] : stillToThank(saying.making.state(), sitting);
  if (sitting === null || rest.length === 0) return settleStep(saying, command);
  for (const key of rest) settlePerson(saying, command, key, sitting);
}

function settleStep(saying: Saying, command: 'done' | 'skip'): void {
  const { making } = saying;
  const record = stepMeant(saying);
  const sitting = thankable(saying);
  const thanks =
    record === null
      ? sitting !== null && stillToThank(making.state(), sitting).length > 0
      : // 'Sent', said to the question how it went, is about the notes.
        isThanks(record.step) || (record.step === 'debrief' && command === 'done');
  if (thanks && sitting !== null) {
    const about = record?.about ?? sitting.key;
    const sat = sittingsOf(making.state(), making.wishes).find((one) => one.key === about) ?? sitting;
    making.record({ type: type(command), step: 'thank', about: sat.key, person: null });
    saying.effects.push(changed(settledWords('thank', command), 'Still to thank', null, 'nobody'));
    return;
  }
  if (record === null) {
    saying.effects.push(notDone('No note is open here, so nothing has changed.'));
    return;
  }
  making.record({ type: type(command), step: record.step, about: record.about, person: null });
  if (record.step === 'close' && command === 'done') making.record({ type: 'ended', outcome: 'closed' });
  saying.effects.push(nothingChanged(settledWords(record.step, command)));
}

export function snooze(saying: Saying, said: Instruction & { readonly command: 'snooze' }): void {
  if (hasEnded(saying)) return;
  const { making } = saying;
  const { wishes, now } = making;
  const until = said.until ?? atHour(now, PLAYBOOK.snooze.hour, wishes, PLAYBOOK.snooze.days);
  const when = writeLocal(until, wishes.zone);
  if (until <= now) {
    saying.questions.push({
      about: 'date',
      asks: `Until when should I wait? ${when} is already past.`,
      choices: snoozeChoices,
    });
    return;
  }
  const record = stepMeant(saying);
  if (record === null || isOver(saying, record)) {
    making.record({ type: 'snoozed', step: null, about: null, until });
    const before = stillBefore(saying, until);
    saying.effects.push(
      before === ''
        ? changed(`snoozed until ${when}`, 'Next mail from me about this', null, `not before ${when}`)
        : changed(
            `everything that can wait is snoozed until ${when}`,
            'Still on time',
            null,
            `${before}, because they can’t wait. For no mail at all, reply "pause until" and the day`,
          ),
    );
    return;
  }
  making.record({ type: 'snoozed', step: record.step, about: record.about, until });
  const isKept =
    wishes.paused === 'open' ||
    plan(saying).some(({ step, about, at }) => isOne(step, record) && about === record.about && at >= until);
  saying.effects.push(
    changed(`snoozed until ${when}`, stepName(record.step), null, isKept ? when : tooLate(saying, record)),
  );
}

/** What comes instead of a step that will be over by then: after another interview the same one, at its own time. */
function tooLate(saying: Saying, record: StepRecord): string {
  if (isThanks(record.step)) return 'too late by then; the status check will pass your thanks on instead';
  const { zone } = saying.making.wishes;
  const next = isOutreach(record.step)
    ? plan(saying).find(({ step, reminder }) => step === record.step && !reminder)
    : undefined;
  return next === undefined
    ? 'too late by then, so it won’t come again'
    : `the next one is planned for ${writeLocal(next.at, zone)}`;
}

/** Nothing of it is left to wait for. */
function isOver({ making }: Saying, record: StepRecord): boolean {
  if (!isThanks(record.step)) return record.done.length > 0;
  const sitting = sittingsOf(making.state(), making.wishes).find((one) => one.key === record.about);
  return sitting !== undefined && sitting.thanks.length > 0 && stillToThank(making.state(), sitting).length === 0;
}

const plan = ({ making }: Saying): readonly UpcomingStep[] => timetable(making.state(), making.wishes, making.now);

/** The thank-yous and their last call are snoozed together. */
const isOne = (step: Step, record: StepRecord): boolean =>
  step === record.step || (isThanks(step) && isThanks(record.step));

/** What comes before then all the same, as a snooze of everything holds back only what can wait: 'the debrief and the thank-yous'. */
function stillBefore(saying: Saying, until: Instant): string {
  return listed([...new Set(plan(saying).flatMap(({ step, at }) => (at < until ? [stepName(step)] : [])))]);
}

const snoozeChoices = [
  { label: 'Tomorrow', says: 'snooze tomorrow' },
  { label: 'In three days', says: 'snooze in 3 days' },
  { label: 'Next week', says: 'snooze next week' },
] as const;
