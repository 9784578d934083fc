/** An understanding in plain words: a few lines, with what is missing last. */
import type { Instant } from '../application/instant.ts';
import type { Interview, Person, Word } from '../application/interview.ts';
import { promiseIn } from './deadline/promise.ts';
import type { Context, Understanding } from './understanding.ts';

const KINDS: Readonly<Record<Understanding['kind'], string>> = {
  invite: 'an interview',
  word: 'word from the employer',
  copy: 'a note that was sent to a contact',
  reply: 'an answer to Afterword',
  automatic: 'an automatic message',
  nothing: 'nothing about an interview',
};

const SAYS: Readonly<Record<Word['says'], string>> = {
  rejection: 'a rejection',
  offer: 'an offer',
  'next-round': 'a next round',
  timing: 'when to expect an answer',
  other: 'something about the application',
};

/** 'Tue 1 Dec 2026, 12:00-12:45 (America/New_York)', in the interview's zone, else the candidate's, else UTC. */
function sayTime(start: Instant, end: Instant | null, zone: string | null, allDay: boolean): string {
  const timeZone = allDay ? 'UTC' : (zone ?? 'UTC');
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  if (allDay) return `${day.format(start)}, all day`;
  const until =
    end === null
      ? ''
      : day.format(end) === day.format(start)
        ? `-${clock.format(end)}`
        : ` to ${day.format(end)}, ${clock.format(end)}`;
  return `${day.format(start)}, ${clock.format(start)}${until} (${timeZone})`;
}

const sayPerson = ({ name, address, role, title }: Person): string => {
  const called = name ?? address ?? 'somebody';
  const beside = name !== null && address !== null ? ` <${address}>` : '';
  return `${called}${beside}, ${title ?? role.replace('-', ' ')}`;
};

function sayInterview(one: Interview, zone: string | null): readonly string[] {
  const about = [one.job, one.stage?.replaceAll('-', ' ')]
    .filter((part) => part !== null && part !== undefined)
    .join(', ');
  const state = one.status === 'cancelled' ? 'cancelled: ' : one.status === 'tentative' ? 'not settled: ' : '';
  const lines = [
    `  ${state}${one.employer ?? one.title ?? 'an employer not named'}${about === '' ? '' : `: ${about}`}`,
  ];
  lines.push(
    `    when   ${one.start === null ? 'not known' : sayTime(one.start, one.end, one.timeZone ?? zone, one.allDay)}`,
  );
  if (one.location !== null && one.location !== one.joinUrl)
    lines.push(`    where  ${one.location.replaceAll(/\s+/gu, ' ')}`);
  if (one.joinUrl !== null) lines.push(`    join   ${one.joinUrl}`);
  for (const [index, person] of one.people.entries())
    lines.push(`    ${index === 0 ? 'who  ' : '     '}  ${sayPerson(person)}`);
  for (const session of one.sessions) {
    const who = session.people.map(({ name, address }) => name ?? address).join(', ');
    const time =
      session.start === null
        ? ''
        : sayTime(session.start, session.end, one.timeZone ?? zone, false).replace(/^.*\d{4}, | \([^()]*\)$/gu, '');
    lines.push(`    part   ${[time, session.title, who].filter((part) => part !== null && part !== '').join('  ')}`);
  }
  if (one.agency !== undefined) lines.push(`    via    ${one.agency}`);
  return lines;
}

/** The end of a day stands for the whole day. */
const sayUntil = (until: Instant, zone: string | null): string =>
  new Date(until).getUTCSeconds() === 59
    ? sayTime(until, null, zone, false).replace(/, [^,]*$/u, '')
    : sayTime(until, null, zone, false);

export function sayUnderstanding(
  file: string,
  understanding: Understanding,
  { zone: own, now }: Pick<Context, 'zone' | 'now'>,
): string {
  const { kind, forwarded, interviews, word, trouble } = understanding;
  const zone = own ?? interviews.find(({ timeZone }) => timeZone !== null)?.timeZone ?? null;
  const promise = interviews.every(({ status }) => status === 'cancelled') ? null : promiseIn(understanding, zone, now);
  const lines = [`${file}: ${KINDS[kind]}`];
  if (forwarded?.from != null)
    lines.push(
      `  from ${forwarded.from.name ?? forwarded.from.address ?? ''}${forwarded.subject === null ? '' : `: ${forwarded.subject}`}`,
    );
  for (const one of interviews) lines.push(...sayInterview(one, zone));
  if (word !== null)
    lines.push(`  It is ${SAYS[word.says]}${word.expectBy === null ? '' : `: by ${sayUntil(word.expectBy, zone)}`}.`);
  if (promise !== null) lines.push(`  They say you will hear by ${sayUntil(promise, zone)}.`);
  for (const { says } of trouble) lines.push(`  ? ${says}`);
  return lines.join('\n');
}
