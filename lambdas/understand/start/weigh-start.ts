/** How likely each time in a mail is to be the start of the interview. */

import { writeInstant } from '../../application/instant.ts';
import { TEXT } from '../../application/limits.ts';
import { OTHER_TIMES } from '../lexicon/hints.ts';
import { learnt } from '../likelihood/learnt.ts';
import { scoresOf, sharesOf } from '../likelihood/likelihood.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import { beside, chainFeatures, dateFeatures, placeAmong, shiftFeatures } from './among.ts';
import { candidatesOf } from './candidates.ts';
import { mentionFeatures, pairFeatures, type Setting, wholeFeatures } from './features.ts';
import { follow, followFeatures } from './follow.ts';
import type { Day, Hour, Mentions, Start, StartCandidate } from './found.ts';
import { step } from './step.ts';
import { storyFeatures, storyOf } from './story.ts';

const weights = learnt('start');

/** Likeliest first, each instant once. */
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
  const story = storyOf(mentions, setting.reading.words);
  const common = commonFeatures(mentions, setting, ahead.length);
  const named = candidates.some(({ hour }) => ofMention(hour, 'hour').includes("hour's line names the candidate"));
  const nextWeek = mentions.sources.some(({ read }) =>
    read.lines.some(({ reader }) => reader.tokens.some((_, at) => reader.sense(at, 'next-week') !== null)),
  );
  const put = new Set<Hour | Day>();
  for (const { hour, day } of candidates) {
    if (PUT_AWAY.some((what) => ofMention(hour, 'hour').includes(`hour ${what}`))) put.add(hour);
    if (PUT_AWAY.some((what) => ofMention(day, 'day').includes(`day ${what}`))) put.add(day);
  }
  const followed = follow(mentions, candidates, ({ hour, day }) => put.has(hour) || put.has(day));
  const seen = candidates.map((one) => {
    const features = [
      ...ofMention(one.hour, 'hour'),
      ...ofMention(one.day, 'day'),
      ...pairFeatures(one),
      ...wholeFeatures(one, setting),
      ...placeAmong(one, told, ahead, candidates),
      ...shiftFeatures(one),
      ...storyFeatures(one, told, story),
      ...followFeatures(one, followed, 0),
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
  return together(candidates, seen, setting, put);
}

/** Mentions of one instant count together, wherever they are. */
function together(
  candidates: readonly StartCandidate[],
  seen: readonly (readonly string[])[],
  { reading }: Setting,
  put: ReadonlySet<Hour | Day>,
): readonly Start[] {
  const alone = scoresOf(weights(), 'start', seen);
  const groups = [...Map.groupBy(candidates.keys(), (at) => candidates[at]?.start ?? 0).values()];
  const features = groups.map((group) => {
    // An assumption that one mention needs does not count if another mention says it outright.
    const least = group.toSorted((a, b) => costOf(candidates[a]) - costOf(candidates[b]))[0] ?? 0;
    const supposed = new Set(candidates[least]?.supposes);
    const all = group.flatMap((at) => {
      const own = new Set(candidates[at]?.supposes);
      return (seen[at] ?? []).filter((what) => !own.has(what) || supposed.has(what));
    });
    return [...new Set(all)];
  });
  const shares = sharesOf(weights(), 'start', features);
  return groups
    .flatMap((group, at): readonly Start[] => {
      const likelihood = shares[at] ?? 0;
      // A mention with a stated zone settles the zone for other mentions of the same instant.
      const clear = group.filter((place) => !zoneIsOpen(candidates[place]));
      const best = (clear.length > 0 ? clear : group).toSorted((a, b) => (alone[b] ?? 0) - (alone[a] ?? 0))[0];
      const one = best === undefined ? undefined : candidates[best];
      if (one === undefined) return [];
      reading.witness?.({
        question: 'start',
        about: one.hour.source.text.slice(one.hour.from, one.hour.to),
        value: writeInstant(one.start),
        answer: likelihood >= 0.5 ? 'start' : 'not',
        likelihood,
        features: features[at] ?? [],
      });
      const said = group.flatMap((place) => candidates[place] ?? []);
      const kept = said.filter(({ hour }) => !put.has(hour));
      const parts = new Set((kept.length > 0 ? kept : said).map(({ hour }) => hour.source.part));
      const spans = new Set(said.flatMap(({ end }) => (end === null ? [] : [end])));
      const seenOfAll = features[at] ?? [];
      return [{ ...one, likelihood, putAway: kept.length === 0, spans, parts, features: seenOfAll }];
    })
    .sort((a, b) => b.likelihood - a.likelihood);
}

/** An hour or day with one of these signs is hardly ever the interview's. */
const PUT_AWAY = ['right after swap', 'struck', 'right after ends', 'of opening', 'of a deadline'];

const UNUSUAL = /unusual|against|reading 2|a week on|2 of|3 of/;

const costOf = (one: StartCandidate | undefined): number =>
  one === undefined ? 0 : one.supposes.filter((what) => UNUSUAL.test(what) || /not known|doubtful/.test(what)).length;

const zoneIsOpen = (one: StartCandidate | undefined): boolean =>
  one?.supposes.some((what) => what.startsWith('zone: not known')) === true;

/** Signs that are combined with what the mail does. */
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
  'thread takes it',
  'thread takes another',
  'thread leaves it open',
  'row: first',
  'row: later',
  'hour struck',
  'paired',
  'not paired',
  'apart: hour older',
  'apart: day older',
  'apart: other message',
  'its nearest day',
  'a farther day',
  'story: the last hour said',
  'story: nothing newer said',
  'story: said before',
  'story: new',
  'span',
];

function commonFeatures(
  { hours, days, sources }: Mentions,
  { change, reading }: Setting,
  ahead: number,
): readonly string[] {
  const newest = sources.find(({ part }) => part === 'newest');
  const text = plain((newest?.text ?? '').slice(0, TEXT.sentence));
  return [
    ...(change.moved ? ['moved'] : []),
    ...(change.cancelled ? ['called off'] : []),
    ...(change.asks ? ['asks'] : []),
    ...(sources.filter(({ part }) => part === 'older').length === 0 ? ['single'] : ['thread']),
    ...(hours.some(({ source, loose }) => source.part === 'newest' && !loose) ? [] : ['newest names no hour']),
    ...(days.some(({ source, loose }) => source.part === 'newest' && !loose) ? [] : ['newest names no day']),
    ...(hasPhrase(text, OTHER_TIMES.agreed) ? ['agreed'] : []),
    ...(hasPhrase(text, OTHER_TIMES.sameTime) ? ['same time'] : []),
    `ahead in all ${step(ahead, 0, 1, 2, 3, 5)}`,
    reading.theirs ? 'theirs' : 'typed',
  ];
}
