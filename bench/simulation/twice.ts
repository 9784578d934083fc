/** Two lives of one candidate, one of them with everything twice: the same must have been sent. */
import { DAY, HOUR } from './clocks.ts';
import type { Violation } from './invariant-names.ts';
import { WAITS } from './oracle.ts';
import type { Trace } from './trace.ts';

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
