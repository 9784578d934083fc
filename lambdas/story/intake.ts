/** What a mail of the employer's does: an invite, their word, or the candidate's copy of a note to them. */
import { type Deciding, deciding } from '../application/decide/deciding.ts';
import { intake } from '../application/decide/intake.ts';
import { offerDue } from '../application/decide/offer.ts';
import { heard } from '../application/decide/outcome-said.ts';
import { findContact } from '../application/decide/people.ts';
import { say } from '../application/decide/say.ts';
import type { Saying } from '../application/decide/saying.ts';
import type { Effect, Letter, Question } from '../application/letter.ts';
import { writeLocal } from '../application/local-time.ts';
import type { Step } from '../application/step.ts';
import type { Received, World } from '../pipeline.ts';
import { findDeadline } from '../understand/deadline.ts';
import { matchApplications } from '../understand/match.ts';
import type { Understanding } from '../understand/understanding.ts';
import { addressing, answerFromDesk } from './account.ts';
import { findApplication, type OpenApplication, type OpenDesk, outreachElsewhere, wishesFor } from './desk.ts';
import { postOf, shortHash } from './post.ts';
import { questionsOf } from './questions.ts';
import { readMoment } from './read-moment.ts';
import type { Mail } from './receive.ts';
import { newApplication, saveChange } from './save.ts';
import { seenAs, withSeen } from './seen.ts';
import { offerAll } from './wake.ts';

/** A decision about one application in the making, saved and sent by `finish`. */
export const begin = (world: World, desk: OpenDesk, application: OpenApplication): Deciding =>
  deciding(
    application.state,
    (state) => wishesFor(desk.candidate.candidate, state, world.settings.zone),
    world.clock.now(),
  );

export async function finish(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  application: OpenApplication,
  making: Deciding,
  outcome: Received['outcome'],
): Promise<Received> {
  // What is due at once by what was just said goes into the same change: thank-yous on the answer to a debrief.
  offerDue(making, 'at-once', outreachElsewhere(desk, application.state));
  const { events, letters } = making.decision();
  const by = shortHash(mail.arrival.id, 8);
  const post = postOf(by, application.stored.id, letters, making.now, addressing(mail), null);
  const seen = withSeen(application.stored.seen, seenAs(mail), outcome, making.now);
  const saved = await saveChange(world, desk, application, { by, at: making.now, events, post, seen });
  await offerAll(world, saved, new Set(post.map((one) => one.id)), new Set([application.stored.id]));
  return { outcome, application: application.stored.id };
}

const known = (desk: OpenDesk) =>
  desk.applications.map(({ state, stored }) => ({
    id: state.id,
    employer: state.employer,
    job: state.job,
    // Of an interview that was taken back as well: when its invite comes again, it belongs here.
    uids: stored.events.flatMap(({ event }) =>
      event.type === 'interview-noted' && event.facts.uid !== null ? [event.facts.uid] : [],
    ),
    closed: state.status !== 'active' && state.status !== 'offer',
    addresses: state.contacts.flatMap((one) => (one.address === null ? [] : [one.address])),
  }));

/** The application a message is about: as matched, else the one whose mail it answers; of several the latest. Null: none yet. */
function applicationOf(desk: OpenDesk, mail: Mail, understanding: Understanding): OpenApplication | null {
  const match = matchApplications(understanding, known(desk));
  const answered = mail.door.is === 'reply' ? findApplication(desk, mail.door.application) : null;
  if (match === 'new') return answered;
  if ('is' in match) return findApplication(desk, match.is);
  if (answered !== null && match.ask.includes(answered.stored.id)) return answered;
  return (
    desk.applications
      .filter(({ stored }) => match.ask.includes(stored.id))
      .toSorted((a, b) => b.state.openedAt - a.state.openedAt)[0] ?? null
  );
}

export async function takeInvite(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  understanding: Understanding,
): Promise<Received> {
  const news = understanding.interviews.filter(({ method }) => method !== 'reply' && method !== 'counter');
  if (news.length === 0)
    return answerFromDesk(world, desk, mail, {
      letters: [{ kind: 'refusal', why: 'no-interview' }],
      outcome: 'refused',
    });
  const found = applicationOf(desk, mail, understanding);
  const application = found ?? newApplication(shortHash(mail.arrival.id), desk.candidate.id);
  const making = begin(world, desk, application);
  if (found === null) making.record({ type: 'opened', candidate: desk.candidate.id });
  const isAlive = news.some(({ status }) => status !== 'cancelled');
  if (isAlive && making.state().status !== 'active') making.record({ type: 'reopened' });
  intake(making, { interviews: news, questions: questionsOf(understanding) });
  if (isAlive) takePromise(making, understanding);
  const asks = making
    .decision()
    .letters.some(
      (letter) =>
        letter.kind === 'confirm' && letter.questions.some(({ about }) => about === 'start' || about === 'zone'),
    );
  return finish(world, desk, mail, application, making, asks ? 'asked' : 'acted');
}

/**
 * 'We will decide by the 18th', said in the invite itself, replaces the week (R10). A period ('within two weeks') counts from the
 * interview rather than from the invite: of two readings the later, so that nobody is asked too early.
 */
function takePromise(making: Deciding, { forwarded, interviews }: Understanding): void {
  if (forwarded === null) return;
  const sentAt = forwarded.sentAt ?? making.now;
  const ends = interviews.map((one) => one.end ?? one.start ?? sentAt);
  const promises = [sentAt, Math.max(sentAt, ...ends)].map((from) =>
    findDeadline(forwarded.text, { sentAt: from, zone: making.wishes.zone, sentOffset: null, country: null }),
  );
  const expectBy = Math.max(...promises.map((one) => one ?? Number.NEGATIVE_INFINITY));
  const known = making.state().words.some((one) => one.expectBy === expectBy);
  if (known || expectBy <= making.now) return;
  making.record({ type: 'heard', word: { says: 'timing', expectBy }, from: null });
}

const WORD_SAYS = {
  rejection: 'rejected',
  offer: 'offer',
  'next-round': 'next round',
  timing: 'heard back',
  other: 'heard back',
} as const;

export async function takeWord(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  understanding: Understanding,
): Promise<Received> {
  const { word } = understanding;
  const live = desk.applications.filter(({ state }) => state.status === 'active' || state.status === 'offer');
  const only =
    live.length === 1 && understanding.interviews.every(({ employer }) => employer === null) ? live[0] : undefined;
  const application = applicationOf(desk, mail, understanding) ?? only ?? null;
  if (word === null || application === null) {
    const says = word === null ? 'heard back' : WORD_SAYS[word.says];
    return answerFromDesk(world, desk, mail, {
      letters: [whichOne(live, 'This seems to be word from an employer. From which one?', says)],
      outcome: 'asked',
    });
  }
  const making = begin(world, desk, application);
  const from = understanding.forwarded?.from ?? null;
  const contact = from === null ? null : (findContact(making.state().contacts, from)?.key ?? null);
  const told = tellWord(making, word, contact);
  making.write({
    kind: 'answer',
    effects: [told.effect],
    notes: [],
    questions: told.questions,
    drafts: [],
    undo: true,
  });
  return finish(world, desk, mail, application, making, told.questions.length > 0 ? 'asked' : 'acted');
}

/** A rejection or an offer is proposed, not assumed; a date that they name is taken. R15 */
function tellWord(
  making: Deciding,
  word: NonNullable<Understanding['word']>,
  from: string | null,
): { readonly effect: Effect; readonly questions: readonly Question[] } {
  const { status } = making.state();
  if (status !== 'active' && word.says !== 'next-round') {
    making.record({ type: 'noted', text: `word from the employer: ${word.says}` });
    return { effect: { understood: 'word from the employer', changed: null }, questions: [] };
  }
  heard(making, word.says, word.expectBy, from);
  const off = { what: 'What was due', before: 'on', after: 'off: the plan starts again from today' };
  switch (word.says) {
    case 'rejection':
    case 'offer': {
      const isOffer = word.says === 'offer';
      making.record({ type: 'proposed', outcome: isOffer ? 'offer' : 'rejected' });
      return {
        effect: { understood: 'word from the employer', changed: off },
        questions: [
          {
            about: 'outcome',
            asks: isOffer
              ? 'It reads like an offer. Is it one?'
              : 'It reads as if they decided against it. Is that so?',
            choices: isOffer
              ? [
                  { label: 'Yes, an offer', says: 'offer' },
                  { label: 'No', says: 'heard back' },
                ]
              : [
                  { label: 'Yes, they passed', says: 'rejected' },
                  { label: 'No', says: 'heard back' },
                ],
          },
        ],
      };
    }
    case 'next-round':
      making.record({ type: 'next-round' });
      return { effect: { understood: 'there will be a next round', changed: off }, questions: [] };
    case 'timing': {
      const until = word.expectBy === null ? null : writeLocal(word.expectBy, making.wishes.zone);
      const changed =
        until === null ? off : { what: 'Next status check', before: null, after: `after ${until}, not before` };
      return {
        effect: { understood: until === null ? 'they need more time' : `they asked for time until ${until}`, changed },
        questions: [],
      };
    }
    case 'other':
      return { effect: { understood: 'word from the employer', changed: off }, questions: [] };
    default:
      return word.says satisfies never;
  }
}

/** The question which application is meant, with one tap for each; the answer goes to that application's own address. */
export function whichOne(applications: readonly OpenApplication[], asks: string, says: string): Letter {
  const choices = applications.slice(0, 8).map(({ state }) => ({
    label: [state.employer ?? 'Unknown employer', state.job].filter((one) => one !== null).join(', '),
    says,
    application: state.id,
  }));
  return { kind: 'question', questions: [{ about: 'application', asks, choices }] };
}

/** A copy of a note that the candidate sent to a contact is evidence: the step for that contact is done. */
export async function takeCopy(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  understanding: Understanding,
): Promise<Received> {
  const sentTo = [...understanding.to, ...understanding.cc].filter(
    (one) => one.address !== null && !one.address.endsWith(`@${world.settings.domain}`),
  );
  for (const application of desk.applications.toSorted((a, b) => b.state.openedAt - a.state.openedAt)) {
    const contacts = sentTo
      .map((one) => ({ sent: one, contact: findContact(application.state.contacts, one) }))
      .filter(({ contact }) => contact !== null);
    if (contacts.length === 0) continue;
    const making = begin(world, desk, application);
    for (const { sent, contact } of contacts) {
      if (contact !== null && contact.address === null)
        making.record({ type: 'contact-noted', contact: { ...contact, address: sent.address } });
    }
    const commands = contacts.map(
      ({ contact }) => ({ command: 'done', person: contact?.address ?? contact?.name ?? null }) as const,
    );
    const step = stepOf(mail);
    const saying: Saying = say(making, { reply: { text: '', commands, notes: [], unclear: null }, step, readMoment });
    making.write({
      kind: 'answer',
      effects: saying.effects,
      notes: [],
      questions: saying.questions,
      drafts: [],
      undo: true,
    });
    return finish(world, desk, mail, application, making, 'acted');
  }
  const live = desk.applications.filter(({ state }) => state.status === 'active');
  const letter: Letter =
    live.length > 0
      ? whichOne(live, 'I got a copy of a note to somebody I do not know yet. Which application is it for?', 'done')
      : { kind: 'refusal', why: 'no-interview' };
  return answerFromDesk(world, desk, mail, { letters: [letter], outcome: live.length > 0 ? 'asked' : 'refused' });
}

const STEPS: ReadonlySet<string> = new Set([
  'prepare',
  'debrief',
  'thank',
  'last-call',
  'status-check',
  'second-check',
  'hiring-manager',
  'keep-in-touch',
  'close',
]);
const isStep = (step: string): step is Step => STEPS.has(step);

/** The step of the playbook that a mail answers. */
export const stepOf = (mail: Mail): Step | null =>
  mail.door.is === 'reply' && mail.door.step !== null && isStep(mail.door.step) ? mail.door.step : null;
