/** Text that makes a backtracking reader slow, as a mail and as a reply, 300 KB each. */
import { type Case, type Cases, HEAD, mail } from './case.ts';
import { FORMS, GROWING, MARKUP } from './forms.ts';

const SIZE = 300_000;
const times = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

const PIECES: Readonly<Record<string, string>> = {
  spaces: ' ',
  'spaces before a line end': `${' '.repeat(500)}\n`,
  tabs: '\t',
  digits: '1',
  'digits and colons': '1:',
  'digits and points': '1.',
  'digits and slashes': '12/',
  commas: ',',
  quotes: '"',
  apostrophes: "'",
  brackets: '(',
  'angle brackets': '<',
  'at signs': '@',
  'addresses that touch': 'a@b.c',
  'letters of one word': 'a',
  'words of one letter': 'a ',
  dashes: '-',
  underscores: '_',
  hyphens: 'a-',
  colons: ':',
  'labels on every line': 'When:\n',
  'labels on one line': 'When: ',
  quoted: '>',
  'quoted lines': '> > > > > > > > > > x\n',
  dates: '1 December 2026 ',
  'dates on lines': 'Tuesday, 1 December 2026\n',
  'dates in figures': '12/01/2026 ',
  hours: '10:00 ',
  'hours and zones': '10:00 AM PST to 11:00 PM CET ',
  ranges: '10:00 - ',
  weekdays: 'Monday Tuesday ',
  'weekdays and hours': 'on Monday at 3 or ',
  deadlines: 'by Friday or by the end of next week ',
  'deadlines in sentences': 'We will let you know by Friday, 4 December. ',
  names: 'Priya Shah, Tom Okafor and ',
  'names and titles': 'Priya Shah, Engineering Manager; ',
  'names on lines': 'Priya Shah\n',
  'meeting words': 'you will meet with ',
  links: 'https://meet.example/abc?x=1&y=2 ',
  'one link': 'https://a/',
  'zoom links': 'https://zoom.us/j/1',
  'invite words': 'interview with the hiring manager for the position of ',
  'sorry words': 'unfortunately we have decided to move forward with ',
  commands: 'done snooze Tom till Friday skip Priya undo ',
  'commands on lines': 'sent to Priya\n',
  'snooze words': 'snooze until next week on Monday at 3pm ',
  Japanese: '12月1日(火)14時から',
  'German hours': 'am 1. Dezember um 14:30 Uhr ',
  Hebrew: 'שלום ',
  'combining marks': 'á̂̃',
  'astral letters': '𝐈𝐧',
  'zero-width': 'a\u200b',
  'full stops': '.',
  sentences: 'A b. ',
  capitals: 'A B C D ',
  'line ends': '\n',
  'signature marks': '-- \n',
  'marks of forwards': '---------- Forwarded message ---------\n',
  'headers in the text': 'From: a@x.example\nSubject: x\n',
  attributions: 'On Mon, 1 Dec 2026, Dana wrote:\n',
  'tables of times': '10:00 - 10:45 | Priya Shah | System design\n',
  'calendar lines': 'BEGIN:VCALENDAR\nEND:VCALENDAR\n',
};

/** Pieces one after the other, up to the size. */
function grown(piece: (n: number) => string): string {
  const pieces: string[] = [];
  for (let [n, size] = [0, 0]; size < SIZE; n++) {
    const next = piece(n);
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('').slice(0, SIZE);
}

const TEXTS: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(Object.entries({ ...PIECES, ...FORMS }).map(([name, piece]) => [name, () => times(piece)])),
  ...Object.fromEntries(Object.entries(GROWING).map(([name, piece]) => [name, () => grown(piece)])),
};

const body = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const asMail = (text: () => string): Case => ({
  kind: 'mail',
  make: () =>
    mail(
      'text/plain; charset=utf-8',
      `---------- Forwarded message ---------\r\nFrom: Dana Cole <dana@brightwater.example>\r\nDate: Mon, Nov 23, 2026 at 4:12 PM\r\nSubject: Interview with Brightwater\r\nTo: Sam Lee <sam.lee@home.example>\r\n\r\nYour interview is on Tuesday 1 December 2026 at 10:00.\r\n${body(text())}`,
    ),
});
const asReply = (text: () => string): Case => ({
  kind: 'reply',
  make: () => mail('text/plain; charset=utf-8', body(text())),
});
const asHtml = (piece: string): Case => ({
  kind: 'mail',
  make: () =>
    mail('text/html; charset=utf-8', `<p>Your interview is on Tuesday 1 December 2026 at 10:00.</p>${times(piece)}`),
});
const subject = (piece: string): Case => ({
  kind: 'mail',
  make: () =>
    Buffer.from(
      `${HEAD.replace(/Subject: .*/, `Subject: ${piece}`)}\r\n\r\nInterview on Tuesday 1 December 2026 at 10:00 with Brightwater.\r\n`,
      'latin1',
    ),
});

export const TRAPS: Cases = {
  ...Object.fromEntries(Object.entries(TEXTS).map(([name, text]) => [`mail of ${name}`, asMail(text)])),
  ...Object.fromEntries(Object.entries(TEXTS).map(([name, text]) => [`reply of ${name}`, asReply(text)])),
  ...Object.fromEntries(Object.entries(MARKUP).map(([name, piece]) => [`HTML of ${name}`, asHtml(piece)])),
  'subject of Re:': subject('Re: '.repeat(10_000)),
  'subject of Fwd:': subject('Fwd:'.repeat(50_000)),
  'subject of brackets': subject('[External] '.repeat(10_000)),
  'subject of spaces': subject(' '.repeat(100_000)),
  'subject of dashes': subject('Interview - '.repeat(10_000)),
  'subject of words with at signs': subject('Sam @ Acme @ '.repeat(10_000)),
  'subject of encoded words': subject('=?utf-8?Q?a_b?= '.repeat(10_000)),
};
