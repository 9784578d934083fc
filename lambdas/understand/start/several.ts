/** Which other times of a mail begin interviews of their own: 'Tuesday at 10 with Ana, then Thursday at 2 with the panel'. */
import { DAY, writeInstant } from '../../application/instant.ts';
import { TEXT } from '../../application/limits.ts';
import { daysOf, type LocalDate } from '../../application/local-time.ts';
import type { Change } from '../interviews/change.ts';
import { OTHER_TIMES } from '../lexicon/hints.ts';
import { learnt } from '../likelihood/learnt.ts';
import { likelihoodOf } from '../likelihood/likelihood.ts';
import type { Reading } from '../reading.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { FoundStarts } from './find-start.ts';
import type { Start } from './found.ts';
import { step } from './step.ts';

const weights = learnt('several');

/** A time less likely than this to be the start is not looked at. */
const LEAST = 0.01;
const MOST = 5;
/** From this likelihood on it is an interview of its own. */
const OWN = 0.5;

/** In order of time, without `best`. */
export function othersBeside(
  best: Start,
  { starts, change }: FoundStarts,
  witness: Reading['witness'],
): readonly Start[] {
  const others = starts.filter((one) => one !== best && one.likelihood >= LEAST).slice(0, MOST);
  if (others.length === 0) return [];
  const said = best.features.filter((what) => TELLING.test(what));
  return others
    .filter((one) => {
      const features = featuresOf(one, best, said, starts, change);
      const likelihood = likelihoodOf(weights(), features, 'own');
      witness?.({
        question: 'several',
        about: writeInstant(best.start),
        value: writeInstant(one.start),
        answer: likelihood >= 0.5 ? 'own' : 'not',
        likelihood,
        features,
      });
      return likelihood >= OWN;
    })
    .sort((a, b) => a.start - b.start);
}

/** Signs of a single time that bear on this. */
const TELLING =
  /^(?:hour's sentence |hour's label |before the hour says |row: |hour (?:of|in|labelled|struck|right)|day's sentence says (?:order|both)|(?:not )?paired|first told|weekday alone|shifted|is past|within a longer span|a span)/u;

const dayOf = ({ year, month, day }: LocalDate): number => daysOf(year, month, day);

/** `said`: the signs of the likeliest time. */
function featuresOf(
  one: Start,
  best: Start,
  said: readonly string[],
  all: readonly Start[],
  change: Change,
): readonly string[] {
  const own = new Set(one.features.filter((what) => TELLING.test(what)));
  const rest = Math.round(100 * (1 - one.likelihood - best.likelihood));
  const days = Math.abs(dayOf(one.date) - dayOf(best.date));
  const away = Math.abs(one.start - best.start);
  const apart = [
    one.hour.atom === best.hour.atom ? 'same hour' : 'hours apart',
    one.day.atom === best.day.atom ? 'same day said' : 'days apart',
    one.hour.source === best.hour.source ? 'same message' : 'other message',
  ];
  const between = best.hour.source === one.hour.source ? Math.abs(one.hour.line - best.hour.line) : -1;
  return [
    ...apart,
    apart.join(', '),
    `${one.start > best.start ? 'later' : 'earlier'} by ${days > 7 ? 'more than 7' : days} days`,
    ...(away % DAY === 0 ? ['at the same hour'] : []),
    `share ${step(Math.round((100 * one.likelihood) / best.likelihood), 0, 2, 5, 10, 20, 35, 60)}`,
    `likelihood ${step(Math.round(100 * one.likelihood), 0, 3, 6, 12, 20, 30)}`,
    `rest ${step(rest, 0, 2, 5, 10, 20)}`,
    `lines between ${step(between, -1, 0, 1, 2, 4)}`,
    `times told ${step(all.filter(({ paired }) => paired).length, 0, 1, 2, 3, 4, 6)}`,
    ...(one.paired && best.paired ? ['both paired'] : []),
    ...(change.moved ? ['moved'] : []),
    ...(change.asks ? ['asks'] : []),
    ...(change.cancelled ? ['called off'] : []),
    ...(hasPhrase(plain(best.hour.source.text.slice(0, TEXT.sentence)), OTHER_TIMES.both) ? ['both spoken of'] : []),
    ...own,
    ...said.map((what) => (own.has(what) ? `both: ${what}` : `the first: ${what}`)),
  ];
}
