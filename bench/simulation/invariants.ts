/** The rules of the playbook, each as an invariant of its own over the trace of a candidate's life. */
import type { Candidate } from '../../lambdas/application/candidate.ts';
import {
  type Day,
  daysOf,
  type Expected,
  expectations,
  feltGreat,
  firstWorkday,
  inSilenceOf,
  isBusiness,
  isSettled,
  isWaking,
  isWorkday,
  morningOf,
  OUTREACH,
  type Rules,
  rulesFor,
  silenceOf,
  WAITS,
  weekdayOf,
  workdaysAfter,
  wroteLast,
} from './oracle.ts';
import { stepOf, type Told, tell, toldOf } from './told.ts';
import type { Entry, Trace } from './trace.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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
  'nothing early': 'no step comes that is not owed at that moment',
  'nothing lost': 'every step that is owed comes at its moment, or for a full day within two business days',
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

interface Checked {
  readonly told: Told;
  expected: readonly Expected[];
  soonest: number;
  dirty: boolean;
  lastWaiting: number;
  closingNotes: number;
  ends: number;
}

type Offer = Entry & { readonly what: 'event' };

/** What was taken back to its beginning is no application to speak of. */
const isKnown = (told: Told): boolean =>
  told.words.length > 0 || told.nextRound !== null || [...told.interviews.values()].some((one) => !one.dropped);

export function check(trace: Trace): readonly Violation[] {
  const violations: Violation[] = [];
  const apps = new Map<string, Checked>();
  const waiting: number[] = [];
  const mails = new Set<string>();
  const kindsAt = new Map<string, number>();
  const latest = new Map<string, { sequence: number; stamp: number; start: number | null; cancelled: boolean }>();
  let candidate: Candidate | null = null;
  let wishesChanged = 0;
  let lastOverview = Number.NEGATIVE_INFINITY;
  let lastOffered = Number.NEGATIVE_INFINITY;
  let now = trace.entries[0]?.at ?? 0;
  const fail = (invariant: Invariant, at: number, says: string): void => {
    violations.push({ invariant, at, says });
  };
  const toldAll = function* (): Iterable<Told> {
    for (const one of apps.values()) yield one.told;
  };
  const own = (told: Told): Rules | null => (candidate === null ? null : rulesFor(candidate, [told]));
  const elsewhere = (told: Told): number => {
    let last = Number.NEGATIVE_INFINITY;
    for (const other of toldAll())
      if (other.id !== told.id && other.employer !== null && other.employer === told.employer)
        last = Math.max(last, wroteLast(other));
    return last;
  };
  const waitsOn = (at: number, rules: Rules): number => {
    const { day } = rules.clock.wall(at);
    return waiting.filter((one) => rules.clock.wall(one).day === day).length;
  };

  /** How many other moments of what can wait lie within a day: without a zone of their own, each invite has a morning of its own. */
  const othersNear = (told: Told, due: number): number =>
    new Set(
      [...apps.values()]
        .flatMap((one) => (one.told === told ? [] : one.expected))
        .filter((one) => WAITS.has(one.step) && Math.abs(one.due - due) < DAY)
        .map((one) => one.due),
    ).size;

  /** How late a step may come. */
  const limit = ({ step, due, until }: Expected, told: Told): number => {
    if (candidate === null) return Number.POSITIVE_INFINITY;
    const rules = rulesFor(candidate, [told]);
    if (!WAITS.has(step)) {
      if (trace.late === 0) return due;
      // An alarm that rings after a short evening is set again for the next one.
      const night = DAY - (rules.waking[1] - rules.waking[0]) * 60_000;
      const last = due + 8 * trace.late + Math.max(14 * HOUR, night);
      return until !== null && last >= until ? Number.POSITIVE_INFINITY : last;
    }
    // Hours of late alarms and an hour or two of business a day may not meet for months.
    if (trace.late > HOUR && rules.business[1] - rules.business[0] < 300) return Number.POSITIVE_INFINITY;
    const full =
      waitsOn(due, rulesFor(candidate, toldAll())) > 0 ||
      waitsOn(due, rules) > 0 ||
      // Without a zone of their own the candidate's day moves with the latest invite.
      (candidate.zone === null && (waiting.some((one) => one <= due && due - one < DAY) || othersNear(told, due) > 0));
    if (step === 'prepare') return trace.late === 0 && !full ? due : Number.POSITIVE_INFINITY;
    if (trace.late === 0 && !full) return due;
    // A candidate of many places who gives mails an hour or two a day cannot be told all of it in two days.
    const narrow = candidate.zone === null && rules.business[1] - rules.business[0] < 300;
    // An alarm that rings late at night is set again, and may ring late again.
    const { day } = rules.clock.wall(due + (trace.late > HOUR ? 40 : 3) * trace.late);
    return rules.clock.at(workdaysAfter(day, trace.late > 0 ? 4 : narrow ? 7 : 2, rules), rules.business[1]);
  };

  const pass = (to: number): void => {
    for (const one of apps.values()) {
      if (one.dirty) {
        const rules = own(one.told);
        one.expected = rules === null ? [] : expectations(one.told, rules, now, elsewhere(one.told));
        one.soonest = Math.min(...one.expected.map(({ due }) => due));
        one.dirty = false;
      }
    }
    for (const one of apps.values()) {
      if (one.soonest >= to) continue;
      for (const step of one.expected) {
        if (step.due >= to) continue;
        const last = limit(step, one.told);
        if (last >= to) continue;
        // A reminder that a full day put off is let go where the next step is due by then.
        const next = one.expected.find(
          (two) => two !== step && two.about.startsWith(step.about) && WAITS.has(two.step),
        );
        if (step.reminder && last > step.due && next !== undefined && next.due <= last + DAY) continue;
        fail('nothing lost', step.due, `${step.step}${step.reminder ? ' again' : ''} of ${step.about} did not come`);
        one.expected = [];
        one.soonest = Number.POSITIVE_INFINITY;
        break;
      }
    }
    if (candidate !== null && wishesChanged === 1 && trace.late === 0) overviewPassed(candidate, to);
    now = to;
  };

  const overviewPassed = (who: Candidate, to: number): void => {
    if (!who.overview || who.zone === null || to - now < 60_000) return;
    let live = 0;
    for (const { told } of apps.values())
      if (told.status === 'offer' || (told.status === 'active' && isKnown(told))) live += 1;
    if (live < 2) return;
    const rules = rulesFor(who, toldAll());
    const from = rules.clock.wall(now).day;
    const monday = from + ((8 - weekdayOf(from)) % 7);
    const morning = rules.clock.at(monday, morningOf(rules));
    // What falls due as the next week begins may be of either.
    const end = rules.clock.at(monday + 7, morningOf(rules)) - HOUR;
    if (![...apps.values()].some(({ expected }) => expected.some(({ due }) => due < end))) return;
    if (morning > now && morning < to && isWorkday(monday, rules) && waitsOn(morning, rules) === 0)
      fail('overview on Monday', morning, 'the overview did not come');
  };

  const offered = (entry: Offer, one: Checked): void => {
    const { event, at } = entry;
    if (event.type !== 'offered' && event.type !== 'reminded') return;
    lastOffered = at;
    const { told } = one;
    const rules = own(told);
    if (rules === null || candidate === null) return;
    const { step, about } = event;
    const what = `${step}${event.type === 'reminded' ? ' again' : ''} of ${about}`;
    const known = stepOf(told, step, about);
    if (told.status !== 'active') fail('R16 silence after the end', at, `${what} while ${told.status}`);
    if (rules.paused === 'open' || (rules.paused ?? 0) > at) fail('quiet while paused', at, what);
    const owed = expectations(told, rules, at, elsewhere(told));
    const reminder = event.type === 'reminded';
    if (!owed.some((two) => two.step === step && two.about === about && two.reminder === reminder && two.due <= at))
      fail('nothing early', at, `${what} is not owed`);
    inHours(at, step, what, told, rules, known?.snoozed ?? null, about);
    if (event.type === 'reminded') {
      const days = rules.clock.wall(at).day - rules.clock.wall(known?.offered.at(-1) ?? 0).day;
      if (known === null || known.reminded.length > 0 || days < 2 || isSettled(known)) fail('one reminder', at, what);
      return;
    }
    const days = daysOf(told, rules);
    if (step === 'thank' || step === 'last-call') thanks(at, step, about, event.to, told, days);
    if (OUTREACH.has(step)) outreach(at, step, about, event.to, told, days, rules, known !== null);
  };

  const inHours = (
    at: number,
    step: string,
    what: string,
    told: Told,
    rules: Rules,
    snoozed: number | null,
    about: string,
  ): void => {
    const thanks = step === 'last-call' ? (stepOf(told, 'thank', about)?.snoozed ?? null) : null;
    const named = [snoozed, thanks, WAITS.has(step) && step !== 'prepare' ? told.quiet : null];
    if (named.some((one) => one !== null && at >= one && at - one < HOUR)) return;
    if (WAITS.has(step) && step !== 'prepare') {
      if (!isBusiness(at, rules)) fail('in business hours', at, what);
      return;
    }
    if (isWaking(at, rules)) return;
    const said = told.answered.get(about);
    if (step === 'thank' && said !== undefined && at - said < HOUR) return;
    // Better in the night than never, where the two days end before the morning.
    const day = daysOf(told, rules).find(({ key }) => key === about);
    if (step === 'thank' && day !== undefined && at > day.end + 24 * HOUR) return;
    fail('in waking hours', at, what);
  };

  const thanks = (at: number, step: string, about: string, to: readonly string[], told: Told, days: readonly Day[]) => {
    const day = days.find(({ key }) => key === about);
    if (day === undefined) return fail('R5 once each', at, `${step} of ${about}, which is no interview`);
    if (at >= day.end + 48 * HOUR) fail('R1 no thanks after 48 h', at, `${step} of ${about}`);
    if (at < day.start) fail('R1 thanks after the meeting', at, `${step} of ${about}`);
    const thank = stepOf(told, 'thank', about);
    const call = stepOf(told, 'last-call', about);
    const settled = [thank, call].flatMap((one) => (one === null ? [] : [...one.done, ...one.skipped]));
    for (const person of to) {
      if (!day.met.includes(person)) fail('R5 once each', at, `${person} was not met on ${about}`);
      if (settled.some((one) => one.person === person || one.person === null))
        fail('R5 once each', at, `${person} was thanked for ${about} before`);
      if (!day.thanks.includes(person))
        fail('R5 once each', at, `${person} was thanked earlier in the round of ${about}`);
    }
    const snoozed = thank?.snoozed ?? call?.snoozed ?? null;
    if (step !== 'last-call' || (call !== null && snoozed !== null)) return;
    const apart = at - (thank?.offered.at(-1) ?? Number.NEGATIVE_INFINITY);
    if (call !== null || at < day.end + 24 * HOUR || at >= day.end + 40 * HOUR || apart < 6 * HOUR || to.length === 0)
      fail('R1 last call', at, `${about} at ${Math.round((at - day.end) / HOUR)} h`);
  };

  const outreach = (
    at: number,
    step: string,
    about: string,
    to: readonly string[],
    told: Told,
    days: readonly Day[],
    rules: Rules,
    again: boolean,
  ): void => {
    const key = about.split('#')[0] ?? about;
    const role = step === 'hiring-manager' ? 'hiring-manager' : 'recruiter';
    if (to.some((one) => told.contacts.get(one)?.role !== role)) fail('R6 recruiter first', at, `${step} to ${to}`);
    const began = silenceOf(told, days);
    const asked =
      [...told.steps.values()].findLast(
        (one) => one.step === 'status-check' && (one.about === key || (began !== null && inSilenceOf(began, one))),
      ) ?? null;
    if (step !== 'status-check' && asked === null) fail('R6 recruiter first', at, `${step} of ${about}`);
    const today = rules.clock.wall(at).day;
    if (again) return;
    if (step === 'hiring-manager' && ((asked?.done.length ?? 0) === 0 || !feltGreat(told, days) || told.agency))
      fail('R7 manager only if great', at, about);
    const wait = told.words.findLast((one) => one.expectBy !== null)?.expectBy ?? null;
    if (
      wait !== null &&
      began !== null &&
      wait > began.at &&
      today < firstWorkday(rules.clock.wall(wait).day + 1, rules)
    )
      fail('R10 date replaces the week', at, `${step} of ${about}`);
    const last = Math.max(told.words.at(-1)?.at ?? 0, days.at(-1)?.end ?? 0);
    if ((wait === null || wait <= last) && today - rules.clock.wall(last).day < 7)
      fail('R15 word begins anew', at, `${step} of ${about}`);
    for (const other of toldAll()) {
      if (other.employer !== told.employer) continue;
      const wrote = wroteLast(other);
      if (Number.isFinite(wrote) && today < workdaysAfter(rules.clock.wall(wrote).day, 5, rules))
        fail('R12 five business days apart', at, `${step} of ${about}`);
    }
    const since = [...told.steps.values()].filter((one) => (one.offered[0] ?? 0) > told.changedAt);
    const checks = since.filter((one) => one.step === 'status-check' || one.step === 'second-check');
    if ((step === 'status-check' || step === 'second-check') && checks.length >= 2) fail('R12 two checks', at, about);
    if (step !== 'keep-in-touch') return;
    const notes = since.filter((one) => one.step === step);
    const sent = [...told.steps.values()].filter(
      (one) => OUTREACH.has(one.step) && (one.done.length > 0 || (one.skipped.length === 0 && one.snoozed === null)),
    );
    const before = Math.max(...sent.map((one) => one.offered.at(-1) ?? 0));
    if (notes.length >= 4 || today - rules.clock.wall(before).day < 21) fail('R13 keep in touch', at, about);
  };

  const mail = (entry: Entry & { readonly what: 'mail' }): void => {
    const { at, id, parts } = entry;
    if (mails.has(id)) fail('nothing left behind', at, `mail ${id} went out twice`);
    mails.add(id);
    let waits = false;
    for (const { app, letter } of parts) {
      kindsAt.set(`${app}/${letter.kind === 'confirm' ? 'confirm' : 'other'}`, at);
      kindsAt.set('any', at);
      const one = app === null ? null : (apps.get(app) ?? null);
      if (letter.kind === 'closing-note' && one !== null) one.closingNotes += 1;
      if (letter.kind === 'overview') {
        waits = true;
        overview(at);
      }
      if (!WAITS.has(letter.kind)) continue;
      waits = true;
      if (one === null || letter.kind === 'prepare') continue;
      if (at - one.lastWaiting < 3 * HOUR) fail('no burst', at, `${letter.kind} for ${app}`);
      one.lastWaiting = at;
    }
    if (!waits || candidate === null) return;
    waiting.push(at);
    const count = waitsOn(at, rulesFor(candidate, toldAll()));
    if (count > 2) fail('two a day', at, `${count} on one day`);
  };

  const overview = (at: number): void => {
    if (candidate === null) return;
    const rules = rulesFor(candidate, toldAll());
    const { weekday } = rules.clock.wall(at);
    if (weekday !== 1 || !candidate.overview || at - lastOverview < 4 * DAY || !isBusiness(at, rules))
      fail('overview on Monday', at, `on day ${weekday}`);
    const end = rules.clock.at(rules.clock.wall(at).day + 8, 0);
    // What was due this very morning was offered first, and is in the same mail.
    const isDue = [...apps.values()].some(({ told }) => {
      const its = own(told);
      return its !== null && expectations(told, its, at, elsewhere(told)).some(({ due }) => due < end);
    });
    if (!isDue && lastOffered !== at) fail('overview on Monday', at, 'of a week in which nothing is due');
    lastOverview = at;
  };

  const input = (entry: Entry & { readonly what: 'input' }): void => {
    const { at, input: said, outcome, application, again } = entry;
    if (again || outcome === 'ignored') return;
    const kind = said.said.is === 'invite' ? `${application}/confirm` : 'any';
    if (kindsAt.get(kind) !== at) fail('answered at once', at, `${said.said.is} ${said.id}`);
    if (said.said.is === 'word' && application !== null) {
      const told = apps.get(application)?.told;
      const from = said.said.from;
      const heard = told?.events.findLast((one) => one.at === at && one.event.type === 'heard')?.event;
      const whose =
        heard?.type === 'heard' && heard.from !== null ? (told?.contacts.get(heard.from)?.address ?? null) : null;
      const isKnown = [...(told?.contacts.values() ?? [])].some((one) => one.address === from);
      if (heard !== undefined && isKnown && whose !== from) fail('R17 whose word', at, `${from}`);
    }
    if (said.said.is !== 'invite') return;
    for (const one of said.said.interviews) {
      if (one.uid === null) continue;
      const before = latest.get(one.uid);
      const stamp = one.stamp ?? 0;
      if (
        before !== undefined &&
        (before.sequence > one.sequence || (before.sequence === one.sequence && before.stamp >= stamp))
      )
        continue;
      latest.set(one.uid, { sequence: one.sequence, stamp, start: one.start, cancelled: one.status === 'cancelled' });
    }
  };

  for (const entry of trace.entries) {
    if (entry.at > now) pass(entry.at);
    switch (entry.what) {
      case 'wishes':
        candidate = entry.candidate;
        wishesChanged += 1;
        for (const one of apps.values()) one.dirty = true;
        break;
      case 'event': {
        let one = apps.get(entry.app);
        if (one === undefined) {
          one = {
            told: toldOf(entry.app),
            expected: [],
            soonest: Number.POSITIVE_INFINITY,
            dirty: true,
            lastWaiting: Number.NEGATIVE_INFINITY,
            closingNotes: 0,
            ends: 0,
          };
          apps.set(entry.app, one);
        }
        offered(entry, one);
        tell(one.told, entry.at, entry.by, entry.event);
        // What the candidate says in between may bring the next step forward.
        if (entry.event.type !== 'offered' && entry.event.type !== 'reminded')
          for (const other of apps.values())
            if (other.told.employer === one.told.employer) other.lastWaiting = Number.NEGATIVE_INFINITY;
        if (entry.event.type === 'ended' && entry.event.outcome !== 'closed') one.ends += 1;
        one.dirty = true;
        for (const other of apps.values()) if (other.told.employer === one.told.employer) other.dirty = true;
        break;
      }
      case 'mail':
        mail(entry);
        break;
      case 'input':
        input(entry);
        break;
      default:
        entry satisfies never;
    }
  }
  atTheEnd(trace, apps, latest, fail);
  return violations;
}

function atTheEnd(
  trace: Trace,
  apps: ReadonlyMap<string, Checked>,
  latest: ReadonlyMap<string, { readonly start: number | null; readonly cancelled: boolean }>,
  fail: (invariant: Invariant, at: number, says: string) => void,
): void {
  const { ended } = trace;
  if (trace.left > 0) fail('nothing left behind', ended, `${trace.left} letters are unsent`);
  if (trace.rings > 4) fail('nothing left behind', ended, `an alarm rang ${trace.rings} times at one instant`);
  const undone = [...apps.values()].some(({ told }) => told.undone.size > 0);
  if (apps.size > trace.applications && !undone)
    fail('R15 one application', ended, `${apps.size} of ${trace.applications}`);
  for (const { told, closingNotes, ends } of apps.values()) {
    if (closingNotes !== ends) fail('R16 one closing note', ended, `${closingNotes} for ${ends} ends of ${told.id}`);
    if (told.undone.size > 0) continue;
    for (const one of told.interviews.values()) {
      const holds = one.uid === null ? undefined : latest.get(one.uid);
      if (holds === undefined) continue;
      if (one.cancelled !== holds.cancelled || (!one.cancelled && holds.start !== null && one.start !== holds.start))
        fail('latest revision', ended, `${one.uid} of ${told.id}`);
    }
  }
}

/** Two lives of one candidate, one of them with everything twice: the same was sent. */
export function same(once: Trace, twice: Trace): readonly Violation[] {
  const until = Math.min(once.ended, twice.ended);
  const [a, b] = [lettersOf(once, until), lettersOf(twice, until)];
  // After a full day what waited may come on the next one before its morning, if anybody looks.
  if (crowded(once)) return [];
  const place = a.findIndex((one, n) => one.says !== b[n]?.says || one.at !== b[n]?.at);
  if (place < 0 && a.length === b.length) return [];
  const [mine, other] = [a[place < 0 ? a.length : place], b[place < 0 ? a.length : place]];
  // What was overdue comes at 09:30, or for whoever looks in the half hour of business before that: alone, or with what it meets there.
  const at = Math.min(mine?.at ?? until, other?.at ?? until);
  const near = (all: readonly Sent[]): string =>
    all
      .filter((one) => one.waits && one.at >= at && one.at - at < HOUR / 2)
      .map(({ says }) => says)
      .sort()
      .join();
  if (near(a) !== '' && near(a) === near(b)) return [];
  const says = `once: ${toldAt(mine)}; twice: ${toldAt(other)}`;
  return [{ invariant: 'twice is once', at, says }];
}

interface Sent {
  readonly at: number;
  readonly says: string;
  /** Of the kind that can wait; answers are not. */
  readonly waits: boolean;
}

const canWait = (kind: string): boolean => kind === 'overview' || WAITS.has(kind);

/** Every letter by the moment of its mail. */
const lettersOf = (trace: Trace, until: number): readonly Sent[] =>
  trace.entries
    .flatMap((one) =>
      one.what === 'mail' && one.at <= until
        ? one.parts.map((part) => ({ at: one.at, says: JSON.stringify(part), waits: canWait(part.letter.kind) }))
        : [],
    )
    .sort((a, b) => a.at - b.at || (a.says < b.says ? -1 : 1));

const toldAt = (sent: Sent | undefined): string => (sent === undefined ? 'nothing more' : `${sent.at} ${sent.says}`);

function crowded(trace: Trace): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const one of trace.entries) {
    if (one.what !== 'mail' || !one.parts.some(({ letter }) => canWait(letter.kind))) continue;
    if (one.at - last < DAY) return true;
    last = one.at;
  }
  return false;
}
