/** When the interview ends, if the text says so: every instant it may end at, weighed with learnt weights. */
import { type Instant, MINUTE, writeInstant } from '../../application/instant.ts';
import { learnt } from '../likelihood/learnt.ts';
import { sharesOf } from '../likelihood/likelihood.ts';
import { sentenceOf } from '../start/candidates.ts';
import { mentionFeatures, type Told } from '../start/features.ts';
import type { FoundStarts } from '../start/find-start.ts';
import type { Said, Start } from '../start/found.ts';
import { step } from '../start/step.ts';
import { type End, endsFor } from './candidates.ts';

const weights = learnt('end');

/** An end at least this likely is stated; otherwise none is. */
const STATED = 0.7;

/** Null if the text gives none that is likely enough. */
export function endOf(start: Start, found: FoundStarts, told: Told): Instant | null {
  const groups = Map.groupBy(endsFor(start, found), ({ end }) => end);
  const ends = [...groups.keys()].sort((a, b) => a - b);
  const common = [`ends told ${step(ends.length, 0, 1, 2, 4)}`];
  const seen = ends.map((end, index) => {
    const own = (groups.get(end) ?? []).flatMap((one) => featuresOf(one, start, told));
    return [
      ...new Set([...own, ...lastingFor(end - start.start), ...common]),
      ...(index === 0 ? ['the earliest'] : []),
    ];
  });
  const shares = sharesOf(weights(), 'end', seen);
  for (const [index, end] of ends.entries())
    told.reading.witness?.({
      question: 'end',
      about: writeInstant(start.start),
      value: writeInstant(end),
      answer: (shares[index] ?? 0) >= 0.5 ? 'end' : 'not',
      likelihood: shares[index] ?? 0,
      features: seen[index] ?? [],
    });
  const best = ends[shares.indexOf(Math.max(...shares))];
  return best !== undefined && Math.max(...shares) >= STATED ? best : null;
}

const ROUND: readonly number[] = [10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 120, 150, 180, 240, 300, 360, 420, 480];

function lastingFor(time: number): readonly string[] {
  const minutes = time / MINUTE;
  return [
    ROUND.includes(minutes) ? `lasts ${minutes}` : minutes % 5 === 0 ? 'lasts fives' : 'lasts odd',
    `lasts ${step(minutes, 0, 15, 30, 61, 121, 241, 361)} minutes`,
  ];
}

function featuresOf(one: End, start: Start, told: Told): readonly string[] {
  if (one.kind === 'span')
    return ['span', one.own ? 'span of its hour' : 'span elsewhere', ...(start.hour.loose ? ['span loose'] : [])];
  if (one.kind === 'length')
    return [
      'length',
      ...mentionFeatures(one.of, 'length', told),
      ...standing(one.of, start).map((sign) => `length ${sign}`),
    ];
  const { of } = one;
  const stands = standing(of.hour, start);
  return [
    'hour',
    ...mentionFeatures(of.hour, 'hour', told),
    ...stands.map((sign) => `hour ${sign}`),
    ...of.supposes.map((what) => `hour supposes ${what}`),
    ...(of.paired ? ['hour paired'] : []),
    ...(of.hour.atom === start.hour.atom ? ['hour of the start'] : []),
    ...(of.day.atom === start.day.atom ? ['hour on its day'] : ['hour on another mention of the day']),
    `hour is the start ${step(Math.round(of.likelihood * 100), 0, 1, 5, 20)}%`,
  ];
}

/** How a mention stands to the hour of the start. */
function standing(one: Said, { hour }: Start): readonly string[] {
  if (one.source !== hour.source)
    return [`in another message: ${one.source.part}, start in ${hour.source.part}`, 'in another message'];
  const gap = one.from >= hour.to ? one.from - hour.to : hour.from - one.to;
  const order = one.from >= hour.to ? 'after' : 'before';
  const lines = Math.abs(one.line - hour.line);
  const { whole } = sentenceOf(hour);
  const at = hour.source.text.indexOf(whole);
  const same = one.from >= at && one.from < at + whole.length;
  const between = hour.source.text.slice(Math.min(one.to, hour.to), Math.max(one.from, hour.from));
  return [
    `${order} the start by ${step(Math.max(0, gap), 0, 8, 25, 60, 120, 250)}`,
    `${order} the start by ${step(lines, 0, 1, 2, 4)} lines`,
    ...(same ? ["in the start's sentence"] : []),
    ...(same && order === 'after' && /\d/u.test(between) ? ['after other numbers'] : []),
    ...(/\n\s*\n/u.test(between) ? ['in another paragraph'] : []),
  ];
}
