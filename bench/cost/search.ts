/**
 * A candidate's whole search, lived in a deployment: ten applications over some months, from the first invite to the last nudge. What it
 * asks of AWS, divided by ten, is what an application costs.
 */
import { type Deployment, openDeployment, type SentMail } from './deployment.ts';
import { replyTo } from './kinds.ts';
import { answer, HELLO, invite, word } from './mails.ts';
import { NOTHING, plus, type Tally } from './tally.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Tuesday. */
const START = Date.parse('2026-11-24T15:00:00Z');
const SAM = 'sam@home.example';
const END = START + 400 * DAY;

interface Life {
  readonly employer: string;
  /** Days after the interview on which the employer writes that it is a no; null: never. */
  readonly refusedAfter: number | null;
  /** What the candidate says to the first note to keep in touch; null: nothing, ever. */
  readonly saysLater: string | null;
  readonly secondRound?: boolean;
  readonly moved?: boolean;
}

/**
 * An assumption, and a plain one: of ten applications four are refused, two before the first status check and two after it; four end in
 * silence, of which the candidate closes two; one is withdrawn after a month, one becomes an offer after a second round. Every debrief is
 * answered, and every draft that comes by itself is said to be sent.
 */
export const LIVES: readonly Life[] = [
  { employer: 'Aster', refusedAfter: 5, saysLater: null },
  { employer: 'Birch', refusedAfter: null, saysLater: 'rejected' },
  { employer: 'Cedar', refusedAfter: 10, saysLater: null },
  { employer: 'Dahlia', refusedAfter: null, saysLater: null },
  { employer: 'Elder', refusedAfter: 4, saysLater: null, moved: true },
  { employer: 'Fennel', refusedAfter: null, saysLater: 'offer accepted', secondRound: true },
  { employer: 'Gorse', refusedAfter: 12, saysLater: null },
  { employer: 'Hazel', refusedAfter: null, saysLater: null },
  { employer: 'Iris', refusedAfter: null, saysLater: 'I withdrew', moved: true },
  { employer: 'Juniper', refusedAfter: null, saysLater: 'rejected' },
];

/** Days between the first invites of two applications. */
const APART = 9;
const NO = 'Thank you for your time. Unfortunately we have decided to move forward with another candidate.';

interface Due {
  readonly at: number;
  readonly run: (here: Deployment) => Promise<void>;
}

const mailAt = (at: number, raw: Buffer, to = HELLO): Due => ({
  at,
  run: (here) => here.mailIn({ from: SAM, to, raw }),
});

function incoming(life: Life, place: number): readonly Due[] {
  const { employer, refusedAfter, secondRound = false, moved = false } = life;
  const at = START + place * APART * DAY;
  const start = at + 4 * DAY;
  const meeting = { uid: `${employer}@google.com`, employer, start, people: ['Priya', 'Tom'] };
  const mails = [mailAt(at, invite(SAM, at, meeting))];
  if (moved) {
    const later = at + 20 * HOUR;
    mails.push(mailAt(later, invite(SAM, later, { ...meeting, sequence: 1, start: start + DAY })));
  }
  if (secondRound) {
    const again = start + 5 * DAY;
    mails.push(
      mailAt(again, invite(SAM, again, { ...meeting, uid: `${employer}2@google.com`, start: again + 4 * DAY })),
    );
  }
  if (refusedAfter !== null) {
    const no = start + refusedAfter * DAY;
    mails.push(mailAt(no, word(SAM, no, employer, NO)));
  }
  return mails;
}

const subjectOf = (mail: SentMail): string => /^subject:\s*(.*(?:\r?\n[ \t].*)*)/im.exec(mail.raw)?.[1] ?? '';

/** What the candidate answers to a mail; null: nothing. A mail that holds several things is not answered. */
function answerTo(mail: SentMail): string | null {
  if (mail.application === null) return null;
  const life = LIVES.find(({ employer }) => subjectOf(mail).includes(employer));
  switch (mail.step) {
    case 'debrief':
      return 'great\nPriya: the migration to Postgres\nTom: on-call';
    case 'thank':
    case 'status-check':
    case 'second-check':
    case 'hiring-manager':
      return 'done';
    case 'keep-in-touch':
      return life?.saysLater ?? null;
    default:
      return /word from the employer/i.test(subjectOf(mail)) ? 'rejected' : null;
  }
}

export interface Search {
  readonly applications: number;
  readonly tally: Tally;
  readonly mailsIn: number;
  readonly mailsOut: number;
  readonly alarms: number;
  readonly bytesIn: number;
  /** Mails out, by the kind of what stands last in them. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly ended: number;
}

export async function countSearch(): Promise<Search> {
  const here = await openDeployment(START);
  const queue: Due[] = LIVES.flatMap(incoming);
  let tally = NOTHING;
  let read = 0;
  try {
    here.take();
    for (;;) {
      queue.sort((a, b) => a.at - b.at);
      const [next] = queue;
      const alarm = here.nextAlarm();
      const at = Math.min(next?.at ?? Infinity, alarm ?? Infinity);
      if (at > END) break;
      here.turn(Math.max(at, here.now()));
      if (next !== undefined && next.at <= (alarm ?? Infinity)) {
        queue.shift();
        await next.run(here);
      } else await here.ring();
      await here.tellDeliveries();
      tally = plus(tally, here.take());
      for (const mail of here.sent.slice(read)) {
        const says = answerTo(mail);
        const when = here.now() + HOUR;
        if (says !== null) queue.push(mailAt(when, answer(SAM, replyTo(mail), when, says), replyTo(mail)));
      }
      read = here.sent.length;
    }
    const kinds = new Map<string, number>();
    for (const { step } of here.sent) kinds.set(step ?? 'none', (kinds.get(step ?? 'none') ?? 0) + 1);
    return {
      applications: LIVES.length,
      tally,
      mailsIn: tally.runs.get('receive') ?? 0,
      mailsOut: here.sent.length,
      alarms: tally.runs.get('wake') ?? 0,
      bytesIn: here.bytesIn(),
      kinds,
      ended: here.now(),
    };
  } finally {
    await here.close();
  }
}
