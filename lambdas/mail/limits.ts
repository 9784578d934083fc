/** How much of one message is read. Nothing can switch these off; what lies beyond is reported as trouble, not read. */

const KB = 1024;
const MB = 1024 * KB;

export const LIMITS = {
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
  readPart: 3 * MB,
  /** Bytes of a part that nobody reads (images, documents): enough to say that it was there. */
  unreadPart: 64 * KB,
  /** Bytes in which the header of a part is looked for. */
  partHead: 8 * KB,
  /** Lines of a whole message, after the parts that nobody reads are cut. */
  rawLines: 60_000,
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
  text: 512 * KB,
  /** Characters of the HTML part. */
  html: 2 * MB,
  /** Characters of one line of text, as the readers of lines see it. */
  line: 2000,
  /** Lines that the readers of forwards and replies look at. */
  lines: 20_000,
  /** Of these, the lines in which marks, header blocks and attributions are looked for; what follows is text. */
  structure: 4000,
  /** Mailboxes of one address list. */
  mailboxes: 1000,
  /** Forwards inside forwards. */
  forwardDepth: 12,
} as const;
