/** What an employer's mail does: it brings an invite, or word from them. */
import { intake } from '../application/decide/intake.ts';
import { findContact } from '../application/decide/people.ts';
import { wordSaid } from '../application/decide/word-said.ts';
import { plainEmployer } from '../application/employer-name.ts';
import type { Interview } from '../application/interview.ts';
import type { Question } from '../application/letter.ts';
import { isLive } from '../application/live.ts';
import type { Understanding } from '../understand/understanding.ts';
import { answerFromDesk } from './account.ts';
import { begin, finish, finishPart } from './decision.ts';
import type { OpenDesk } from './desk.ts';
import { inGmt, saysGmt } from './gmt.ts';
import type { Mail } from './mail.ts';
import { newId } from './new-id.ts';
import { takePromise } from './promise.ts';
import { doubtsOf, questionsOf } from './questions.ts';
import { newApplication } from './save.ts';
import { outcomeSeen, type Seen, seenAs } from './seen.ts';
import { applicationOf, whichOne } from './which-application.ts';
import type { Received, World } from './world.ts';

export async function takeInvite(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  understanding: Understanding,
): Promise<Received> {
  const read = understanding.interviews.filter(({ method }) => method !== 'reply' && method !== 'counter');
  const news = saysGmt(mail, understanding) ? read.map((one) => inGmt(one, understanding)) : read;
  const [first, ...others] = byEmployer(news);
  if (first === undefined)
    return answerFromDesk(world, desk, mail, {
      letters: [{ kind: 'refusal', why: 'no-interview' }],
      outcome: 'refused',
    });
  let open = desk;
  // The mail is marked as seen with the last part. After an earlier crash, a second delivery does the remaining parts.
  for (const [index, part] of others.entries()) {
    const mark: Seen = { arrival: `${mail.arrival.id}#${index + 1}`, message: null };
    if (open.applications.some(({ stored }) => outcomeSeen(stored.seen, mark) !== null)) continue;
    open = (await takePart(world, open, mail, partOf(understanding, part), mark)).desk;
  }
  const whole = others.length === 0 ? { ...understanding, interviews: first } : partOf(understanding, first);
  return (await takePart(world, open, mail, whole, seenAs(mail))).received;
}

/** The interviews by employer, in the order of the mail. Those that name no employer go with the first one. */
function byEmployer(interviews: readonly Interview[]): readonly (readonly Interview[])[] {
  const groups = new Map<string, Interview[]>();
  const [main] = interviews.flatMap(({ employer }) => (employer === null ? [] : [plainEmployer(employer)]));
  for (const interview of interviews) {
    const key = interview.employer === null ? (main ?? '') : plainEmployer(interview.employer);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [interview]);
    else group.push(interview);
  }
  return [...groups.values()];
}

/** Doubts about the mail as a whole are asked in the part that lacks something. */
const partOf = (understanding: Understanding, interviews: readonly Interview[]): Understanding => ({
  ...understanding,
  interviews,
  trouble: interviews.some(({ start }) => start === null) ? understanding.trouble : [],
});

/** Questions without whose answer the plan itself is in doubt. */
const WEIGHTY: ReadonlySet<Question['about']> = new Set(['kind', 'start', 'zone']);

/** Takes in what a mail says about one employer. */
async function takePart(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  understanding: Understanding,
  mark: Seen,
): Promise<{ readonly received: Received; readonly desk: OpenDesk }> {
  const found = applicationOf(desk, mail, understanding);
  const application = found ?? newApplication(newId(desk, mail, mark, understanding), desk.candidate.id);
  const making = begin(world, desk, application);
  if (found === null) making.record({ type: 'opened', candidate: desk.candidate.id });
  const isAlive = understanding.interviews.some(({ status }) => status !== 'cancelled');
  const change = intake(making, { interviews: understanding.interviews, questions: questionsOf(understanding) });
  // An invite that was known already, or only says more of it, does not open again what was closed (R16).
  const opens = isAlive && (change === 'new' || change === 'moved');
  if (opens && making.state().status !== 'active') making.record({ type: 'reopened' });
  if (isAlive && making.state().status === 'active') takePromise(making, understanding);
  const asks = making
    .decision()
    .letters.some((letter) => letter.kind === 'confirm' && letter.questions.some(({ about }) => WEIGHTY.has(about)));
  const outcome = asks ? 'asked' : 'acted';
  const saved = await finishPart(world, desk, mail, application, making, outcome, mark);
  return { received: { outcome, application: application.stored.id }, desk: saved };
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
  const live = desk.applications.filter(({ state }) => isLive(state));
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
  const told = wordSaid(making, word, contact);
  const questions = told.questions.length > 0 ? told.questions : doubtsOf(understanding.trouble);
  making.write({
    kind: 'answer',
    effects: [told.effect],
    notes: [],
    questions,
    drafts: [],
    undo: true,
  });
  return finish(world, desk, mail, application, making, questions.length > 0 ? 'asked' : 'acted');
}
