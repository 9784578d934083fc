/** ORGANIZER and ATTENDEE as mailboxes. RFC 5545 §3.3.3, §3.8.4.1, §3.8.4.3 */
import type { Mailbox } from '../../application/interview.ts';
import type { Attendee, AttendeeKind, AttendeePart, AttendeeStatus } from './interview.ts';
import type { ContentLine } from './lines.ts';

const KINDS: ReadonlyMap<string, AttendeeKind> = new Map([
  ['INDIVIDUAL', 'individual'],
  ['GROUP', 'group'],
  ['ROOM', 'room'],
  ['RESOURCE', 'resource'],
  ['UNKNOWN', 'unknown'],
]);
const PARTS: ReadonlyMap<string, AttendeePart> = new Map([
  ['REQ-PARTICIPANT', 'req'],
  ['OPT-PARTICIPANT', 'opt'],
  ['CHAIR', 'chair'],
  ['NON-PARTICIPANT', 'non'],
]);
const STATUSES: ReadonlyMap<string, AttendeeStatus> = new Map([
  ['NEEDS-ACTION', 'needs-action'],
  ['ACCEPTED', 'accepted'],
  ['DECLINED', 'declined'],
  ['TENTATIVE', 'tentative'],
  ['DELEGATED', 'delegated'],
]);

/** Domains whose addresses are rooms or calendars, whatever CUTYPE says. */
const CALENDAR_DOMAINS: ReadonlyMap<string, AttendeeKind> = new Map([
  ['resource.calendar.google.com', 'resource'],
  ['group.calendar.google.com', 'group'],
  ['group.v.calendar.google.com', 'group'],
  ['import.calendar.google.com', 'group'],
]);

/** Placeholder addresses that programs make up when they have none. */
const NOBODY = new Set(['unknownorganizer@calendar.google.com', 'nomail', 'noreply@invalid', 'invalid:nomail']);
/** iCloud's relay, which answers invitations and accepts no mail. */
const isOpaque = (address: string): boolean => address.endsWith('@imip.me.com') || NOBODY.has(address);

/** 'MAILTO:Dana@Acme.example' to 'dana@acme.example'; null for what is not a mailbox (X.500, urn:uuid, paths). */
function readAddress(value: string | undefined): string | null {
  let text = (value ?? '').trim().replace(/^"|"$/g, '').trim();
  text = text.replace(/^(?:mailto:\s*)+/i, '');
  const query = text.indexOf('?');
  if (query > 0) text = text.slice(0, query);
  if (/%[0-9a-f]{2}/i.test(text)) text = decoded(text);
  const inner = /<([^<>]+)>\s*$/.exec(text.slice(-330))?.[1];
  const address = (inner ?? text).trim().toLowerCase();
  if (address.length > 320 || !/^[^\s@:/<>"]+@[^\s@:/<>"]+$/.test(address)) return null;
  return isOpaque(address) ? null : address;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const QUOTED = /^['"](.*)['"]$/;

/** CN; null if it says no more than the address. */
function readName(line: ContentLine, address: string | null): string | null {
  const given = (line.params.get('cn') ?? '')
    .slice(0, 500)
    .replace(/\\([,;\\"nN])/g, (_, char: string) => (/n/i.test(char) ? ' ' : char))
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  const bare = given.trim().replace(QUOTED, '$1');
  // 'Dana Cole <dana@acme.example>' and 'Dana Cole (dana@acme.example)'
  const name = bare
    .replace(/\s*[<(][^<>()\s]+@[^<>()\s]+[>)]\s*$/, '')
    .trim()
    .replace(QUOTED, '$1')
    .trim();
  const lower = name.toLowerCase().replace(/^mailto:/, '');
  return name === '' || lower === address || /^[^\s@]+@[^\s@]+$/.test(name) ? null : name;
}

function readMailbox(line: ContentLine): Mailbox | null {
  // EMAIL= holds the real address when the main one is opaque. RFC 7986 §6.2
  const cn = line.params.get('cn');
  const address =
    readAddress(line.params.get('email')) ??
    readAddress(line.value) ??
    readAddress(line.params.get('x-email')) ??
    (cn === undefined ? null : readAddress(cn));
  const name = readName(line, address);
  return name === null && address === null ? null : { name, address };
}

/** As given; null if there is neither a name nor an address. */
export const readOrganizer = (line: ContentLine | undefined): Mailbox | null =>
  line === undefined ? null : readMailbox(line);

export function readAttendee(line: ContentLine): Attendee | null {
  const mailbox = readMailbox(line);
  if (mailbox === null) return null;
  const param = (name: string) => (line.params.get(name) ?? '').trim().toUpperCase();
  const domain = mailbox.address?.slice(mailbox.address.indexOf('@') + 1) ?? '';
  return {
    ...mailbox,
    kind: CALENDAR_DOMAINS.get(domain) ?? KINDS.get(param('cutype')) ?? 'individual',
    part: PARTS.get(param('role')) ?? 'req',
    status: STATUSES.get(param('partstat')) ?? 'needs-action',
  };
}
