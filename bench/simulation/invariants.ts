/** The rules of the playbook, each as an invariant of its own over the trace of a candidate’s life. */
import type { Candidate } from '../../lambdas/application/candidate.ts';
import { DAY, HOUR } from './clocks.ts';
import { daysOf } from './days.ts';
import { latestOf } from './how-late.ts';
import type { Invariant, Violation } from './invariant-names.ts';
import { atTheEnd, type Checked } from './invariants-at-the-end.ts';
import { inHours, outreach, thanks } from './invariants-of-steps.ts';
import { expectations, isSettled, OUTREACH, WAITS, wroteLast } from './oracle.ts';
import { stepOf, type Told, tell, toldOf } from './told.ts';
import type { Entry, Trace } from './trace.ts';
import { isBusiness, isWorkday, morningOf, type Rules, rulesFor, weekdayOf } from './workdays.ts';

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
  const checks = { fail, toldAll };
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
        const last = latestOf({ candidate, late: trace.late, waiting, waitsOn, othersNear, toldAll }, step, one.told);
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
    const expected = expectations(told, rules, at, elsewhere(told));
    const reminder = event.type === 'reminded';
    if (!expected.some((two) => two.step === step && two.about === about && two.reminder === reminder && two.due <= at))
      fail('nothing early', at, `${what} was not to come`);
    inHours(checks, at, step, what, told, rules, known?.snoozed ?? null, about);
    if (event.type === 'reminded') {
      const days = rules.clock.wall(at).day - rules.clock.wall(known?.offered.at(-1) ?? 0).day;
      if (known === null || known.reminded.length > 0 || days < 2 || isSettled(known)) fail('one reminder', at, what);
      return;
    }
    const days = daysOf(told, rules);
    if (step === 'thank' || step === 'last-call') thanks(checks, at, step, about, event.to, told, days);
    if (OUTREACH.has(step)) outreach(checks, at, step, about, event.to, told, days, rules, known !== null);
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
