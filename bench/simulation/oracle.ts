/** What the playbook asks for at a moment, written from the playbook’s own text with the checker’s own clocks. */
import { DAY, HOUR, MINUTE } from './clocks.ts';
import { type Day, daysOf } from './days.ts';
import { stepOf, type Told, type ToldStep } from './told.ts';
import { afterWorkdays, atWork, awake, isWaking, onWorkday, type Rules } from './workdays.ts';

export interface Expected {
  readonly step: string;
  readonly about: string;
  readonly reminder: boolean;
  readonly due: number;
  /** Past this it is not worth doing. */
  readonly until: number | null;
}

export const isSettled = (one: ToldStep): boolean => one.done.length > 0 || one.skipped.length > 0;

export const OUTREACH = new Set(['status-check', 'second-check', 'hiring-manager', 'keep-in-touch']);

export const WAITS = new Set([...OUTREACH, 'prepare', 'close']);

/** When the employer last got a note for this application that was no thank-you. */
export function wroteLast(told: Told): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const one of told.steps.values()) {
    if (!OUTREACH.has(one.step)) continue;
    if (one.done.length === 0 && (one.skipped.length > 0 || one.snoozed !== null)) continue;
    last = Math.max(last, one.offered.at(-1) ?? last, ...one.done.map(({ at }) => at));
  }
  return last;
}

/** The silence that is going on: what it is counted from, and until when the employer asked to wait. */
export function silenceOf(told: Told, days: readonly Day[]) {
  const word = told.words.at(-1);
  const last = days.at(-1);
  const begins = [
    ...(last === undefined ? [] : [{ key: last.key.slice(0, 9), at: last.end }]),
    ...(word === undefined ? [] : [{ key: `w${Math.floor(word.at / 1000)}`, at: word.at }]),
    ...(told.nextRound === null ? [] : [{ key: `n${Math.floor(told.nextRound / 1000)}`, at: told.nextRound }]),
  ];
  let first = begins[0];
  for (const one of begins) if (first !== undefined && one.at > first.at) first = one;
  if (first === undefined) return null;
  const asked = told.words.findLast((one) => one.expectBy !== null)?.expectBy ?? null;
  return { ...first, wait: asked !== null && asked > first.at ? asked : null };
}

export const feltGreat = (told: Told, days: readonly Day[]): boolean => {
  let last: string | undefined;
  const known = days.filter((day) => told.felt.has(day.key));
  const gone = [...told.felt.keys()].filter((key) => !days.some((day) => day.key === key));
  for (const key of [...gone, ...known.map((day) => day.key)]) last = told.felt.get(key);
  return last === 'great';
};

/** Everything that should still come, with its moment, if nothing else happened from `now` on. */
export function expectations(told: Told, rules: Rules, now: number, elsewhere: number): readonly Expected[] {
  if (told.status !== 'active' || rules.paused === 'open') return [];
  const days = daysOf(told, rules);
  const expected: Expected[] = [];
  const paused = rules.paused ?? 0;
  const add = (
    step: string,
    about: string,
    nominal: number,
    until: number | null,
    named: boolean,
    reminder = false,
  ): number | null => {
    const waits = WAITS.has(step);
    const quiet = waits && step !== 'prepare' ? told.quiet : 0;
    const earliest = Math.max(nominal, now, paused, quiet);
    const word = named ? Math.max(nominal, quiet) : quiet > nominal ? quiet : null;
    const hours = waits && step !== 'prepare' ? atWork : awake;
    let due = word !== null && earliest - word < HOUR ? earliest : hours(earliest, rules);
    if (step === 'thank' && until !== null && due >= until) due = earliest;
    if (until !== null && due >= until) return null;
    expected.push({ step, about, reminder, due, until });
    return due;
  };
  for (const day of days) aroundDay(told, rules, day, add);
  const before = expected.length;
  silence(told, rules, days, elsewhere, add);
  // A reminder is let go when the next step is due.
  const chain = expected.slice(before);
  return [
    ...expected.slice(0, before),
    ...chain.filter((one) => !one.reminder || !chain.some((next) => next !== one && next.due <= one.due + DAY)),
  ];
}

type Add = (
  step: string,
  about: string,
  nominal: number,
  until: number | null,
  named: boolean,
  reminder?: boolean,
) => number | null;

function aroundDay(told: Told, rules: Rules, day: Day, add: Add): void {
  const { clock, waking } = rules;
  const evening = Math.max(waking[0], Math.min(18 * 60, waking[1] - 60));
  const prepareAt = clock.at(clock.wall(day.start).day - 1, evening);
  const prepare = stepOf(told, 'prepare', day.key);
  if (prepare === null && day.noted < prepareAt && day.start - day.noted >= 15 * HOUR)
    add('prepare', day.key, prepareAt, day.start, false);
  if (prepare !== null && prepare.snoozed !== null) add('prepare', day.key, prepare.snoozed, day.start, true);

  const expires = day.end + 48 * HOUR;
  const thank = stepOf(told, 'thank', day.key);
  const call = stepOf(told, 'last-call', day.key);
  const settled = [thank, call].flatMap((one) => (one === null ? [] : [...one.done, ...one.skipped]));
  const all = settled.some((one) => one.person === null);
  const left = all ? [] : day.thanks.filter((key) => !settled.some((one) => one.person === key));
  const finished =
    (day.thanks.length > 0 && left.length === 0) || (thank !== null && isSettled(thank) && left.length === 0);
  const said = told.answered.get(day.key) ?? Number.NEGATIVE_INFINITY;
  const answered = said >= day.start;
  let thankAt = day.end + 3 * HOUR;
  if (answered) thankAt = said;
  else if (!isWaking(thankAt, rules)) {
    const nine = Math.max(9 * 60, waking[0]);
    const today = clock.at(clock.wall(thankAt).day, nine);
    thankAt = today > thankAt ? today : clock.at(clock.wall(thankAt).day + 1, nine);
  }
  const debrief = stepOf(told, 'debrief', day.key);
  if (!answered && !finished) {
    const soon = day.end + 30 * MINUTE;
    if (debrief === null && thank === null) add('debrief', day.key, awake(soon, rules), Math.max(thankAt, soon), false);
    else if (debrief !== null && debrief.snoozed !== null) add('debrief', day.key, debrief.snoozed, expires, true);
  }
  if (finished || (day.met.length > 0 && day.thanks.length === 0)) return;
  const snoozed = thank?.snoozed ?? call?.snoozed ?? null;
  if (snoozed !== null) add(call === null ? 'thank' : 'last-call', day.key, snoozed, expires, true);
  else if (thank === null) add('thank', day.key, thankAt, expires, answered);
  else if (call === null && left.length > 0) {
    const offered = thank.offered.at(-1) ?? day.end;
    add('last-call', day.key, awake(Math.max(day.end + DAY, offered + 6 * HOUR), rules), day.end + 40 * HOUR, false);
  }
}

/** The day in UTC from which a silence is named. */
function namedFrom(key: string): number {
  const [letter, rest] = [key.slice(0, 1), key.slice(1)];
  if (letter !== 's') return Math.floor((Number(rest) * 1000) / DAY);
  return Date.parse(`${rest.slice(0, 4)}-${rest.slice(4, 6)}-${rest.slice(6, 8)}T00:00:00Z`) / DAY;
}

/** Asked in this silence; or in a later one that came to nothing, because its interview or its word was taken back. */
export function inSilenceOf(
  began: { readonly key: string; readonly at: number },
  { about, offered }: ToldStep,
): boolean {
  const name = about.replace(/#.*/, '');
  if (name === began.key) return true;
  return namedFrom(name) >= namedFrom(began.key) && (offered.at(-1) ?? 0) > began.at;
}

function silence(told: Told, rules: Rules, days: readonly Day[], elsewhere: number, add: Add): void {
  const began = silenceOf(told, days);
  if (began === null) return;
  const written = Math.max(wroteLast(told), elsewhere);
  const apart = Number.isFinite(written) ? afterWorkdays(written, 5, rules) : Number.NEGATIVE_INFINITY;
  const stages: readonly (readonly [string, string])[] = [
    ['status-check', began.key],
    ['hiring-manager', began.key],
    ['second-check', began.key],
    ...[1, 2, 3, 4].map((nth) => ['keep-in-touch', `${began.key}#${nth}`] as const),
    ['close', began.key],
  ];
  const since = [...told.steps.values()]
    .filter((one) => stages.some(([step]) => step === one.step) && inSilenceOf(began, one))
    .sort((a, b) => (a.offered.at(-1) ?? 0) - (b.offered.at(-1) ?? 0));
  const notes = since.filter((one) => one.step === 'keep-in-touch');
  const inSilence = (step: string, about: string): ToldStep | null =>
    (step === 'keep-in-touch' ? notes[Number(about.at(-1)) - 1] : since.findLast((one) => one.step === step)) ?? null;
  const reached = stages.findLastIndex(([step, about]) => inSilence(step, about) !== null);
  /** The moment the next step counts from; null: this one is still to come. */
  const stage = (step: string, about: string, nominal: number): number | null => {
    const known = inSilence(step, about);
    const promised = began.wait === null ? Number.NEGATIVE_INFINITY : onWorkday(began.wait, 1, rules);
    const held = OUTREACH.has(step) ? Math.max(apart, promised) : Number.NEGATIVE_INFINITY;
    if (known === null) {
      add(step, about, Math.max(nominal, held), null, false);
      return null;
    }
    if (isSettled(known)) return Math.max(...[...known.done, ...known.skipped].map(({ at }) => at));
    // Its time has passed: the next step was offered.
    if (stages.findIndex(([one, other]) => one === step && other === about) < reached) return known.offered.at(-1) ?? 0;
    if (known.snoozed !== null) {
      add(step, known.about, Math.max(known.snoozed, held), null, known.snoozed >= held);
      return null;
    }
    const offered = known.offered.at(-1) ?? 0;
    if (step === 'status-check' && known.reminded.length === 0)
      add(step, known.about, onWorkday(offered, 2, rules), null, false, true);
    return offered;
  };
  const first = began.wait === null ? onWorkday(began.at, 7, rules) : onWorkday(began.wait, 1, rules);
  let from = stage('status-check', began.key, first);
  if (from === null) return;
  const met = new Set(days.flatMap((day) => day.met));
  const managers = [...told.contacts].filter(
    ([key, { role }]) => role === 'hiring-manager' && met.has(key) && !told.agency,
  );
  const asked = (inSilence('status-check', began.key)?.done.length ?? 0) > 0;
  const manager = inSilence('hiring-manager', began.key) !== null;
  const second = inSilence('second-check', began.key) !== null;
  const toManager = manager || (!second && managers.length > 0 && asked && feltGreat(told, days));
  from = stage(toManager ? 'hiring-manager' : 'second-check', began.key, afterWorkdays(from, 5, rules));
  for (let nth = 1; nth <= 4 && from !== null; nth += 1)
    from = stage('keep-in-touch', `${began.key}#${nth}`, onWorkday(Math.max(from, wroteLast(told)), 21, rules));
  if (from !== null) stage('close', began.key, onWorkday(from, 28, rules));
}
