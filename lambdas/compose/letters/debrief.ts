/** After the interview: how it felt (R8), what was discussed with whom, what was forgotten, and what they said about timing (R10). */
import { type Block, heading, lead, numbered, quiet, say, taps, typed } from '../blocks.ts';
import { type About, plain, type Written } from '../context.ts';
import { formTo } from '../tap.ts';
import { timeline } from '../timeline.ts';
import { seated } from '../view.ts';
import { described } from './meeting.ts';

export function debrief(about: About, sittingKey: string): Written {
  const { view, tap, replyTo } = about;
  const sitting = view.sitting(sittingKey);
  const people = sitting === null ? [] : seated(view, sitting);
  const present = people.filter((one) => !one.absent).map((one) => one.who);
  const one = present[0]?.short;
  const last = people.length;
  const form = [...present.map((who) => `${who.short}: `), 'forgot: ', 'link: ', 'ask: ', 'they say: '];
  const examples = [
    one === undefined ? 'I also met, then a name and an address' : `${one}: what you talked about`,
    'forgot: what you wish you had said',
    'link: the address of some work of yours',
    'ask: a question that is still open',
    'they say: two weeks',
    ...(last > 1 ? [`${last} was not there`] : []),
  ];
  const met: readonly Block[] =
    people.length === 0
      ? [
          say(
            'I do not know yet whom you met. Reply with a name and an address for each, and there will be a note for each.',
          ),
        ]
      : [
          heading('Who you met'),
          numbered(
            people.map(({ who, absent }) =>
              absent ? { text: who.name, detail: 'Was not there.' } : { text: described(who), detail: null },
            ),
          ),
        ];
  return plain(
    view.employer === null ? 'how was your interview?' : 'how was it?',
    'One tap for the feeling, one line for each person.',
    [
      lead(
        `How did it go${view.employer === null ? '' : ` with ${view.employer}`}? One tap, and a line for each person if you like.`,
      ),
      ...taps(
        'What counts is how it felt, not what was promised:',
        tap('Great', 'rapport great'),
        tap('Good', 'rapport good'),
        tap('Unsure', 'rapport unsure'),
        tap('Poor', 'rapport poor'),
      ),
      ...met,
      heading('A line for each makes the notes personal'),
      {
        block: 'button',
        label: 'Answer, with the names filled in',
        href: formTo(replyTo, `${view.label}: how it was`, form),
        says: 'A reply with the names filled in already:',
      },
      say('Or reply in your own words, one line for each thing:'),
      typed(...examples),
      ...taps(
        'What did they say about timing?',
        tap('Nothing', 'they said nothing about timing'),
        tap('A week', 'they say 1 week'),
        tap('Two weeks', 'they say 2 weeks'),
      ),
      quiet('No answer is fine too: then the notes say only what I know.'),
      heading('Where you are'),
      ...timeline(about, { before: 1, after: 3, current: { step: 'debrief', to: [] } }),
    ],
    'say how it was',
  );
}
