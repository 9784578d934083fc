/** A calendar object's lines, unfolded and split, allowing for what programs really write. RFC 5545 §3.1 */
import { CALENDAR } from '../../application/limits.ts';

/** `name` and parameter names are lower case; parameter values have no quotes; `value` is as written. */
export interface ContentLine {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
}

/** RFC 5545 §3.7 and §3.8, RFC 7986, RFC 9073: names that begin a line even if its case or folding is damaged. */
const PROPERTIES = new Set(
  `begin end version prodid method calscale name refresh-interval source color image conference attach categories class comment
  description geo location percent-complete priority resources status summary completed dtend due dtstart duration freebusy
  transp tzid tzname tzoffsetfrom tzoffsetto tzurl tzid-alias-of tzuntil attendee contact organizer recurrence-id related-to url
  uid exdate exrule rdate rrule repeat trigger created dtstamp last-modified sequence request-status styled-description
  structured-data`.split(/\s+/),
);

/** Text properties that some programs write over several lines without folding. */
const PROSE = new Set(['description', 'summary', 'location', 'comment', 'x-alt-desc', 'contact']);

const NAME = /^([a-z][a-z0-9-]{0,60})[ \t]*[:;]/i;

/** If a fold lost its white space, the broken line has this many octets. RFC 5545 §3.1 folds at 75 */
const FULL_FROM = 70;
const FULL_TO = 76;
const isFull = (line: string): boolean =>
  line.length <= FULL_TO && line.length > FULL_FROM / 4 && within(Buffer.byteLength(line));
const within = (octets: number): boolean => octets >= FULL_FROM && octets <= FULL_TO;

/** 'Location: Room 4' in a description is not a property: only its first letter is a capital, and a space follows the colon. */
const isSentence = (line: string, name: string): boolean =>
  /^[ \t]*: /.test(line.slice(name.length)) && (/^[A-Z][a-z]/.test(name) || !PROPERTIES.has(name.toLowerCase()));

function beginsProperty(line: string, last: string, lastName: string): boolean {
  const name = NAME.exec(line.slice(0, 80))?.[1];
  if (name === undefined) return false;
  if (PROSE.has(lastName) && isSentence(line, name)) return false;
  const lower = name.toLowerCase();
  return PROPERTIES.has(lower) || lower.startsWith('x-') || (name === name.toUpperCase() && !isFull(last));
}

/** `end` is false if there were more lines than are read. */
interface Unfolded {
  readonly lines: readonly string[];
  readonly end: boolean;
}

/** Unfolds lines that end in CRLF, LF, CR or a mix, and fold with or without white space or not at all. */
export function unfold(text: string, limit: number = CALENDAR.calendarLines): Unfolded {
  const lines: string[] = [];
  let whole = '';
  let name = '';
  let last = '';
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  const keep = () => {
    if (whole !== '') lines.push(whole);
  };
  for (let count = 0; from < text.length; count++) {
    if (count >= limit) {
      keep();
      return { lines, end: false };
    }
    const to = lineEnd(text, from);
    const line = text.slice(from, to);
    from = to + 1;
    if (line.trim() === '') continue;
    const next = continuation(line, whole, last, name);
    last = line;
    if (next === null) {
      keep();
      whole = line.trimStart().slice(0, CALENDAR.calendarLine);
      name = (NAME.exec(whole.slice(0, 80))?.[1] ?? '').toLowerCase();
    } else if (whole.length + next.length <= CALENDAR.calendarLine) {
      whole = whole.endsWith('=') && isQuotedPrintable(whole) ? whole.slice(0, -1) + next : whole + next;
    }
  }
  keep();
  return { lines, end: true };
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
    at++;
  }
  return at;
}

/** What the line adds to the previous one; null if it begins a property. */
function continuation(line: string, whole: string, last: string, name: string): string | null {
  if (whole === '') return null;
  if (whole.endsWith('=') && isQuotedPrintable(whole)) return line;
  // An indented object is not folded: its lines begin with BEGIN and END.
  if (line.startsWith(' ') || line.startsWith('\t')) {
    return /^\s+(?:BEGIN|END):V[A-Z]/i.test(line.slice(0, 40)) ? null : line.slice(1);
  }
  if (beginsProperty(line, last, name)) return null;
  if (isFull(last)) return line;
  return PROSE.has(name) ? `\\n${line}` : null;
}

const isQuotedPrintable = (whole: string): boolean => /ENCODING=QUOTED-PRINTABLE/i.test(whole.slice(0, 200));

/** Null if it is not a property line. */
export function readLine(line: string): ContentLine | null {
  const name = NAME.exec(line.slice(0, 80))?.[1]?.toLowerCase();
  if (name === undefined) return null;
  const from = line.slice(0, 80).search(/[:;]/);
  const colon = valueColon(line, from, name);
  if (colon < 0) return null;
  return { name, params: readParams(line.slice(from, colon)), value: line.slice(colon + 1) };
}

const DATES = new Set(['dtstart', 'dtend', 'recurrence-id', 'exdate', 'rdate']);
const PEOPLE = new Set(['attendee', 'organizer']);

/** Where the value begins. Zone and personal names may contain colons and lack the quotes they need. */
function valueColon(line: string, from: number, name: string): number {
  if (DATES.has(name)) {
    for (let at = line.indexOf(':', from); at >= 0; at = line.indexOf(':', at + 1)) {
      if (/^[\s"]*\d{4}-?\d{2}-?\d{2}/.test(line.slice(at + 1, at + 16))) return at;
    }
  }
  const colon = colonOutsideQuotes(line, from);
  if (!PEOPLE.has(name)) return colon < 0 ? line.indexOf(':', from) : colon;
  if (colon >= 0 && /^[\s"]*(?:mailto:|[a-z]+:|\/|[^\s;="]+@)/i.test(line.slice(colon + 1, colon + 120))) return colon;
  const mailto = line.toLowerCase().lastIndexOf(':mailto:');
  if (mailto >= from) return mailto;
  return colon < 0 ? line.lastIndexOf(':') : colon;
}

function colonOutsideQuotes(line: string, from: number): number {
  let quoted = false;
  for (let at = from; at < line.length; at++) {
    const char = line[at];
    if (char === '"') quoted = !quoted;
    else if (char === ':' && !quoted) return at;
  }
  return -1;
}

/** ';TZID="Europe/Berlin";VALUE=DATE-TIME'. If a name has two values, the first counts. */
function readParams(text: string): ReadonlyMap<string, string> {
  const params = new Map<string, string>();
  let quoted = false;
  let start = 1;
  for (let at = 1; at <= text.length; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    if (at < text.length && (char !== ';' || quoted)) continue;
    const param = text.slice(start, at);
    start = at + 1;
    const equals = param.indexOf('=');
    if (equals <= 0) continue;
    const name = param.slice(0, equals).trim().toLowerCase();
    if (!params.has(name)) params.set(name, unquote(param.slice(equals + 1)));
  }
  return params;
}

/** RFC 6868 §3.1: ^n is a new line, ^' a quote, ^^ a circumflex. */
const unquote = (value: string): string => {
  const trimmed = value.trim();
  const bare = trimmed.startsWith('"') && trimmed.endsWith('"') && trimmed.length > 1 ? trimmed.slice(1, -1) : trimmed;
  return bare.replace(/\^([n'^])/g, (_, char: string) => (char === 'n' ? '\n' : char === "'" ? '"' : '^'));
};

/** A TEXT value decoded. RFC 5545 §3.3.11; vCalendar 1.0 used quoted-printable. */
export function readText(line: ContentLine): string {
  const coded = line.params.get('encoding')?.toUpperCase() === 'QUOTED-PRINTABLE';
  const value = coded ? decodeQuotedPrintable(line.value) : line.value;
  return value
    .replace(/\\([nN,;:"\\])/g, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char))
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .trim();
}

function decodeQuotedPrintable(value: string): string {
  const bytes = Buffer.from(
    value.replace(/[^\x20-\x7e]/g, (char) => encodeURIComponent(char.toWellFormed()).replaceAll('%', '=')),
    'latin1',
  ).toString('latin1');
  const decoded = bytes.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(decoded, 'latin1').toString('utf8');
}
