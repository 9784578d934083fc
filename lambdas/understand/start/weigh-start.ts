/** How likely each time of a mail is the start of the interview. */
import { type Instant, writeInstant } from '../../application/instant.ts';
import { TEXT } from '../../application/limits.ts';
import { OTHER_TIMES } from '../lexicon/other-times.ts';
import { learnt } from '../likelihood/learnt.ts';
import { sharesOf } from '../likelihood/likelihood.ts';
import shipped from '../likelihood/weights/start.json' with { type: 'json' };
import { plain } from '../lines.ts';
import { hasPhrase } from '../phrases.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { mentionFeatures, pairFeatures, type Setting, step, wholeFeatures } from './features.ts';
import type { Day, Hour, Mentions } from './mentions.ts';

export interface Start extends Candidate {
  /** That the interview begins then and at no other time; from 0 to 1. */
  readonly likelihood: number;
}

const weights = learnt('start', shipped);

/** The likeliest first, each instant once. */
export function weighStarts(mentions: Mentions, setting: Setting): readonly Start[] {
  const candidates = candidatesOf(mentions);
  if (candidates.length === 0) return [];
  const own = new Map<Hour | Day, readonly string[]>();
  const ofMention = (mention: Hour | Day, name: 'hour' | 'day') => {
    const known = own.get(mention) ?? mentionFeatures(mention, name, setting);
    own.set(mention, known);
    return known;
  };
  const told = candidates.filter(
    ({ paired, supposes, shift }) => paired && shift === null && !supposes.some((one) => UNUSUAL.test(one)),
  );
  const ahead = [...new Set(told.flatMap(({ start }) => (start > setting.sentAt - 3_600_000 ? [start] : [])))].sort(
    (a, b) => a - b,
  );
  const common = commonFeatures(mentions, setting, ahead.length);
  const named = candidates.some(({ hour }) => ofMention(hour, 'hour').includes("hour's line names the candidate"));
  const nextWeek = mentions.sources.some(({ read }) =>
    read.lines.some(({ reader }) => reader.tokens.some((_, at) => reader.sense(at, 'next-week') !== null)),
  );
  const seen = candidates.map((one) => {
    const features = [
      ...ofMention(one.hour, 'hour'),
      ...ofMention(one.day, 'day'),
      ...pairFeatures(one),
      ...wholeFeatures(one, setting),
      ...placeAmong(one, told, ahead, candidates),
      ...shiftFeatures(one),
      ...chainFeatures(one, told),
      ...dateFeatures(one, mentions),
      ...beside(one.hour, mentions.hours, 'hour'),
      ...beside(one.day, mentions.days, 'day'),
    ];
    if (named && !features.includes("hour's line names the candidate") && one.hour.source.part === 'newest')
      features.push('another hour names the candidate');
    if (nextWeek && features.includes('weekday alone'))
      features.push(`next week spoken of, ${features.includes('day: a week on') ? 'a week on' : 'the next to come'}`);
    const said = features.filter((what) => / said$/.test(what) && !what.startsWith('said'));
    const time = features.find((what) => ['before noon', 'after noon', 'at night'].includes(what)) ?? '';
    features.push(
      ...said.map((what) => `${time}, ${what}`),
      ...(one.hour.atom.open ? said.map((what) => `${time} supposed, ${what}`) : []),
    );
    const crossed = [
      ...features,
      ...common.flatMap((what) => LEADING.flatMap((lead) => (features.includes(lead) ? [`${lead} & ${what}`] : []))),
    ];
    return crossed;
  });
  const shares = sharesOf(weights(), 'start', seen);
  const all = new Map<Instant, { one: Candidate; share: number; most: number }>();
  for (const [at, one] of candidates.entries()) {
    const share = shares[at] ?? 0;
    setting.reading.witness?.({
      question: 'start',
      about: one.hour.source.text.slice(one.hour.from, one.hour.to),
      value: writeInstant(one.start),
      answer: share >= 0.5 ? 'start' : 'not',
      likelihood: share,
      features: seen[at] ?? [],
    });
    const known = all.get(one.start);
    if (known === undefined) all.set(one.start, { one, share, most: share });
    else {
      known.share += share;
      // An hour whose zone is said says for others of the same instant which zone they mean.
      const said = zoneIsOpen(known.one) && !zoneIsOpen(one);
      if (said || (share > known.most && zoneIsOpen(one) === zoneIsOpen(known.one))) {
        known.most = share;
        known.one = one;
      }
    }
  }
  return [...all.values()]
    .map(({ one, share }) => ({ ...one, likelihood: share }))
    .sort((a, b) => b.likelihood - a.likelihood);
}

const UNUSUAL = /unusual|against|reading 2|a week on|2 of|3 of/;

const zoneIsOpen = ({ supposes }: Candidate): boolean => supposes.some((one) => one.startsWith('zone: not known'));

/** What is so crossed with what the mail does. */
const LEADING: readonly string[] = [
  'hour in newest',
  'hour in older',
  'hour in older still',
  'hour in older, by the candidate',
  'hour in older still, by the candidate',
  'hour in subject',
  'hour in note',
  'day in newest',
  'day in older',
  'day in older, by the candidate',
  'first told',
  'last told',
  'first ahead',
  'last ahead',
  'shifted',
  'rules take it',
  'rules take another',
  'row: first',
  'row: later',
  'hour struck',
  'paired',
  'not paired',
];

function commonFeatures({ hours, sources }: Mentions, { change, reading }: Setting, ahead: number): readonly string[] {
  const newest = sources.find(({ part }) => part === 'newest');
  const text = plain((newest?.text ?? '').slice(0, TEXT.sentence));
  return [
    ...(change.moved ? ['moved'] : []),
    ...(change.cancelled ? ['called off'] : []),
    ...(change.asks ? ['asks'] : []),
    ...(sources.filter(({ part }) => part === 'older').length === 0 ? ['single'] : ['thread']),
    ...(hours.some(({ source, loose }) => source.part === 'newest' && !loose) ? [] : ['newest names no hour']),
    ...(hasPhrase(text, OTHER_TIMES['agreed'] ?? []) ? ['agreed'] : []),
    ...(hasPhrase(text, OTHER_TIMES['sameTime'] ?? []) ? ['same time'] : []),
    `ahead in all ${step(ahead, 0, 1, 2, 3, 5)}`,
    reading.theirs ? 'theirs' : 'typed',
  ];
}

function placeAmong(
  one: Candidate,
  told: readonly Candidate[],
  ahead: readonly Instant[],
  all: readonly Candidate[],
): readonly string[] {
  const here = told.filter(({ hour }) => hour.source === one.hour.source);
  const same = all.filter(({ start, shift }) => start === one.start && shift === null);
  const hours = new Set(same.map(({ hour }) => hour));
  const parts = new Set(same.filter(({ paired }) => paired).map(({ hour }) => hour.source.part));
  const days = new Set(all.filter(({ hour }) => hour === one.hour).map(({ day }) => day));
  const nearestDay = nearest([...days], (day) => gap(one.hour, day));
  const nearestHour = nearest([...new Set(all.filter(({ day }) => day === one.day).map(({ hour }) => hour))], (hour) =>
    gap(hour, one.day),
  );
  const hoursHere = new Set(all.filter(({ hour }) => hour.source === one.hour.source).map(({ hour }) => hour)).size;
  return [
    ...(here[0]?.hour === one.hour ? ['first told'] : []),
    ...(here.at(-1)?.hour === one.hour ? ['last told'] : []),
    ...(ahead[0] === one.start ? ['first ahead'] : []),
    ...(ahead.at(-1) === one.start ? ['last ahead'] : []),
    ...(ahead.length === 1 && ahead[0] === one.start ? ['the only one ahead'] : []),
    `said ${step(hours.size, 0, 1, 2, 3)}`,
    ...[...parts].filter((part) => part !== one.hour.source.part).map((part) => `also in ${part}`),
    nearestDay === one.day ? 'its nearest day' : 'a farther day',
    nearestHour === one.hour ? 'its nearest hour' : 'a farther hour',
    `hours there ${step(hoursHere, 1, 2, 3, 5)}`,
    `days there ${step(days.size, 1, 2, 3, 5)}`,
  ];
}

/** The row of a timetable: the first of a chain of hours, one within it. */
function chainFeatures(one: Candidate, told: readonly Candidate[]): readonly string[] {
  const near = told.filter(
    (other) =>
      other.hour !== one.hour &&
      other.hour.source === one.hour.source &&
      Math.abs(other.start - one.start) < 12 * 3_600_000,
  );
  const touches = near.some(({ end }) => end !== null && Math.abs(end - one.start) <= 900_000);
  const before = near.filter(({ start }) => start < one.start).length;
  const after = near.filter(({ start }) => start > one.start).length;
  return [
    ...(touches ? ['begins where another ends'] : []),
    ...(one.end !== null && near.some(({ start }) => Math.abs(start - (one.end ?? 0)) <= 900_000)
      ? ['ends where another begins']
      : []),
    `hours before it that day ${step(before, 0, 1, 2, 3)}`,
    `hours after it that day ${step(after, 0, 1, 2, 3)}`,
    ...(before === 0 && after > 1 ? ['begins a day of many'] : []),
  ];
}

/** Whether the day is also said elsewhere, and in full. */
function dateFeatures({ date, day, hour }: Candidate, { days }: Mentions): readonly string[] {
  const same = days.filter(
    ({ settled, atom }) =>
      atom !== day.atom &&
      settled.kind === 'day' &&
      settled.date.year === date.year &&
      settled.date.month === date.month &&
      settled.date.day === date.day,
  );
  const full = same.filter(({ atom }) => atom.month !== null || atom.pair !== null);
  return [
    `its day said again ${step(same.length, 0, 1, 2)}`,
    ...(full.length > 0 ? ['its day also said in full'] : []),
    ...[...new Set(same.map(({ source }) => source.part))].map((part) => `its day also in ${part}`),
    ...(same.some(({ source }) => source === hour.source) ? ['its day again beside the hour'] : []),
  ];
}

/** Another one of its sort right before it or after it, and what stands between: '10.30 rather than nine', 'from Thursday to Friday'. */
function beside(one: Hour | Day, others: readonly (Hour | Day)[], name: 'hour' | 'day'): readonly string[] {
  const here = others.filter(({ source }) => source === one.source);
  const before = here.findLast(({ to }) => to <= one.from && one.from - to < 45);
  const after = here.find(({ from }) => from >= one.to && from - one.to < 45);
  const words = (from: number, to: number) => {
    const between = one.source.text.slice(from, to);
    const text = plain(between);
    return [
      ...(between.includes('\n') ? ['a line'] : []),
      ...(text.length <= 12 ? [text === '' ? 'nothing' : text] : []),
      ...Object.entries(OTHER_TIMES).flatMap(([kind, list]) => (hasPhrase(text, list) ? [kind] : [])),
    ];
  };
  return [
    ...(before === undefined
      ? [`no ${name} before`]
      : [`${name} before`, ...words(before.to, one.from).map((what) => `${name} before, then ${what}`)]),
    ...(after === undefined
      ? [`no ${name} behind`]
      : [`${name} behind`, ...words(one.to, after.from).map((what) => `${what}, then ${name}`)]),
  ];
}

const gap = (hour: Hour, day: Day): number =>
  (hour.source === day.source ? 0 : 100_000 * (1 + Math.abs(hour.source.age - day.source.age))) +
  (day.from >= hour.to ? day.from - hour.to : Math.max(0, hour.from - day.to));

const nearest = <T>(list: readonly T[], far: (one: T) => number): T | null =>
  list.reduce<T | null>((best, one) => (best === null || far(one) < far(best) ? one : best), null);

const shiftFeatures = ({ shift, start, hour }: Candidate): readonly string[] => {
  if (shift === null) return [];
  const line = plain(shift);
  return [
    ...(/[?？]/u.test(shift) ? ['shift asked'] : ['shift told']),
    ...(hasPhrase(line, OTHER_TIMES['agreed'] ?? []) ? ['shift agreed'] : []),
    start > hour.source.sentAt ? 'shift ahead' : 'shift past',
  ];
};
