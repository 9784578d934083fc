/** Words for times and steps, and elements made of them: text is only ever set as text. */

export const STEPS = {
  confirm: 'Confirmation',
  prepare: 'Before the interview',
  debrief: 'How did it go?',
  thank: 'Thank-you drafts',
  'last-call': 'Last call',
  'status-check': 'Status check',
  'second-check': 'Second status check',
  'hiring-manager': 'Hiring manager',
  'keep-in-touch': 'Keep in touch',
  close: 'Time to close?',
  'closing-note': 'Closing note',
  overview: 'The week',
  answer: 'Answer',
  question: 'A question',
  welcome: 'Welcome',
  refusal: 'Not done',
};

export const stepName = (step) => STEPS[step] ?? 'Message';

const formats = new Map();

function formatOf(zone) {
  if (!formats.has(zone))
    formats.set(
      zone,
      new Intl.DateTimeFormat('en-GB', {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: zone,
      }),
    );
  return formats.get(zone);
}

/** 'Tue 1 Dec 15:45' */
export const when = (instant, zone) => formatOf(zone).format(new Date(instant)).replaceAll(',', '');

/** 'in 3 days', 'in 2 hours', 'in 5 minutes' */
export function ahead(from, to) {
  const minutes = Math.round((new Date(to) - new Date(from)) / 60000);
  const say = (count, unit) => `in ${count} ${unit}${count === 1 ? '' : 's'}`;
  if (minutes < 1) return 'now';
  if (minutes < 90) return say(minutes, 'minute');
  if (minutes < 36 * 60) return say(Math.round(minutes / 60), 'hour');
  return say(Math.round(minutes / 1440), 'day');
}

export const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** element('p', { className: 'quiet' }, 'text', child) */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes('-') || key === 'role') made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children);
  return made;
}
