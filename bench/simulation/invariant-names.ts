/** The invariants by name, and what each says. */
/** By name: what it says. */
export const INVARIANTS = {
  'R1 no thanks after 48 h': 'no thank-you is offered later than 48 h after the end of the interview',
  'R1 last call':
    'the last call comes once, at 24 h to 40 h, never within 6 h of the drafts, and only to those not thanked',
  'R1 thanks after the meeting': 'no thank-you is offered before the interview has begun',
  'R5 once each': 'nobody is thanked twice in a round, nobody who was not there, no machine',
  'R6 recruiter first': 'nobody is asked before the recruiter, and the checks go to recruiters only',
  'R7 manager only if great':
    'the hiring manager is written to only after the recruiter was asked, and where it felt great (R8)',
  'R10 date replaces the week': 'no outreach before one business day after the date that the employer gave',
  'R12 five business days apart': 'outreach to one employer lies five business days apart, over all applications',
  'R12 two checks': 'at most two checks in a row stay unanswered',
  'R13 keep in touch': 'keep-in-touch notes lie three weeks apart and are four at most',
  'R15 word begins anew':
    'after word from the employer, or an interview, nothing comes for a week unless a date was given',
  'R15 one application': 'a new interview with the same employer for the same job is the same application',
  'R16 silence after the end': 'nothing comes after a rejection, an acceptance, a withdrawal, an offer or a close',
  'R16 one closing note': 'each end brings one closing note',
  'R17 whose word': 'word is recorded as that of the person who gave it',
  'in waking hours': 'prepare, debrief, thanks and last call come in waking hours, but for a named moment or an answer',
  'in business hours': 'all else comes in business hours on a business day, but for a named moment',
  'two a day': 'at most two mails that can wait go out in a local day',
  'no burst': 'an application is never told two things that can wait within three hours',
  'nothing early': 'no step comes that was not to come at that moment',
  'nothing lost': 'every step that is to come does so at its moment, or for a full day within two business days',
  'one reminder': 'no step is reminded twice, sooner than two days after it, or after it was settled',
  'quiet while paused': 'nothing comes in a pause or after a stop',
  'latest revision': 'of several copies of an invite the latest revision holds, in whatever order they came',
  'answered at once': 'every invite is confirmed and every reply answered at once',
  'overview on Monday':
    'the overview comes on Monday mornings while it is wanted and something is due that week, and never else',
  'nothing left behind': 'no post stays unsent, no alarm rings over and over, no mail goes out twice',
  'twice is once': 'duplicates, second alarms and mistaken alarms change nothing',
} as const;

export type Invariant = keyof typeof INVARIANTS;

export interface Violation {
  readonly invariant: Invariant;
  readonly at: number;
  readonly says: string;
}
