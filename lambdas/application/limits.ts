/**
 * All limits on how much incoming data is read, and how much may come in at once. They are constants: no option, variable or configuration changes
 * them. Whatever exceeds them is reported as `too-large` or `too-many`, or refused on arrival; it is not read.
 */

const KB = 1024;
const MB = 1024 * KB;

/** Of one message. RFC 5322, RFC 2045 */
export const MAIL = Object.freeze({
  /** Bytes of a whole message: what SES accepts. */
  raw: 40 * MB,
  /** Bytes of the header block of a message, all fields together. */
  headerBlock: 256 * KB,
  /** Characters of one header field as it is kept. */
  headerField: 16 * KB,
  /** Header fields of one message. */
  headers: 2000,
  /** Lines that could begin a MIME part. RFC 2046 §5.1.1 */
  delimiters: 4000,
  /** Bytes of a part that is read: text, messages, calendars. */
  readPart: 1.5 * MB,
  /** Bytes of a part that nobody reads (images, documents): enough to say that it was there. */
  unreadPart: 8 * KB,
  /** Bytes in which the header of a part is looked for. */
  partHead: 8 * KB,
  /** Lines of a whole message, after the parts that nobody reads are cut. */
  rawLines: 20_000,
  /** How many of these lines one plain text part may have. Readers look only at the first of them, and parsing each line takes time. */
  plainLines: 10_000,
  /** MIME parts inside parts. */
  nesting: 40,
  /** Messages inside messages. */
  messageDepth: 6,
  /** Attached messages of one message, all depths together. */
  messages: 30,
  /** Attachments of one message that are kept. */
  attachments: 300,
  /** Calendar parts of one message. */
  calendars: 200,
  /** Characters of one calendar part. */
  calendarText: 4 * MB,
  /** Characters of the text a person reads. */
  text: 256 * KB,
  /** Characters of the HTML part. */
  html: MB,
  /** Characters of one line of text, as the readers of lines see it. */
  line: 2000,
  /** Lines that the readers of forwards and replies look at. */
  lines: 8000,
  /** Of these, the lines in which marks, header blocks and attributions are looked for; what follows is text. */
  structure: 4000,
  /** Mailboxes of one address list. */
  mailboxes: 1000,
  /** Forwards inside forwards. */
  forwardDepth: 12,
});

/** Of the calendar objects of one message, all together unless said otherwise. RFC 5545 */
export const CALENDAR = Object.freeze({
  /** Characters of all calendar objects of one message together. */
  calendarText: 4 * MB,
  /** Lines of all calendar objects of one message together, before unfolding. */
  calendarLines: 120_000,
  /** Characters of one unfolded line. */
  calendarLine: 128 * KB,
  /** VEVENTs of one message. */
  events: 500,
  /** Properties of one VEVENT that are looked at. */
  properties: 1000,
  /** ATTENDEEs of one VEVENT. */
  attendees: 200,
  /** VTIMEZONEs of one VCALENDAR. */
  zones: 100,
  /** STANDARD and DAYLIGHT parts of one VTIMEZONE, each RDATE counted. */
  observances: 1000,
  /** Characters of a TZID that is looked up. */
  zoneName: 200,
  /** Days of a recurring series that are looked through for the next one. */
  seriesDays: 1600,
  /** EXDATEs and RDATEs of one VEVENT. */
  seriesDates: 500,
  /** Characters of HTML that are made into text for one VEVENT, and for all of one message. */
  eventHtml: 64 * KB,
  calendarHtml: 256 * KB,
});

/** Limits for prose, by reader. They bound the work; beyond them come only quotes and disclaimers. */
export const TEXT = Object.freeze({
  /** Cached sets of languages: a mail may appear to be in any of two hundred. */
  languageSets: 40,
  /** Lines in which people, employers and jobs are looked for, and characters of each. */
  lines: 600,
  line: 1000,
  /** People in one message: each new one is compared with all known ones. */
  people: 200,
  /** Rows of a schedule; each is compared with the others. No interview has more parts. */
  rows: 100,
  /** Lines in which dates and hours are looked for, and characters of each. */
  dateLines: 6000,
  dateLine: 2000,
  /** Characters searched for times, spelled-out names and the language: beyond them come quotes and footers. */
  head: 20_000,
  /** Moments in a text, each compared with the others. A text with more is a calendar, not an invitation. */
  moments: 200,
  /** Words used to detect the language of a text. */
  telling: 4000,
  /** Characters, lines, and dates per line, searched for a date to wait for: word from an employer is short. */
  word: 8000,
  deadline: 12_000,
  deadlineLines: 4000,
  datesOfLine: 12,
  /** Sentences that are classified, sentences searched for people, and characters of each: anything longer is no sentence. */
  sentences: 120,
  meetings: 150,
  sentence: 700,
  /** Sentences that are classified by what each does. */
  stated: 40,
  /** Places of one phrase in a sentence, and characters in which patterns with slots are tried. */
  places: 20,
  pattern: 400,
  /** Characters of a list of people, and people of it. */
  list: 600,
  listed: 40,
  /** Addresses used to complete names, lines of a calendar description, and lines of a text searched for addresses. */
  book: 100,
  bookLines: 300,
  /** Lines, characters per line and characters of HTML searched for a join link. */
  linkLines: 800,
  linkLine: 2000,
  linkHtml: 400_000,
  /** Characters and lines of a reply in which commands are looked for, and words of them that are looked into. */
  reply: 24_000,
  replyLines: 300,
  replyWords: 600,
  /** Comparisons of one saying with one clause. */
  comparisons: 20_000,
});

/** Limits for SMTP clients. RFC 5321 §4.5.3.1 */
export const SMTP = Object.freeze({
  /** Bytes of one message: what SES takes in. */
  message: MAIL.raw,
  /** Bytes of all messages being received, verified and stored: the memory they take. */
  receiving: 200 * MB,
  /** RFC 5321 §4.5.3.1.8 */
  recipients: 100,
  clients: 200,
  /** Connections per client address (this machine's own excepted), so that there is room for others. */
  clientsOfOne: 20,
  /** Milliseconds of silence. */
  silence: 60_000,
  /** Milliseconds for a whole message, counted from the greeting or the previous message: a client sending a byte a minute is cut off. */
  patience: 600_000,
  /** Mails in the waiting queue. Further mail is accepted later. */
  waiting: 20_000,
});

/** Limits for clients of the page. */
export const HTTP = Object.freeze({
  /** Bytes of a message that is handed over. */
  message: MAIL.raw,
  /** Bytes of a JSON request. */
  json: 10_000,
  clients: 200,
  /** Milliseconds for the head of a request, and for all of it. */
  head: 10_000,
  whole: 60_000,
});
