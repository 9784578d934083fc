/** Texts for times and steps, and elements to show them: text is only ever set as text. */

/** Kinds of mails. Those of the plan's steps are named as in `application/step.ts`; a test compares them. */
export const STEPS = {
  confirm: 'Confirmation',
  prepare: 'Questions to ask',
  debrief: 'How was it?',
  thank: 'Thank-yous',
  'last-call': 'Last call for thank-yous',
  'status-check': 'Status check',
  'second-check': 'Second status check',
  'hiring-manager': 'Note to the hiring manager',
  'keep-in-touch': 'Keep in touch',
  close: 'Stop watching?',
  'closing-note': 'Closing note',
  overview: 'Your week',
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

/** 'New York time'; UTC and GMT are nobody's, and 'Etc/GMT-2' has its sign the wrong way round. */
export function timeOf(zone) {
  const last = zone.split('/').at(-1) ?? zone;
  const [, sign, hours] = /^GMT([+-])(\d+)$/.exec(last) ?? [];
  if (hours !== undefined) return hours === '0' ? 'GMT' : `UTC${sign === '-' ? '+' : '-'}${hours}`;
  return last === 'UTC' || last === 'GMT' ? last : `${last.replaceAll('_', ' ')} time`;
}

/** 'Tue 1 Dec 2026 15:45, New York time' */
export const whenAndWhere = (instant, zone) => {
  const year = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: zone }).format(new Date(instant));
  const said = when(instant, zone);
  return `${said.slice(0, -6)} ${year} ${said.slice(-5)}, ${timeOf(zone)}`;
};

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

/** Mail that waits for the mail server, and mail it refused. Empty if all is well, or nothing leaves this machine. */
export function relayWords(relay, written) {
  if (relay === null) return '';
  const said = [];
  if (relay.waiting > 0 && relay.why !== null) {
    const mails = relay.waiting === 1 ? '1 mail has been waiting' : `${relay.waiting} mails have been waiting`;
    const since = relay.since === null ? '' : ` since ${written(relay.since)}`;
    said.push(`${mails} for the mail server${since}: ${relay.says}. Nothing is lost: Afterword keeps trying. If it lasts, check --send and the password.`);
  }
  if (relay.refused > 0)
    said.push(`The mail server refused ${relay.refused === 1 ? '1 mail' : `${relay.refused} mails`} for good; the log says which.`);
  return said.join(' ');
}

const MAILBOX = {
  away: (since) => `The mailbox has been out of reach since ${since}. Nothing is lost: Afterword keeps trying.`,
  refused: (since) => `Afterword has not been able to log in to the mailbox since ${since}; the log says why. For a new password, run \`afterword setup\`.`,
  second: () => 'Another Afterword is at work in this mailbox, so this one isn’t answering. Stop one of them.',
};

/** What keeps mail from coming in. Empty if all is well, or there is no mailbox. */
export const mailboxWords = (mailbox, written) => MAILBOX[mailbox?.is]?.(written(mailbox.since)) ?? '';
