/** How much of a message is understood. Nothing can switch these off; what lies beyond is reported as too-many. */

const KB = 1024;
const MB = 1024 * KB;

export const LIMITS = {
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
} as const;
