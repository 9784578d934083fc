/** What a candidate says: of one application, of the whole account, or of both. */

import { type AccountSaying, type SaidOfAccount, sayOfAccount } from '../application/account.ts';
import { interviewsAhead, planOf } from '../application/ahead.ts';
import { plain } from '../application/decide/people.ts';
import { isAboutApplication, say } from '../application/decide/say.ts';
import { lastChange } from '../application/decide/undo.ts';
import type { Instruction, Reply } from '../application/instruction.ts';
import type { Letter, Question } from '../application/letter.ts';
import { isLive } from '../application/live.ts';
import { answerBy } from '../understand/answers/answer-by.ts';
import { furtherWait } from '../understand/answers/further-wait.ts';
import { roundOn } from '../understand/answers/round-on.ts';
import { interpret } from '../understand/interpret.ts';
import type { Answered } from '../understand/understanding.ts';
import { answerFromDesk } from './account.ts';
import { saidIn } from './addresses.ts';
import { stepOf } from './copy.ts';
import { begin, finish } from './decision.ts';
import { takeDeletion } from './deletion.ts';
import { findApplication, type OpenApplication, type OpenDesk, zoneOf } from './desk.ts';
import type { Mail } from './mail.ts';
import { readMoment } from './read-moment.ts';
import { saveCandidate } from './save.ts';
import { setAlarms } from './set-alarms.ts';
import { whichOne } from './which-application.ts';
import type { Received, World } from './world.ts';

const usualZone = (world: World, desk: OpenDesk): string =>
  zoneOf(
    desk.candidate.candidate,
    desk.applications.map(({ state }) => state),
    world.settings.zone,
  );

const isDeletion = ({ commands }: Reply): boolean => commands.some(({ command }) => command === 'delete-everything');

export async function takeReply(world: World, desk: OpenDesk, mail: Mail): Promise<Received> {
  const reply = await interpret(mail.message, {
    now: world.clock.now(),
    zone: usualZone(world, desk),
    candidate: desk.candidate.candidate.addresses,
    domain: world.settings.domain,
    step: stepOf(mail),
    ...peopleOf(desk, mail),
    ...(world.reader === undefined ? {} : { reader: world.reader }),
  });
  const deletion = await takeDeletion(world, desk, mail, await saidIn(mail), isDeletion(reply));
  return deletion ?? takeSaid(world, desk, mail, reply);
}

/** The people that the answered mail is about, in its order; if it names nobody, everybody in the application. */
function peopleOf(desk: OpenDesk, mail: Mail): Required<Pick<Answered, 'people' | 'roles'>> {
  if (mail.door.is !== 'reply' || mail.door.application === null) return { people: [], roles: [] };
  const application = findApplication(desk, mail.door.application);
  if (application === null) return { people: [], roles: [] };
  const { contacts, steps } = application.state;
  const step = stepOf(mail);
  const record = steps.filter((one) => one.step === step).toSorted((a, b) => b.offeredAt - a.offeredAt)[0];
  const named = (keys: readonly string[]) =>
    keys.flatMap((key) => contacts.find((one) => one.key === key && one.name !== null) ?? []);
  const of = named(record?.to ?? []);
  const all = of.length > 0 ? of : named(contacts.map(({ key }) => key));
  return { people: all.map(({ name }) => name ?? ''), roles: all.map(({ role }) => role) };
}

/** Carries out what a reply was read to say. */
export async function takeSaid(world: World, desk: OpenDesk, mail: Mail, reply: Reply): Promise<Received> {
  const zone = usualZone(world, desk);
  const ofAccount = reply.commands.filter((one) => isForAccount(one, mail));
  const rest: Reply = { ...reply, commands: reply.commands.filter((one) => !isForAccount(one, mail)) };
  const saying: AccountSaying = {
    candidate: desk.candidate.candidate,
    effects: [],
    questions: [],
    letters: [],
    ahead: interviewsAhead(
      desk.applications.map(({ state }) => state),
      world.clock.now(),
    ),
  };
  // The same question is asked once, however often one mail raises it.
  const isAgain = (one: Instruction, place: number): boolean =>
    one.command === 'delete-everything' && ofAccount.findIndex(({ command }) => command === one.command) !== place;
  for (const command of ofAccount.filter((one, place) => !isAgain(one, place)))
    sayOfAccount(saying, command, zone, world.clock.now());

  const saysOfApplication =
    rest.commands.length > 0 || rest.unclear !== null || (rest.notes.length > 0 && ofAccount.length === 0);
  // 'Ok' or 'thanks', in reply to a mail about an application, is simply noted.
  const isCourtesy =
    ofAccount.length === 0 &&
    !saysOfApplication &&
    reply.text.trim() !== '' &&
    mail.door.is === 'reply' &&
    mail.door.application !== null;
  const application = saysOfApplication || isCourtesy ? applicationOf(desk, mail, rest) : null;
  const accountAnswer = answerOf(saying, desk.candidate.candidate.stopped ? whileOff(saying) : []);
  if (application === null) {
    const asked = saysOfApplication ? whichIsMeant(desk, rest) : null;
    const letters = [...accountAnswer, ...(asked === null ? [] : [asked])];
    if (letters.length === 0) letters.push({ kind: 'refusal', why: 'not-understood' });
    const outcome = letters.some(({ kind }) => kind !== 'question' && kind !== 'confirm-delete' && kind !== 'refusal')
      ? 'acted'
      : letters[0]?.kind === 'refusal'
        ? 'refused'
        : 'asked';
    return answerFromDesk(world, desk, mail, {
      letters,
      outcome: saying.questions.length > 0 && saying.effects.length === 0 ? 'asked' : outcome,
      candidate: saying.candidate,
    });
  }
  return sayOfApplication(world, desk, mail, application, rest, saying);
}

/** `undo` belongs to the account if the answered mail is about no application. */
function isForAccount(said: Instruction, mail: Mail): said is SaidOfAccount {
  if (said.command === 'undo') return mail.door.is === 'reply' && mail.door.application === null;
  return !isAboutApplication(said);
}

/** After `stop` commands still work but nothing is sent unprompted. Whoever keeps writing is told so. */
const whileOff = ({ candidate }: AccountSaying): readonly Question[] =>
  candidate.stopped
    ? [
        {
          about: 'command',
          asks: 'You said stop, so mail is off: I answer you, but I don’t write first.',
          choices: [{ label: 'Turn mail on again', says: 'resume' }],
        },
      ]
    : [];

/** `off`: a reminder, included in every answer, that mail is turned off. */
function answerOf(saying: AccountSaying, off: readonly Question[]): readonly Letter[] {
  const { effects, letters } = saying;
  // The question whether to delete everything stands alone.
  const isSilent = letters.every(({ kind }) => kind === 'confirm-delete');
  const isOffSaid = effects.length > 0 || saying.questions.length > 0 || !isSilent;
  const questions = isOffSaid ? [...saying.questions, ...off] : [];
  if (effects.length === 0 && questions.length === 0) return letters;
  return [
    { kind: 'answer', effects, notes: [], questions, drafts: [], undo: effects.some(({ not }) => not !== true) },
    ...letters,
  ];
}

async function sayOfApplication(
  world: World,
  opened: OpenDesk,
  mail: Mail,
  application: OpenApplication,
  reply: Reply,
  account: AccountSaying,
): Promise<Received> {
  const changesAccount = account.candidate !== opened.candidate.candidate;
  const desk = changesAccount ? await saveCandidate(world, opened, { candidate: account.candidate }) : opened;
  if (changesAccount) await setAlarms(world, desk, new Set([null]));
  const making = begin(world, desk, application);
  const closes = mail.door.is === 'reply' && mail.door.step === 'closing-note';
  const before = planOf(making.state(), making.wishes, making.now);
  const clock = { sentAt: mail.message.date ?? making.now, zone: making.wishes.zone, offset: 0 };
  const said = say(making, {
    reply,
    step: stepOf(mail),
    readMoment,
    closes,
    answerBy: answerBy(reply.text, making.now, making.wishes.zone),
    roundOn: roundOn(reply.text, clock),
    furtherWait: furtherWait(reply.text, clock),
  });
  const effects = [...account.effects, ...said.effects];
  const questions = [...account.questions, ...said.questions];
  const isUndo = reply.commands.length > 0 && reply.commands.every(({ command }) => command === 'undo');
  const isDone = effects.some(({ not }) => not !== true) || said.notes.length > 0;
  // After an undo, another one would not bring anything back: it takes back the change before.
  const undo = !isDone || !isUndo ? isDone : lastChange(making.state().history) !== null && 'again';
  const asks = [...questions, ...whileOff(account)];
  const asBefore = planOf(making.state(), making.wishes, making.now) === before;
  making.write({
    kind: 'answer',
    effects,
    notes: said.notes,
    questions: asks,
    drafts: [...said.drafts],
    undo,
    asBefore,
  });
  for (const letter of [...said.letters, ...account.letters]) making.write(letter);
  const asked = questions.length > 0 && effects.length === 0 && said.notes.length === 0;
  return finish(world, desk, mail, application, making, asked ? 'asked' : 'acted');
}

/** The application whose mail is answered, else the only one, else the one whose employer is named. */
function applicationOf(desk: OpenDesk, mail: Mail, reply: Reply): OpenApplication | null {
  if (mail.door.is === 'reply' && mail.door.application !== null) return findApplication(desk, mail.door.application);
  const live = desk.applications.filter(({ state }) => isLive(state));
  const said = ` ${plain(`${mail.message.subject} ${reply.text}`)} `;
  const named = desk.applications.filter(
    ({ state }) => state.employer !== null && said.includes(` ${plain(state.employer)} `),
  );
  if (named.length === 1) return named[0] ?? null;
  if (live.length === 1) return live[0] ?? null;
  return desk.applications.length === 1 ? (desk.applications[0] ?? null) : null;
}

/** Offers one tap for each application, each repeating the same words. */
function whichIsMeant(desk: OpenDesk, reply: Reply): Letter | null {
  const live = desk.applications.filter(({ state }) => isLive(state));
  const words = reply.text.replace(/\s+/g, ' ').trim();
  return live.length === 0 || words === ''
    ? null
    : whichOne(live, 'Which application do you mean? Nothing has changed yet.', words.slice(0, 120));
}
