/** An application's timeline as a picture: the past, now, and the plan. */
import { element, timeOf, when } from './words.js';

const STATUS = {
  active: 'Under way',
  offer: 'An offer',
  rejected: 'They said no',
  accepted: 'Accepted',
  withdrawn: 'Withdrawn',
  closed: 'Closed',
};

/** Everything at one instant is one point; people who became known are listed together. */
function past(application) {
  const points = new Map();
  for (const { at, what, undone } of application.history) {
    const point = points.get(at) ?? { at, lines: [], people: [], undone: true };
    const person = /^(.+) noted$/.exec(what)?.[1];
    if (person !== undefined) point.people.push(person);
    else if (what !== 'Opened') point.lines.push(what);
    point.undone &&= undone;
    points.set(at, point);
  }
  return [...points.values()].map(({ at, lines, people, undone }) => {
    const all = [...lines, ...(people.length === 0 ? [] : [`With ${people.join(', ')}`])];
    return { at, what: all[0] ?? 'Opened', more: all.slice(1).join('. '), kind: undone ? 'past undone' : 'past' };
  });
}

const interviews = (application, now) =>
  application.interviews
    .filter(({ start, status }) => start !== null && status !== 'cancelled')
    .map(({ start, people }) => ({
      at: start,
      what: 'Interview',
      more: people.join(', '),
      kind: start <= now ? 'past interview' : 'ahead interview',
    }));

const planned = (application) =>
  application.plan.map(({ at, says }) => ({ at, what: says, more: '', kind: 'ahead' }));

function point({ at, what, more, kind }, zone) {
  return element(
    'li',
    { className: kind },
    element('time', { dateTime: at }, when(at, zone)),
    element('div', { className: 'what' }, what),
    ...(more === '' ? [] : [element('div', { className: 'more' }, more)]),
  );
}

/** `isOneOfSeveral`: its candidate is named. */
export function timelineOf(application, now, usual, isOneOfSeveral) {
  // Uses the zone that its mails use.
  const { zone } = application;
  const points = [...past(application), ...interviews(application, now), ...planned(application)];
  points.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const done = points.filter(({ kind }) => kind.startsWith('past'));
  const ahead = points.filter(({ kind }) => kind.startsWith('ahead'));
  const nothing = application.status === 'active' && ahead.length === 0 ? [element('p', { className: 'quiet' }, 'Nothing is due. When they write, or you get another invite, the plan starts again.')] : [];
  return [
    element(
      'div',
      { className: 'about' },
      element('b', {}, [application.employer ?? 'An employer', application.job].filter(Boolean).join(' · ')),
      element(
        'span',
        { className: 'quiet' },
        `${isOneOfSeveral ? `${application.candidate} · ` : ''}${STATUS[application.status] ?? application.status}${zone === usual ? '' : `, in ${timeOf(zone)}`}`,
      ),
    ),
    element(
      'ol',
      { className: 'line', 'aria-label': 'What happened, and what is planned' },
      ...done.map((one) => point(one, zone)),
      element('li', { className: 'now', 'aria-current': 'time' }, `Now, ${when(now, zone)}`),
      ...ahead.map((one) => point(one, zone)),
    ),
    ...nothing,
  ];
}
