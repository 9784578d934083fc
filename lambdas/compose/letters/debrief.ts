/** After the interview: how it felt (R8), what was discussed with whom, what was forgotten, and what they said about timing (R10). */

import { FIELDS, LINES, lineAbout } from '../../application/debrief-lines.ts';
import { listed } from '../../application/listed.ts';
import type { Sitting } from '../../application/sittings.ts';
import { type Block, heading, lead, numbered, quiet, say, taps, typed } from '../blocks.ts';
import { type About, plain, type Written } from '../context.ts';
import type { Who } from '../names.ts';
import { formTo } from '../tap.ts';
import { timeline } from '../timeline.ts';
import { absentIn, metIn } from '../view.ts';
import { described } from './meeting.ts';

/** One line for each person to fill in; empty lines are ignored. */
const formLines = (people: readonly Who[]): readonly string[] => [
  ...people.map((who) => `${who.short}: `),
  ...FIELDS.map((label) => `${label} `),
];

function examples(people: readonly Who[]): readonly string[] {
  const first = people[0]?.short;
  return [
    first === undefined ? LINES.met : lineAbout(first),
    LINES.why,
    LINES.bring,
    LINES.forgot,
    LINES.link,
    LINES.ask,
    LINES.timing,
    ...(people.length > 1 ? [LINES.absent] : []),
  ];
}

function met(people: readonly Who[], absent: readonly Who[]): readonly Block[] {
  if (people.length === 0)
    return [say('I don’t know who you met yet. Reply with each person’s name and address, and each will get a note.')];
  const missing = absent.length === 0 ? [] : [quiet(`Not there: ${listed(absent.map((who) => who.name))}.`)];
  return [heading('Who you met'), numbered(people.map(described)), ...missing];
}

/** Organizers are not always in the room; if they were, they are thanked too. R5 */
function wasThere(about: About, sitting: Sitting | null): readonly Block[] {
  if (sitting === null) return [];
  const organizers = sitting.interviews
    .flatMap((one) => one.people)
    .filter((key, at, all) => all.indexOf(key) === at && !sitting.met.includes(key))
    .flatMap((key) => about.view.who(key) ?? [])
    .filter((who) => who.contact.role === 'recruiter');
  return organizers.length === 0
    ? []
    : taps(
        'In the room as well?',
        ...organizers.map((who) => about.tap(`I met ${who.short} too`, `I also met ${who.short}`)),
      );
}

export function debrief(about: About, sittingKey: string): Written {
  const { view, tap, replyTo, mark } = about;
  const sitting = view.sitting(sittingKey);
  const people = sitting === null ? [] : metIn(view, sitting);
  return plain(
    view.employer === null ? 'how was your interview?' : 'how was it?',
    'A word for how it felt, a line for each person.',
    [
      lead(`How was the interview${view.employer === null ? '' : ` with ${view.employer}`}?`),
      ...taps(
        'Go by how it felt, not by what they promised:',
        tap('Great', 'it felt great'),
        tap('Good', 'it felt good'),
        tap('Unsure', 'it felt so-so'),
        tap('Poor', 'it went badly'),
      ),
      ...met(people, sitting === null ? [] : absentIn(view, sitting)),
      ...wasThere(about, sitting),
      heading('Make the notes sound like you'),
      {
        block: 'button',
        label: 'Answer line by line',
        href: formTo(replyTo, `${view.label}: how it was`, formLines(people), mark),
        says: people.length === 0 ? 'A reply to fill in:' : 'A reply with the names filled in already:',
      },
      say('Or finish any of these lines, three are plenty, or say it all in your own words:'),
      typed(...examples(people)),
      ...taps(
        'What did they say about timing?',
        tap('A week', 'they say 1 week'),
        tap('Two weeks', 'they say 2 weeks'),
      ),
      quiet('It’s fine not to answer: the notes will just say what I know.'),
      heading('Where you are'),
      ...timeline(about, { before: 1, after: 3, current: { step: 'debrief', to: [] } }),
    ],
    'say how it was',
  );
}
