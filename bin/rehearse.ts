/** Shared by `plan` and `try`: delivers files and replies to a rehearsal, and reads the result from its desk. */

import { readFile } from 'node:fs/promises';
import type { Application } from '../lambdas/application/application.ts';
import type { Instant } from '../lambdas/application/instant.ts';
import { writeLocal } from '../lambdas/application/local-time.ts';
import { isOwn } from '../lambdas/application/own.ts';
import { STEPS } from '../lambdas/application/playbook.ts';
import type { Step } from '../lambdas/application/step.ts';
import { timetable, type UpcomingStep } from '../lambdas/application/timetable.ts';
import type { Editor } from '../lambdas/compose/composed.ts';
import { peopleOf } from '../lambdas/compose/names.ts';
import { aheadLabel, planned as sayStep } from '../lambdas/compose/timeline.ts';
import { whyNot } from '../lambdas/local/in-words.ts';
import { type Rehearsal, rehearse } from '../lambdas/local/rehearsal.ts';
import { asForward, asMail, isCalendarFile } from '../lambdas/local/wrap.ts';
import type { Message } from '../lambdas/mail/message.ts';
import { parseFile } from '../lambdas/mail/parse.ts';
import type { OutboundMail } from '../lambdas/ports.ts';
import { openDesk, wishesFor, zoneOf } from '../lambdas/story/desk.ts';
import { understand } from '../lambdas/understand/understand.ts';
import type { Context, SecondReader } from '../lambdas/understand/understanding.ts';
import { hintOf, readStraight } from './straight.ts';
import { eachFile } from './usage.ts';

interface RehearsalOptions {
  readonly now: Instant | null;
  readonly zone: string | null;
  readonly candidate: readonly string[];
  readonly domain: string;
  /** A model that reads along. */
  readonly reader?: SecondReader;
  /** And one that edits notes. */
  readonly editor?: Editor;
}

interface Rehearsed {
  readonly rehearsal: Rehearsal;
  /** The candidate's address. */
  readonly address: string;
  /** Exit status: 1 if some files could not be read. */
  readonly status: number;
}

/** Mails that are no step of the plan. */
const OTHERS: Readonly<Record<string, string>> = {
  welcome: 'Welcome',
  confirm: 'What was understood, and this plan',
  'closing-note': 'Closing note',
  overview: 'Your week',
  question: 'A question',
};

const FALLBACK = 'candidate@home.example';

/** Delivers the files in order, all at the start, then the replies, each at its Date. */
export async function rehearseFiles(
  files: readonly string[],
  replies: readonly string[],
  options: RehearsalOptions,
): Promise<Rehearsed> {
  const raws: Uint8Array[] = [];
  let status = await eachFile(files, async (_file, raw) => {
    raws.push(raw);
  });
  const messages = await Promise.all(raws.map((raw) => parseFile(raw)));
  const started = options.now ?? beginning(messages);
  const address =
    options.candidate[0] ??
    (await readerOf(files, messages, { ...options, now: started })) ??
    messages.map((one) => one.from?.address).find((one) => one != null) ??
    FALLBACK;
  const rehearsal = rehearse(started, { domain: options.domain, zone: options.zone }, options.reader, options.editor);
  const frontDoor = `hello@${options.domain}`;
  for (const [n, raw] of raws.entries()) {
    const isForeign = isOthers(messages[n], address, options.domain) && !isCalendarFile(raw);
    const mail = isForeign
      ? await asForward(raw, address, frontDoor, started)
      : await asMail(raw, address, frontDoor, started);
    await rehearsal.deliver(mail, address, frontDoor);
  }
  for (const file of replies) {
    try {
      await deliverReply(rehearsal, await readFile(file), address, frontDoor);
    } catch (error) {
      console.error(`afterword: ${file} could not be read: ${whyNot(error)}`);
      status = 1;
    }
  }
  return { rehearsal, address, status };
}

/** The recipient of the first mail that was saved straight from an inbox; null if there is none. */
async function readerOf(
  files: readonly string[],
  messages: readonly Message[],
  context: Context,
): Promise<string | null> {
  for (const [n, message] of messages.entries()) {
    const straight = await readStraight(message, await understand(message, context), context);
    if (straight === null) continue;
    console.error(hintOf(files[n] ?? '', straight.candidate));
    return straight.candidate;
  }
  return null;
}

/** Somebody else's mail that was not sent to us: the candidate would have to forward it. */
function isOthers(message: Message | undefined, address: string, domain: string): boolean {
  if (message === undefined || message.from?.address === address) return false;
  const candidates = [...message.to, ...message.cc];
  return candidates.some((one) => one.address === address) && !candidates.some((one) => isOwn(one.address, domain));
}

/** The real time; if every message is older than a month, the day of the first one, so that an old example still shows its plan. */
function beginning(messages: readonly Message[]): Instant {
  const now = Date.now();
  const dates = messages.map((one) => one.date).filter((one) => one !== null);
  const first = dates[0];
  return first !== undefined && dates.every((one) => now - one > 31 * 86_400_000) ? first : now;
}

const isStep = (step: string | null): step is Step => step !== null && Object.hasOwn(STEPS, step);

async function deliverReply(rehearsal: Rehearsal, raw: Uint8Array, address: string, frontDoor: string): Promise<void> {
  const { date } = await parseFile(raw);
  if (date !== null && date > rehearsal.now()) await rehearsal.advance(date);
  const sent = rehearsal.sent();
  const answered =
    sent.findLast(({ mail }) => isStep(mail.step)) ?? sent.findLast(({ mail }) => mail.application !== null);
  await rehearsal.deliver(raw, address, answered?.mail.replyTo ?? frontDoor);
}

interface PlannedStep {
  readonly step: string;
  readonly at: Instant;
  readonly local: string;
  readonly to: readonly string[];
  readonly why: string;
  /** As mails name it. */
  readonly says: string;
  /** The single reminder of a step that was already offered. Always false for mails already sent, which are all listed. */
  readonly reminder: boolean;
}

export interface Planned {
  readonly application: Application | null;
  readonly applications: readonly Application[];
  readonly zone: string;
  readonly steps: readonly PlannedStep[];
}

const called = (application: Application, keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => {
    const one = application.contacts.find((contact) => contact.key === key);
    return one === undefined ? [] : [one.name ?? one.address ?? ''];
  });

/** The plan at the rehearsal's current time; with `until`, what is sent until then if the candidate never answers. */
export async function planOf(
  { rehearsal, address }: Rehearsed,
  options: RehearsalOptions,
  until: Instant | null,
): Promise<Planned> {
  if (until !== null) await rehearsal.advance(until);
  const stored = await rehearsal.desk(address);
  if (stored === null) return { application: null, applications: [], zone: options.zone ?? 'UTC', steps: [] };
  const desk = openDesk(stored);
  const applications = desk.applications.map(({ state }) => state);
  const { candidate } = desk.candidate;
  const zone = zoneOf(candidate, applications, options.zone);
  const planned =
    (application: Application) =>
    (upcoming: UpcomingStep): PlannedStep => ({
      step: upcoming.step,
      at: upcoming.at,
      local: writeLocal(upcoming.at, zone),
      to: called(application, upcoming.to),
      why: upcoming.why,
      says: sayStep(upcoming, peopleOf(application.contacts)),
      reminder: upcoming.reminder,
    });
  const steps =
    until === null
      ? applications.flatMap((one) =>
          timetable(one, wishesFor(candidate, one, options.zone), rehearsal.now()).map(planned(one)),
        )
      : rehearsal.sent().map(({ mail, at }, nth, all) => sentStep(mail, at, zone, isReminder(mail, all.slice(0, nth))));
  return { application: applications.at(-1) ?? null, applications, zone, steps: steps.toSorted((a, b) => a.at - b.at) };
}

/** The second mail of a step that is reminded once. */
const isReminder = ({ step, application }: OutboundMail, before: readonly { readonly mail: OutboundMail }[]): boolean =>
  isStep(step) &&
  STEPS[step].remindAfterDays !== null &&
  before.some(({ mail }) => mail.step === step && mail.application === application);

const sentStep = (mail: OutboundMail, at: Instant, zone: string, again: boolean): PlannedStep => ({
  step: mail.step ?? 'answer',
  at,
  local: writeLocal(at, zone),
  to: mail.drafts.map((one) => one.person),
  why: isStep(mail.step) ? (STEPS[mail.step].rules[0] ?? '') : '',
  says: isStep(mail.step)
    ? aheadLabel(
        mail.step,
        mail.drafts.map((one) => one.person),
        again,
      )
    : (OTHERS[mail.step ?? ''] ?? 'An answer'),
  reminder: false,
});
