/** The interviews as an iCalendar object. RFC 5545 */
import type { Application, KnownInterview } from '../application/application.ts';
import type { Instant } from '../application/instant.ts';
import type { ComposeInput } from './composed.ts';

/** In TEXT values, backslash, semicolon, comma and line break are escaped. RFC 5545 §3.3.11 */
const escapes: { readonly [char: string]: string } = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' };

/** Control characters other than tab are not allowed in a content line. RFC 5545 §3.1 */
function textValue(value: string): string {
  let out = '';
  for (const char of value.replaceAll('\r\n', '\n').replaceAll('\r', '\n').toWellFormed()) {
    const code = char.codePointAt(0) ?? 0;
    if (char !== '\n' && char !== '\t' && (code < 0x20 || code === 0x7f)) continue;
    out += escapes[char] ?? char;
  }
  return out;
}

/** Folds lines at 75 octets; continuation lines begin with a space. No character is split. RFC 5545 §3.1 */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += char;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** UTC DATE-TIME. RFC 5545 §3.3.5 */
const utc = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;

const date = (at: Instant): string => utc(at).slice(0, 8);

const STATUS = { confirmed: 'CONFIRMED', tentative: 'TENTATIVE', cancelled: 'CANCELLED' } as const;

function event(application: Application, one: KnownInterview, now: Instant): readonly string[] {
  const { facts } = one;
  if (facts.start === null) return [];
  const title = [application.employer ?? facts.title ?? 'Interview', application.job]
    .filter((part) => part !== null)
    .join(', ');
  const people = one.people.flatMap((key) => {
    const contact = application.contacts.find(({ key: other }) => other === key);
    return contact?.name ?? contact?.address ?? [];
  });
  const description = [facts.title, people.length === 0 ? null : `With ${people.join(', ')}`]
    .filter((part) => part !== null)
    .join('\n');
  const place = facts.location ?? facts.joinUrl;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(facts.uid ?? `${application.id}-${one.key}@afterword`)}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${facts.sequence}`,
    ...(facts.recurrenceId === null ? [] : [`RECURRENCE-ID:${utc(facts.recurrenceId)}`]),
    facts.allDay ? `DTSTART;VALUE=DATE:${date(facts.start)}` : `DTSTART:${utc(facts.start)}`,
    ...(facts.end === null || facts.end <= facts.start
      ? []
      : [facts.allDay ? `DTEND;VALUE=DATE:${date(facts.end)}` : `DTEND:${utc(facts.end)}`]),
    `SUMMARY:${textValue(`Interview: ${title}`)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(place === null ? [] : [`LOCATION:${textValue(place)}`]),
    `STATUS:${STATUS[facts.status]}`,
    'END:VEVENT',
  ];
}

export function exportCalendar(input: ComposeInput): string {
  const events = input.applications.flatMap((application) =>
    application.interviews.filter((one) => !one.dropped).flatMap((one) => event(application, one, input.now)),
  );
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Afterword//Export//EN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return `${all.map(folded).join('\r\n')}\r\n`;
}
