/** Turns what a model pointed at into advice: it makes some of our findings likelier, and states nothing. */

import type { Instant } from '../../application/instant.ts';
import type { Stage } from '../../application/interview.ts';
import { findDeadline } from '../deadline/deadline.ts';
import type { Likely } from '../likelihood/likelihood.ts';
import type { Advice, Place } from '../reading.ts';
import type { Mentions, Start } from '../start/found.ts';
import { around } from '../text/around.ts';
import type { WhenContext } from '../when/find-moments.ts';
import { employerAdvice, jobAdvice } from './name-advice.ts';
import { advisePeople } from './people-advice.ts';
import type { Meeting, Pointed } from './pointed.ts';
import { placesOf } from './quotes.ts';
import { endMeant, startsMeant } from './times.ts';
import { lifted, TRUST, type Trust } from './trust.ts';

/** The starting likelihood of a time that we had hardly considered, before the model's weight is added. */
const UNTHOUGHT = 0.02;

/** `links`: the links of the text, in order. */
export function adviceOf(pointed: Pointed, text: string, links: readonly string[], trust: Trust = TRUST): Advice {
  let known: { readonly mentions: Mentions; readonly meant: ReadonlyMap<Instant, Meeting> } | null = null;
  const { does, interviews } = pointed;

  const kind = (own: readonly Likely[]): readonly Likely[] => {
    if (does === null) return own;
    const all = own.some(({ answer }) => answer === does) ? own : [...own, { answer: does, likelihood: 0.001 }];
    return lifted(all, ({ answer }) => answer === does, trust.kind);
  };

  const starts: Advice['starts'] = (own, mentions, reading, when) => {
    if (does !== 'interview') return own;
    const meant = new Map<Instant, Meeting>();
    const added: Start[] = [];
    for (const meeting of interviews) {
      const [best] = startsMeant(meeting, own, mentions, reading, when);
      if (best === undefined || meant.has(best.start)) continue;
      meant.set(best.start, meeting);
      if (best.likelihood < UNTHOUGHT) added.push({ ...best, likelihood: UNTHOUGHT });
    }
    known = { mentions, meant };
    if (meant.size === 0) {
      // The model sees no time, or one that we cannot read, so ours is not the one.
      return lifted(own, () => true, -trust.noStart);
    }
    const all = [...own.filter(({ start }) => !added.some((one) => one.start === start)), ...added];
    return alike(
      lifted(all, ({ start }) => meant.has(start), trust.start),
      meant,
    );
  };

  const end = (own: Instant | null, start: Start): Instant | null => {
    const meeting = known?.meant.get(start.start);
    return known === null || meeting === undefined ? own : (endMeant(meeting, start, known.mentions) ?? own);
  };

  const expectBy = (own: Instant | null, when: WhenContext): Instant | null => {
    // The model read carefully and found no such words, so there are none.
    if (pointed.decision === '') return does === null || does === 'timing' ? own : null;
    const [place] = placesOf(text, pointed.decision);
    const sentence = place === undefined ? pointed.decision : around(text, place.from, place.to).whole;
    return findDeadline(pointed.decision, when) ?? findDeadline(sentence, when) ?? own;
  };

  return {
    kind,
    starts,
    end,
    expectBy,
    people: (roster, reading, bodyCounts) => (bodyCounts ? advisePeople(pointed, roster, reading, trust) : undefined),
    employers: (own, reading) => employerAdvice(pointed, own, reading, trust),
    jobs: (own, reading) => jobAdvice(pointed, own, reading, trust),
    place: (own) => placeAdvice(pointed.place, own),
    stage: (own: Stage | null) => pointed.stage ?? own,
    joinUrl: (own) => (pointed.link === null ? own : (links[pointed.link - 1] ?? own)),
  };
}

/** Several appointments share alike, so that none of them is stated as the only one. */
function alike(all: readonly Start[], meant: ReadonlyMap<Instant, Meeting>): readonly Start[] {
  const known = all.filter(({ start }) => meant.has(start));
  if (known.length < 2) return all;
  const share = known.reduce((sum, { likelihood }) => sum + likelihood, 0) / known.length;
  return all
    .map((one) => (meant.has(one.start) ? { ...one, likelihood: share } : one))
    .sort((a, b) => b.likelihood - a.likelihood);
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s>,.;]+/gu, ' ')
    .trim();

/** Two versions of one place: the longer. If they differ, what was pointed at; if nothing was, only a labelled place. */
function placeAdvice(pointed: string, own: Place): Place {
  const labelled = (own.likely.location ?? 0) >= 0.9;
  if (pointed === '') return labelled ? own : { text: null, likely: {} };
  const agrees =
    own.text !== null && (folded(own.text).includes(folded(pointed)) || folded(pointed).includes(folded(own.text)));
  if (agrees && own.text !== null)
    return { text: own.text.length >= pointed.length ? own.text : pointed, likely: { location: 0.97 } };
  return { text: pointed, likely: { location: own.text === null ? 0.9 : 0.75 } };
}
