/** The facts of an interview as rows: when, with whom, where. */
import type { KnownInterview } from '../../application/application.ts';
import type { Role } from '../../application/interview.ts';
import type { Block } from '../blocks.ts';
import { facts } from '../blocks.ts';
import { line } from '../clean.ts';
import type { About } from '../context.ts';
import { timeIn } from '../dates.ts';
import type { Who } from '../names.ts';
import { STAGES } from '../view.ts';
import { capital } from '../words.ts';

const ROLES: { readonly [role in Role]: string | null } = {
  recruiter: 'recruiter',
  'hiring-manager': 'hiring manager',
  interviewer: null,
};

/** 'Priya Shah, hiring manager'. */
export function described(who: Who): string {
  const title = line(who.contact.title, 60);
  return [who.name, title ?? ROLES[who.contact.role]].filter((one) => one !== null).join(', ');
}

/** 'Tuesday 1 December at 17:00 Lisbon time, 12:00 in New York'; null where no time is known. */
function whenOf(about: About, one: KnownInterview): string | null {
  const { start, end, timeZone, allDay } = one.facts;
  if (start === null) return null;
  const { dates } = about;
  const day =
    dates.daysAway(start) === 0 || dates.daysAway(start) === 1
      ? `${dates.day(start)}, ${dates.date(start)}`
      : dates.date(start);
  if (allDay) return capital(day);
  const until = end === null || dates.daysAway(end) !== dates.daysAway(start) ? '' : ` to ${dates.time(end)}`;
  const both = dates.both(start, timeZone);
  const zone = about.input.zoneIs === 'told' ? '' : ` ${timeIn(dates.zone)}`;
  return capital(both === dates.time(start) ? `${day}, ${both}${until}${zone}` : `${day}, ${both}`);
}

/** The parts of a loop, one per line. */
function sessions(about: About, one: KnownInterview): string | null {
  const parts = one.facts.sessions.slice(0, 12).flatMap((part) => {
    const names = part.people.flatMap((person) => line(person.name ?? person.address, 60) ?? []);
    const words = [
      part.start === null ? null : about.dates.time(part.start),
      line(part.title, 60),
      names.join(', '),
    ].filter(Boolean);
    return words.length === 0 ? [] : [words.join(' · ')];
  });
  return parts.length === 0 ? null : parts.join('\n');
}

export function meeting(about: About, one: KnownInterview, withJob: boolean): readonly Block[] {
  const people = one.people.flatMap((key) => about.view.who(key) ?? []);
  const [place, link] = [line(one.facts.location, 120), line(one.facts.joinUrl, 300)];
  const core = [
    ['When', whenOf(about, one)],
    ['With', people.map(described).join('\n')],
  ] as const;
  // A cancelled interview needs no join link.
  if (one.facts.status === 'cancelled') return facts(core);
  return facts([
    ...core,
    ['Role', withJob ? about.view.job : null],
    ['Kind', one.facts.stage === null ? null : STAGES[one.facts.stage]],
    ['Parts', sessions(about, one)],
    ['Where', place === link ? null : place],
    ['Join', link],
  ]);
}
