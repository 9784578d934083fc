/** The end of a long silence: 'shall I stop watching this one?', and what can be learnt from it. R11 */
import { bullets, heading, lead, quiet, say, taps } from '../blocks.ts';
import { type About, plain, type Written } from '../context.ts';
import { timeline } from '../timeline.ts';
import { counted } from '../words.ts';

/** Lessons from what was and was not done: facts, not judgements. */
function learnt(about: About): readonly string[] {
  const { application, sittings } = about.view;
  const thanked = application.steps.filter((one) => one.step === 'thank').flatMap((one) => one.done);
  const asked = application.words.some((one) => one.expectBy !== null);
  const felt = application.debriefs.some((one) => one.rapport !== null);
  const spoke = application.debriefs.some((one) => one.discussed.length > 0);
  const first = application.interviews[0];
  const lateNoted = first !== undefined && first.facts.start !== null && first.notedAt > first.facts.start;
  return [
    thanked.length > 0
      ? `You thanked ${thanked.some((one) => one.person === null) ? 'the people you met' : counted(new Set(thanked.map((one) => one.person)).size, 'person', 'people')}.`
      : 'Next time, send a thank-you within a day. With the draft it takes two minutes.',
    asked
      ? 'You had a date, so you knew when to ask. Keep asking for one.'
      : 'Nobody gave you a date. Next time, ask in the interview when they’ll decide and when you can follow up.',
    ...(spoke ? [] : ['Next time, send me a line about each person that same evening: it makes the notes personal.']),
    ...(felt
      ? []
      : [
          'Next time, tell me how it felt; one word after the interview is enough. What I suggest later depends on it.',
        ]),
    ...(lateNoted
      ? ['Forward the invite as soon as it comes, so the questions to ask arrive before the interview.']
      : []),
    ...(sittings.length > 1
      ? [
          `You made it through ${counted(Math.max(...sittings.map((one) => one.round)), 'round')}: somebody wanted to see you again.`,
        ]
      : []),
  ];
}

export function close(about: About): Written {
  const { view, tap } = about;
  const wrote = view.application.steps.some(({ done }) => done.length > 0);
  const opening = `Shall I stop watching ${view.employer ?? 'this one'}?`;
  return plain('shall I stop watching this one?', 'A yes or a no, and what you can take from it.', [
    lead(opening),
    say(
      `It’s been quiet for a long time. Nobody has said no, and some employers do take this long.${wrote ? ' You’ve done what you can.' : ''}`,
    ),
    ...taps(
      null,
      tap('Yes, stop watching', 'done'),
      tap('Ask me in a month', 'snooze for 4 weeks'),
      tap('They wrote back', 'heard back'),
      tap('They said no', 'rejected'),
      tap('I took another job', 'taking another job'),
    ),
    heading('What you can take from it'),
    bullets(learnt(about)),
    quiet('If they do write, forward it, and the plan starts again.'),
    heading('What you did'),
    ...timeline(about, { before: 10, after: 0 }),
  ]);
}
