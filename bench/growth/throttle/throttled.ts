/**
 * What becomes of mails that SES does not take: the very handler of the alarms with the SDK over HTTP, fed from a queue as SQS and Lambda
 * feed it, over a clock that is turned. The pauses between its requests are the program's own, and only their waiting is turned too.
 */
import { onlyIfRefused } from '../../../lambdas/aws/sending-again.ts';
import { QUEUE_TERMS } from '../../../lib/queue-terms.ts';
import { type Deployment, openDeployment } from '../../cost/deployment.ts';
import { randomOf } from '../../simulation/random.ts';
import { type Burst, burstIn } from './burst.ts';
import { refusalOf, refused, type SesTerms } from './limited-ses.ts';
import { type TurnedClock, turnedClock } from './turned-clock.ts';
import { openWakeQueue } from './wake-queue.ts';

/** A Tuesday. */
const START = Date.parse('2026-11-24T15:00:00Z');
/** Milliseconds: SES's answer, and the other calls of a run before it (`bench/cost/bill.ts`). */
const ANSWER = 70;
const CALLS = 280;
/** A poller that found nothing asks again. */
const POLL = 1000;

export interface Trial {
  readonly name: string;
  readonly mails: number;
  readonly ses: (begins: number) => SesTerms;
  readonly atOnce?: number;
  /** Milliseconds after which nothing is looked at any more. */
  readonly within: number;
}

export interface Outcome {
  readonly mails: number;
  readonly sent: number;
  readonly lost: number;
  readonly doubled: number;
  /** Milliseconds from the burst to the last of them. */
  readonly last: number;
  /** Requests to SES, and runs of the function. */
  readonly requests: number;
  readonly runs: number;
  /** How often one message was handed out: at most, and how many messages there were. */
  readonly receives: number;
  readonly messages: number;
  readonly deadLetters: number;
}

export interface Throttled {
  readonly live: (trial: Trial) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

interface Now {
  readonly clock: TurnedClock;
  readonly terms: SesTerms;
  readonly taken: { readonly mail: string; readonly candidate: string; readonly at: number }[];
  readonly known: Set<string>;
  requests: number;
}

export async function openThrottled(): Promise<Throttled> {
  let live: Now | null = null;
  const here: Deployment = await openDeployment(START, async ({ body }) => {
    const form = new URLSearchParams(body.toString());
    if (live === null || form.get('Action') !== 'SendRawEmail') return null;
    const { clock, terms, taken, known } = live;
    const tag = (name: string): string => {
      const place = [1, 2, 3, 4].find((n) => form.get(`Tags.member.${n}.Name`) === name);
      return form.get(`Tags.member.${place}.Value`) ?? '';
    };
    const mail = tag('mail');
    if (!known.has(mail)) await clock.wait(CALLS);
    known.add(mail);
    live.requests += 1;
    const why = refusalOf(
      terms,
      taken.map(({ at }) => at),
      clock.now(),
    );
    if (why === null) taken.push({ mail, candidate: tag('candidate'), at: clock.now() });
    await clock.wait(ANSWER);
    return why === null ? null : refused(why);
  });
  const burst: Burst = await burstIn(here);
  const before = { again: onlyIfRefused.refreshRetryTokenForRetry, random: Math.random };
  onlyIfRefused.refreshRetryTokenForRetry = async (...asked) => {
    const token = await before.again(...asked);
    await live?.clock.wait(token.getRetryDelay());
    token.getRetryDelay = () => 0;
    return token;
  };
  const { write } = process.stdout;

  return {
    live: async ({ name, mails, ses, atOnce = QUEUE_TERMS.atOnce, within }) => {
      const begins = burst.at;
      const wakeUps = await burst.make(name, mails);
      const clock = turnedClock(begins, here.turn);
      here.turn(begins);
      const queue = openWakeQueue({
        visibility: QUEUE_TERMS.function * QUEUE_TERMS.hiddenFor * 1000,
        tries: QUEUE_TERMS.tries,
      });
      for (const one of wakeUps) queue.put(one, begins);
      const taken: Now['taken'] = [];
      const own: Now = { clock, terms: ses(begins), taken, known: new Set(), requests: 0 };
      live = own;
      let [runs, busy] = [0, 0];
      const isOver = (): boolean =>
        clock.now() > begins + within ||
        (queue.waiting() === 0 && new Set(taken.map((one) => one.candidate)).size === mails);
      const poll = async (): Promise<void> => {
        while (!isOver()) {
          for (const body of here.takeDue()) queue.put(body, clock.now());
          const batch = queue.take(clock.now(), QUEUE_TERMS.batch.wake);
          if (batch.length === 0) {
            const next = Math.min(queue.nextAt() ?? Infinity, here.nextAlarm() ?? Infinity, begins + within + 1);
            await clock.wait(busy === 0 ? Math.max(next - clock.now(), 1) : POLL);
            continue;
          }
          runs += 1;
          busy += 1;
          const failed = new Set(await here.wake(batch));
          busy -= 1;
          for (const { id } of batch) if (!failed.has(id)) queue.done(id);
          await clock.wait(1);
        }
      };
      const random = randomOf('throttled', name);
      Math.random = () => random.next();
      process.stdout.write = () => true;
      try {
        await clock.run(Array.from({ length: atOnce }, () => poll));
      } finally {
        process.stdout.write = write;
        Math.random = before.random;
        live = null;
        here.loseAlarms();
      }
      // What is due after it is sent as well; it is the first mail of each that was waited for.
      const firsts = new Map(taken.toReversed().map(({ candidate, at }) => [candidate, at - begins]));
      const receives = queue.receives();
      return {
        mails,
        sent: firsts.size,
        lost: mails - firsts.size,
        doubled: taken.length - new Set(taken.map(({ mail }) => mail)).size,
        last: Math.max(...firsts.values()),
        requests: own.requests,
        runs,
        receives: Math.max(...receives),
        messages: receives.length,
        deadLetters: queue.deadLetters.length,
      };
    },
    close: async () => {
      onlyIfRefused.refreshRetryTokenForRetry = before.again;
      await here.close();
    },
  };
}
