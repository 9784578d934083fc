/** Tries a fault at every call of a story, several at a time: most of it is waiting. */
import { createHash } from 'node:crypto';
import type { Dovecot } from '../../../test/mailbox/dovecot.ts';
import { ALL_FAULTS, type Case, nameOf, PROTOCOLS } from './fault.ts';
import { type Lived, lived } from './lived.ts';

export interface Tally {
  tried: number;
  survived: number;
  lost: number;
  doubled: number;
  readonly failures: string[];
}

const AGAIN = (one: Case): string => `npm run torture -- --only mailbox --case '${nameOf(one)}'`;
/** A mail server that took a mail and cannot say so any more: nobody can ask it, and so the mail goes out again under its Message-ID. */
const mayCopy = ({ strike: { protocol, fault } }: Case, struck: string): boolean =>
  protocol === 'smtp' && struck === 'message' && fault.endsWith('after');

function less(all: readonly string[], without: readonly string[]): readonly string[] {
  const left = [...without];
  return all.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

export async function tryCase(dovecot: Dovecot, one: Case, whole: Lived, tally: Tally): Promise<void> {
  const { left, copies, struck, defects } = await lived(dovecot, one.story, one.strike);
  // The run took another course, and came to no such call; or the fault cannot befall it.
  if (struck === null) {
    if (defects.length > 0) tally.failures.push(`nothing was struck, and ${defects.join('; ')}: ${AGAIN(one)}`);
    return;
  }
  tally.tried += 1;
  const lost = less(whole.left, left);
  const beyond = less(left, whole.left);
  const doubled = mayCopy(one, struck) ? [] : copies;
  tally.doubled += copies.length;
  const wrong = [
    ...defects,
    ...lost.map((what) => `lost: ${what}`),
    ...beyond.map((what) => `beyond: ${what}`),
    ...doubled.map((what) => `twice: ${what}`),
  ];
  if (wrong.length === 0) tally.survived += 1;
  else tally.failures.push(`${struck}: ${wrong.join('; ')}: ${AGAIN(one)}`);
  if (lost.length > 0) tally.lost += 1;
}

export interface Sample {
  /** One case in so many. */
  readonly oneIn: number;
  /** How many at a time. */
  readonly lanes: number;
  /** No new case is begun after this, on the clock of `performance`. */
  readonly until?: number;
  /** Cases are tried in an order by chance, so that what was tried by then is a fair sample. */
  readonly seed?: string;
}

interface Singles extends Tally {
  /** Of all cases those that were begun; some strike nothing. */
  readonly begun: number;
  readonly all: number;
}

/** Every fault at every call, or a sample of them. */
export async function trySingles(
  dovecot: Dovecot,
  story: string,
  { oneIn, lanes, until = Number.POSITIVE_INFINITY, seed = '' }: Sample,
): Promise<Singles> {
  const tally: Tally = { tried: 0, survived: 0, lost: 0, doubled: 0, failures: [] };
  const whole = await lived(dovecot, story, null);
  if (whole.defects.length > 0 || whole.copies.length > 0) {
    tally.failures.push(`without any fault: ${[...whole.defects, ...whole.copies].join('; ')}`);
    return { ...tally, begun: 0, all: 0 };
  }
  const chance = (one: Case): string =>
    createHash('sha256')
      .update(`${seed}/${nameOf(one)}`)
      .digest('hex');
  const cases = PROTOCOLS.flatMap((protocol) =>
    whole.calls[protocol].flatMap((_, place) =>
      ALL_FAULTS.map((fault): Case => ({ story, strike: { protocol, call: place + 1, fault } })),
    ),
  )
    .filter((_, place) => place % oneIn === 0)
    .map((one) => ({ one, at: chance(one) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const left = cases.values();
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      const { value } = left.next();
      if (value === undefined) return;
      begun += 1;
      await tryCase(dovecot, value.one, whole, tally);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { ...tally, begun, all: cases.length };
}
