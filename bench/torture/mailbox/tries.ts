/** Tries a fault at every call of a story, several at a time: most of it is waiting. */
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

/** Every fault at every call; of them the n-th only where `oneIn` is n. */
export async function trySingles(dovecot: Dovecot, story: string, oneIn: number, lanes: number): Promise<Tally> {
  const tally: Tally = { tried: 0, survived: 0, lost: 0, doubled: 0, failures: [] };
  const whole = await lived(dovecot, story, null);
  if (whole.defects.length > 0 || whole.copies.length > 0) {
    tally.failures.push(`without any fault: ${[...whole.defects, ...whole.copies].join('; ')}`);
    return tally;
  }
  const cases = PROTOCOLS.flatMap((protocol) =>
    whole.calls[protocol].flatMap((_, place) =>
      ALL_FAULTS.map((fault): Case => ({ story, strike: { protocol, call: place + 1, fault } })),
    ),
  ).filter((_, place) => place % oneIn === 0);
  const left = cases.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const one of left) await tryCase(dovecot, one, whole, tally);
    }),
  );
  return tally;
}
