/** Abbreviations of time zones, and other short names for them, as people write them behind an hour. */

/** Upper case as written. If several zones are listed, who writes to whom decides. */
export const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  UTC: ['UTC'],
  GMT: ['GMT'],
  ET: ['America/New_York'],
  EST: ['America/New_York'],
  EDT: ['America/New_York'],
  CT: ['America/Chicago'],
  CST: ['America/Chicago', 'Asia/Shanghai', 'Asia/Taipei'],
  CDT: ['America/Chicago'],
  MT: ['America/Denver'],
  MST: ['America/Denver', 'America/Phoenix'],
  MDT: ['America/Denver'],
  PT: ['America/Los_Angeles'],
  PST: ['America/Los_Angeles'],
  PDT: ['America/Los_Angeles'],
  AKST: ['America/Anchorage'],
  AKDT: ['America/Anchorage'],
  HST: ['Pacific/Honolulu'],
  ADT: ['America/Halifax'],
  AST: ['America/Halifax', 'Asia/Riyadh'],
  NDT: ['America/St_Johns'],
  BRT: ['America/Sao_Paulo'],
  ART: ['America/Argentina/Buenos_Aires'],
  CLT: ['America/Santiago'],
  CLST: ['America/Santiago'],
  COT: ['America/Bogota'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  WET: ['Europe/Lisbon'],
  WEST: ['Europe/Lisbon'],
  CET: ['Europe/Berlin'],
  CEST: ['Europe/Berlin'],
  MEZ: ['Europe/Berlin'],
  MESZ: ['Europe/Berlin'],
  HNEC: ['Europe/Paris'],
  EET: ['Europe/Helsinki', 'Europe/Kyiv', 'Europe/Athens', 'Europe/Bucharest'],
  EEST: ['Europe/Helsinki', 'Europe/Kyiv', 'Europe/Athens', 'Europe/Bucharest'],
  MSK: ['Europe/Moscow'],
  TRT: ['Europe/Istanbul'],
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  IDT: ['Asia/Jerusalem'],
  GST: ['Asia/Dubai'],
  PKT: ['Asia/Karachi'],
  ICT: ['Asia/Bangkok'],
  WIB: ['Asia/Jakarta'],
  SGT: ['Asia/Singapore'],
  HKT: ['Asia/Hong_Kong'],
  PHT: ['Asia/Manila'],
  JST: ['Asia/Tokyo'],
  KST: ['Asia/Seoul'],
  AWST: ['Australia/Perth'],
  ACST: ['Australia/Adelaide'],
  ACDT: ['Australia/Adelaide'],
  AEST: ['Australia/Sydney', 'Australia/Brisbane'],
  AEDT: ['Australia/Sydney'],
  AET: ['Australia/Sydney'],
  NZST: ['Pacific/Auckland'],
  NZDT: ['Pacific/Auckland'],
  SAST: ['Africa/Johannesburg'],
  EAT: ['Africa/Nairobi'],
  WAT: ['Africa/Lagos'],
};

/** Also accepted in lower case right after an hour; the others are words in some language. */
export const LOWER_CASE_TOO: ReadonlySet<string> = new Set(
  'utc gmt edt est pst pdt cst cdt mst mdt cet cest bst jst aest aedt mez mesz sgt'.split(' '),
);

/** Abbreviations that are also words or names: without an hour before them they mean nothing. */
export const ONLY_AFTER_HOURS: ReadonlySet<string> = new Set(
  'ET CT MT PT EST IST WEST ART COT EAT WAT AST GST ICT WET CLT AET ADT HST MST CST BST PHT BRT TRT'.split(' '),
);

/** One word right after an hour: 'noon Pacific'. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
};
