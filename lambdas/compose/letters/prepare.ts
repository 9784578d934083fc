/** The evening before: questions to ask (R9), including the candidate's own. */
import { isProposed } from '../../application/interview.ts';
import { type Block, heading, lead, numbered, quiet, say, typed } from '../blocks.ts';
import { line } from '../clean.ts';
import { type About, plain, type Written } from '../context.ts';
import { timeline } from '../timeline.ts';
import { listedShort, spelled } from '../words.ts';
import { meeting } from './meeting.ts';

/** Timing, process, and when to follow up: the answers are needed when the employer falls silent. R9 */
const ALWAYS = [
  {
    text: 'When do you expect to decide?',
    detail: 'If they name a date, I’ll wait for that instead of the usual week.',
  },
  { text: 'What happens next, and who takes part?', detail: 'So you know where you are in the process.' },
  { text: 'When can I follow up, and with whom?', detail: 'So your note won’t come out of the blue.' },
];

const ownQuestions = (about: About): readonly string[] =>
  about.view.application.asks.flatMap((one) => line(one, 200) ?? []).slice(0, 8);

/** The standing questions, then the candidate's own. */
export function questionsToAsk(about: About): readonly Block[] {
  return [
    numbered([...ALWAYS, ...ownQuestions(about).map((text) => ({ text, detail: 'Your own question.' }))]),
    quiet(
      'There is no standard timeline, so theirs is the one that counts. Make a note of it; I’ll ask you afterwards.',
    ),
  ];
}

export function prepare(about: About, sittingKey: string): Written {
  const { view, dates } = about;
  const sitting = view.sitting(sittingKey);
  const first = sitting?.interviews[0];
  const people = sitting === null ? [] : view.names(sitting.thanks);
  const when =
    sitting === null
      ? 'soon'
      : first?.facts.allDay
        ? dates.onDay(sitting.start)
        : `${dates.onDay(sitting.start)} at ${dates.time(sitting.start)}`;
  const meet =
    people.length === 0
      ? `your interview${view.employer === null ? '' : ` with ${view.employer}`} is ${when}`
      : `you’re meeting ${listedShort(people)} ${when}`;
  const many = spelled(ALWAYS.length + ownQuestions(about).length);
  return plain(
    `interview ${when}, ${many} questions to ask`,
    'Timing, process, and when to follow up.',
    [
      lead(`Take ${many} questions with you: ${meet}.`),
      ...(first !== undefined && isProposed(first.facts, about.input.now)
        ? [
            say(
              'They proposed this time, and I don’t know whether you’ve accepted it. If it changes, forward their mail.',
            ),
          ]
        : []),
      ...questionsToAsk(about),
      heading('Your own questions'),
      say('Want to add your own? Reply with, for example:'),
      typed('ask: how is the team growing?'),
      ...(sitting === null
        ? []
        : [heading('The meeting'), ...sitting.interviews.slice(0, 8).flatMap((one) => meeting(about, one, true))]),
      heading('What comes after'),
      ...timeline(about, { before: 0, after: 4, current: { step: 'prepare', to: [] } }),
    ],
    'prepare your questions',
  );
}
