/** Carries out what a candidate said about one application, in the order it was said. */
import type { Instant } from '../instant.ts';
import { ACCOUNT_COMMANDS, type AccountInstruction, type Instruction, type Reply } from '../instruction.ts';
import type { Question } from '../letter.ts';
import { listed } from '../listed.ts';
import { stillToThank } from '../sitting-steps.ts';
import type { Step } from '../step.ts';
import { askPlace, correct } from './correct-said.ts';
import type { Deciding } from './deciding.ts';
import { absent, contact, discussed, forgotOrAsk, keepNote, link, notAnInterview, rapport } from './facts-said.ts';
import { oneTap } from './one-tap.ts';
import { heardBack, nextRound, outcome } from './outcome-said.ts';
import { called, whoIs } from './people.ts';
import { nothingChanged, type ReadMoment, type Saying, sittingMeant, stepMeant } from './saying.ts';
import { doneOrSkip, hasEnded, snooze } from './steps-said.ts';
import { undo } from './undo.ts';

/** Commands about one application. */
type ApplicationInstruction = Exclude<Instruction, AccountInstruction>;

export const isAboutApplication = (one: Instruction): one is ApplicationInstruction =>
  !ACCOUNT_COMMANDS.some((command) => command === one.command);

export interface Said {
  readonly reply: Reply;
  readonly step: Step | null;
  readonly readMoment: ReadMoment;
  readonly closes?: boolean;
  readonly answerBy?: Instant | null | undefined;
  readonly roundOn?: readonly Instant[];
  readonly furtherWait?: Saying['furtherWait'];
}

/** Returns the content of the answer; events are recorded in `making`. */
export function say(
  making: Deciding,
  { reply, step, readMoment, closes = false, answerBy, roundOn = [], furtherWait = null }: Said,
): Saying {
  const saying: Saying = {
    making,
    step,
    readMoment,
    closes,
    answerBy,
    roundOn,
    furtherWait,
    effects: [],
    notes: [],
    questions: [],
    drafts: new Set(),
    letters: [],
  };
  const said = reply.commands.filter(isAboutApplication);
  const isOffer = said.some((one) => one.command === 'outcome' && one.value === 'offer');
  // 'I need until Friday', said of an offer, is no wish to be reminded.
  const isAnswerDay = (one: Instruction) => one.command === 'snooze' && isOffer && typeof answerBy === 'number';
  const commands = said.filter((one) => !isAnswerDay(one));
  for (const command of commands) carryOut(saying, command);
  for (const note of reply.notes) keepNote(saying, note);
  if (commands.length === 0) askPlace(saying, reply.notes);
  const latestNews = reply.notes.at(-1);
  if (step === 'keep-in-touch' && latestNews !== undefined && commands.length === 0)
    making.record({ type: 'news', text: latestNews.slice(0, 300) });
  if (step === 'debrief' && commands.some(isAnswer)) debriefed(saying);
  if (reply.unclear !== null) saying.questions.push(whatWasMeant(saying, reply.unclear, reply.options ?? []));
  return saying;
}

/** Commands that answer 'how did it go?'. Any others in the reply are handled independently. */
const isAnswer = ({ command }: Instruction): boolean =>
  ['rapport', 'discussed', 'forgot', 'link', 'ask', 'contact', 'absent', 'heard-back'].includes(command);

function debriefed(saying: Saying): void {
  const sitting = sittingMeant(saying);
  if (sitting !== null) saying.making.record({ type: 'debriefed', sitting: sitting.key });
}

function carryOut(saying: Saying, said: ApplicationInstruction): void {
  switch (said.command) {
    case 'done':
    case 'skip':
      return doneOrSkip(saying, said);
    case 'snooze':
      return snooze(saying, said);
    case 'heard-back':
      return heardBack(saying, said);
    case 'next-round':
      return nextRound(saying);
    case 'outcome':
      return outcome(saying, said);
    case 'rapport':
      return rapport(saying, said);
    case 'contact':
      return contact(saying, said);
    case 'absent':
      return absent(saying, said);
    case 'discussed':
      return discussed(saying, said);
    case 'forgot':
    case 'ask':
      return forgotOrAsk(saying, said);
    case 'link':
      return link(saying, said);
    case 'correct':
      return correct(saying, said);
    case 'not-an-interview':
      return notAnInterview(saying);
    case 'redraft':
      return redraft(saying, said);
    case 'undo':
      return undo(saying);
    default:
      return said satisfies never;
  }
}

const TONES = { shorter: 'shorter', warmer: 'warmer', plainer: 'plainer', another: 'usual', whole: 'whole' } as const;

function redraft(saying: Saying, said: Instruction & { readonly command: 'redraft' }): void {
  if (hasEnded(saying)) return;
  const { making } = saying;
  const state = making.state();
  const record = stepMeant(saying);
  const sitting = sittingMeant(saying);
  const thanks = record === null || record.step === 'thank' || record.step === 'last-call';
  const rest = thanks && sitting !== null ? stillToThank(state, sitting) : (record?.to ?? []);
  const meant = said.person === null ? null : whoIs(state, said.person, rest);
  const keys = meant?.is === 'one' ? [meant.key] : rest;
  const kind = thanks ? 'thank' : (record?.step ?? 'thank');
  for (const key of keys.length > 0 ? keys : ['']) {
    const draft = `${kind}/${key}`;
    making.record({ type: 'redrafted', draft, tone: TONES[said.how] });
    saying.drafts.add(draft);
  }
  const whom = listed(keys.map((key) => called(state, key)));
  const how =
    said.how === 'another'
      ? 'another version'
      : said.how === 'whole'
        ? 'a new version, with what was left out as far as I can put it into words'
        : `a ${said.how} version`;
  saying.effects.push(nothingChanged(`${how}${whom === '' ? '' : ` for ${whom}`}`));
}

/** One short question with the answers that fit what is open. */
function whatWasMeant(saying: Saying, unclear: string, options: readonly (readonly Instruction[])[]): Question {
  const open = stepMeant(saying);
  const { zone } = saying.making.wishes;
  // A new time that cannot be read is asked for.
  const dated = (one: Instruction): Instruction =>
    one.command === 'correct' && one.field === 'start' && saying.readMoment(one.value, zone, saying.making.now) === null
      ? { ...one, value: '' }
      : one;
  const taps = options.flatMap((one) => oneTap(one.map(dated), zone) ?? []);
  const readings = [...new Map(taps.map((one) => [one.says, one])).values()];
  const choices: Question['choices'] =
    readings.length > 0
      ? readings
      : open === null
        ? [{ label: 'They wrote to me', says: 'heard back' }]
        : [
            { label: 'It’s sent', says: 'done' },
            { label: 'Not yet', says: 'snooze tomorrow' },
          ];
  const words = `'${unclear.length > 160 ? `${unclear.slice(0, 157)}...` : unclear}'`;
  const isDone = saying.effects.some(({ not }) => not !== true);
  return {
    about: 'command',
    asks: isDone
      ? `What else should I do with ${words}? Nothing else has changed.`
      : `What should I do with ${words}? It hasn’t changed anything yet.`,
    choices,
  };
}
