/** Faults on purpose: each is one edit of the program that the simulation must catch. */
export interface Mutant {
  readonly file: string;
  /** Stands in the file once. */
  readonly from: string;
  readonly to: string;
  readonly says: string;
  /** Why nothing can see it: what it breaks is held a second time elsewhere. */
  readonly argued?: string;
}

const edit = (file: string, from: string, to: string, says: string): Mutant => ({
  file: `lambdas/${file}.ts`,
  from,
  to,
  says,
});

const book = (from: string, to: string, says: string): Mutant => edit('application/playbook', from, to, says);
const around = (from: string, to: string, says: string): Mutant => edit('application/sitting-steps', from, to, says);
const silence = (from: string, to: string, says: string): Mutant => edit('application/silence', from, to, says);

const ARGUED: Readonly<Record<string, string>> = {
  'all that can wait comes at once':
    'two steps of one application that can wait are never due together: a reminder is let go within a day of the next step, and prepare comes before the silence begins',
};

export const MUTANTS: readonly Mutant[] = [
  book("hour: '18:00', daysBefore", "hour: '17:00', daysBefore", 'prepare an hour early'),
  book('daysBefore: 1', 'daysBefore: 2', 'prepare two days before'),
  book('foldedUnder: 15 * HOUR', 'foldedUnder: 10 * HOUR', 'prepare with 10 h left'),
  book('after: 30 * MINUTE', 'after: 20 * MINUTE', 'debrief after 20 min'),
  book('after: 3 * HOUR', 'after: 4 * HOUR', 'thanks after 4 h'),
  book("morning: '09:00'", "morning: '10:00'", 'thanks at ten in the morning'),
  book('expires: 48 * HOUR', 'expires: 60 * HOUR', 'thanks until 60 h'),
  book('after: 24 * HOUR', 'after: 22 * HOUR', 'last call at 22 h'),
  book('before: 40 * HOUR', 'before: 47 * HOUR', 'last call until 47 h'),
  book('apart: 6 * HOUR', 'apart: 3 * HOUR', 'last call 3 h after the drafts'),
  book('afterDays: 7', 'afterDays: 6', 'status check after six days'),
  book('afterDate: 1', 'afterDate: 0', "status check on the employer's own day"),
  book('afterBusinessDays: 5', 'afterBusinessDays: 4', 'second check after four business days'),
  book('afterDays: 21', 'afterDays: 20', 'keep in touch after 20 days'),
  book('atMost: 4', 'atMost: 5', 'five notes'),
  book('afterDays: 28', 'afterDays: 27', 'close after 27 days'),
  book("morning: '09:30'", "morning: '08:30'", 'business at 08:30'),
  book('outreachApart: 5', 'outreachApart: 4', 'outreach four business days apart'),
  book('roundWithin: 3 * DAY', 'roundWithin: 1 * DAY', 'a round is one day'),
  book('usualLength: HOUR', 'usualLength: 2 * HOUR', 'interviews last two hours'),
  book('waitsADay: 2', 'waitsADay: 3', 'three mails a day'),
  book('overview: { weekday: 1', 'overview: { weekday: 2', 'overview on Tuesday'),
  book("rules: ['R1'], within: 'waking'", "rules: ['R1'], within: 'business'", 'last call in business hours only'),
  book("rules: ['R13'], within: 'business'", "rules: ['R13'], within: 'waking'", 'keep in touch at the weekend'),
  book('remindAfterDays: 2', 'remindAfterDays: 1', 'reminded after a day'),
  book('remindAfterDays: 2', 'remindAfterDays: null', 'the status check is not reminded'),
  book(
    "rules: ['R11'], within: 'business', waits: true, remindAfterDays: null",
    "rules: ['R11'], within: 'business', waits: true, remindAfterDays: 2",
    'close is reminded',
  ),
  around('settled.some((one) => one.person === null)', 'false', "'all sent' thanks nobody off"),
  around('prepare === null && !prepareIsFolded(sitting, wishes, noted)', 'prepare === null', 'prepare is never folded'),
  around('answered === undefined && !allSettled', '!allSettled', 'an answered debrief is asked again'),
  around('one.answeredAt >= sitting.start', 'true', 'an answer before the meeting counts'),
  around('if (nobodyLeft) return upcoming;', '', 'those thanked are thanked again'),
  around(
    'sitting.end + PLAYBOOK.thank.expires;',
    'sitting.start + PLAYBOOK.thank.expires;',
    'thanks expire by the start',
  ),
  around(
    'return today > at ? today : atHour(at, morning, wishes, 1);',
    'return atHour(at, morning, wishes, 1);',
    'thanks a day late after midnight',
  ),
  silence(
    'expectBy !== null && expectBy > first.anchor ? expectBy : null',
    'null',
    "the employer's date is not heeded",
  ),
  silence(
    '.sort((a, b) => b.anchor - a.anchor)',
    '.sort((a, b) => a.anchor - b.anchor)',
    'the silence is counted from the first, not the last',
  ),
  silence('isOutreach(step) ? Math.max(nominal, earliest) : nominal', 'nominal', 'outreach is not held apart'),
  silence('(asked === null || asked.done.length > 0) && ', '', 'the manager is asked though the recruiter was not'),
  silence(' && rapportWasGreat(application, sittings)', '', 'the manager is asked however it felt'),
  silence("?.rapport === 'great'", "?.rapport !== 'poor'", 'good is great'),
  silence(
    'if (isSettled(record) || passed.includes(record))',
    'if (isSettled(record))',
    'a step is reminded after the next was offered',
  ),
  silence('record.remindedAt === null && days !== null', 'days !== null', 'reminded over and over'),
  silence('application.agency === null ? contactsOf', 'true ? contactsOf', 'the client of an agency is asked'),
  silence(
    'Math.max(...[...record.done, ...record.skipped].map(({ at }) => at))',
    'record.offeredAt',
    'the next counts from the offer, though it was sent later',
  ),
  edit('application/sittings', "one.facts.status !== 'cancelled' && ", '', 'cancelled interviews happen'),
  edit('application/sittings', '!one.dropped && ', '', 'what is no interview happens'),
  edit(
    'application/sittings',
    'met.filter((key) => !thanked.has(key))',
    'met',
    'everybody is thanked every day of a loop',
  ),
  edit(
    'application/sittings',
    'return end !== null && end > start ? end : start + PLAYBOOK.usualLength;',
    'return start + PLAYBOOK.usualLength;',
    'all interviews last an hour',
  ),
  edit(
    'application/sittings',
    'days.length > 0 && dayOf(start, zone) === last',
    'false',
    'each interview of a day is a sitting',
  ),
  edit('application/timetable', "application.status !== 'active' || ", '', 'nudges go on after the end'),
  edit('application/timetable', " || wishes.paused === 'open'", '', 'nudges go on while paused'),
  edit(
    'application/upcoming-step',
    "typeof wishes.paused === 'number' ? wishes.paused : 0",
    '0',
    'a pause until a day is not kept',
  ),
  edit(
    'application/upcoming-step',
    'step.until !== null && at >= step.until ? null :',
    'false ? null :',
    'nothing expires',
  ),
  edit(
    'application/upcoming-step',
    'earliest - named < NAMED_HOLDS',
    'true',
    'late alarms of named moments ring at night',
  ),
  edit('application/wishes', 'weekday <= 5 && ', '', 'Saturday is a business day'),
  edit('application/wishes', ' && !wishes.isHoliday(year, month, day)', '', 'holidays are business days'),
  edit('application/wishes', 'now < minutesOf(wishes.waking.to)', 'now <= 1440', 'awake until midnight'),
  edit('application/local-time', 'before === after) return', 'true) return', 'changes of clocks are not seen'),
  edit('application/changes', 'a.sequence > b.sequence', 'a.sequence < b.sequence', 'the older revision wins'),
  edit('application/decide/intake', 'newer(known, incoming) ||', '', 'an older copy moves the interview back'),
  edit('application/decide/offer', "if (kind === 'waits') return true;", '', 'all that can wait comes at once'),
  edit(
    'application/decide/outcome-said',
    "  saying.letters.push({ kind: 'closing-note', outcome: value });\n",
    '',
    'no closing note',
  ),
  edit(
    'application/evolve',
    'words: [...state.words, { ...event.word, at, from: event.from }],',
    'words: state.words,',
    'word from the employer is forgotten',
  ),
  edit('story/two-a-day', '({ at }) => localDay(at, zone) === day', '() => false', 'the cap is never reached'),
  edit('story/alarms', '!candidate.overview || ', '', 'an unwanted overview comes'),
  edit('story/alarms', ' && hasWeek(desk, morning, now, usualZone)', '', 'an overview of an empty week comes'),
  edit(
    'story/alarms',
    'all.length === 0 ? null : Math.min(...all);\n}\n\n/**',
    'all.length === 0 ? null : Math.max(...all);\n}\n\n/**',
    'the alarm rings for the last step',
  ),
  edit(
    'story/desk',
    'times.length === 0 ? null : Math.max(...times)',
    'null',
    'other applications with the employer are not seen',
  ),
  edit('story/desk', "candidate.stopped ? { ...wishes, paused: 'open' } : wishes", 'wishes', 'nudges go on after stop'),
  edit(
    'story/intake',
    'from === null ? null : (findContact(making.state().contacts, from)?.key ?? null)',
    '(making.state().contacts.at(-1)?.key ?? null)',
    'word is put into another mouth',
  ),
  edit(
    'story/wake',
    'return reset(world, await deliver(world, desk, claimed, items, silent));',
    'return deliver(world, desk, claimed, items, silent);',
    'alarms are not set again',
  ),
].map((one) => {
  const argued = ARGUED[one.says];
  return argued === undefined ? one : { ...one, argued };
});
