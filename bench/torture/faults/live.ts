/** Runs a story under faults: what fails is delivered again, as a queue would, and the sweep runs. */
import { DAY, MINUTE, SECOND } from '../../../lambdas/application/instant.ts';
import { TRUSTED } from '../../../lambdas/local/arrival.ts';
import { replyPart } from '../../../lambdas/mail/token.ts';
import { receive, settle, sweep, wake } from '../../../lambdas/pipeline.ts';
import { type OutboundMail, VersionConflict } from '../../../lambdas/ports.ts';
import { deletionMark } from '../../../lambdas/story/door.ts';
import { stepNumber } from '../../../lambdas/story/steps.ts';
import type { World } from '../../../lambdas/story/world.ts';
import type { Strike } from './fault.ts';
import { keeping, partsOf } from './kept.ts';
import { DOMAIN } from './letters.ts';
import { type Hands, isUnsent, type Lived, tracesOf } from './lived.ts';
import type { Place } from './place.ts';
import { type Control, Crash, Delay, Fault, newControl, struckPorts } from './struck.ts';
import { KEYS, type Sending, type Story } from './telling.ts';

/** As the queues have it: five deliveries, then the dead letters. */
const TRIES = 5;
const SWEPT_AFTER = 12 * MINUTE;
const TOLD_AFTER = 5 * SECOND;

type Work = (world: World) => Promise<unknown>;

interface Job {
  readonly at: number;
  readonly is: 'mail' | 'wake' | 'settle' | 'sweep';
  readonly work: Work;
  /** Of the outbox's word: about which mail. */
  readonly mail?: string;
}

/**
 * `told`: whether the outbox says what became of a mail, where it cannot be asked. `real`: the adapters throw what they throw, and not only
 * the harness does.
 */
export async function live(
  story: Story,
  place: Place,
  clock: Hands,
  strikes: readonly Strike[],
  {
    told = true,
    real = false,
    log = () => {},
  }: { readonly told?: boolean; readonly real?: boolean; readonly log?: World['log'] } = {},
): Promise<Lived> {
  const control = newControl();
  const defects: string[] = [];
  const jobs: Job[] = [];
  const kept = keeping(place.ports, clock);
  const taken = new Set<string>();
  let troubledUntil = 0;
  let copied = 0;
  clock.now = story.begin;

  const world = (): World => ({
    ...struckPorts(kept.ports, strikes, control, place.isCloud),
    clock: { now: () => clock.now },
    compose: ({ parts }) => ({ subject: '', html: '', drafts: [], attachments: [], text: partsOf(parts) }),
    settings: {
      domain: DOMAIN,
      from: `Afterword <hello@${DOMAIN}>`,
      allows: () => true,
      zone: null,
      keys: KEYS,
    },
    log,
  });

  const plan = (job: Job): void => {
    let where = jobs.length;
    while (where > 0 && (jobs[where - 1]?.at ?? 0) > job.at) where -= 1;
    jobs.splice(where, 0, job);
  };
  const planSweep = (after: number): void => {
    // Beyond the end nothing is due that the run without faults would have seen.
    if (clock.now + after > story.end) return;
    plan({ at: clock.now + after, is: 'sweep', work: (one) => sweep(one) });
  };

  /** Mail that left is told of soon after. */
  const tellOf = ({ id, candidate }: OutboundMail): void => {
    if (!place.isCloud || !told || control.untold.has(id) || candidate === '') return;
    plan({
      at: clock.now + TOLD_AFTER,
      is: 'settle',
      mail: id,
      work: (one) => settle(one, { candidate, mail: id, is: 'delivered', addresses: [] }),
    });
  };

  async function land(lands: Control['late'][number]['lands']): Promise<void> {
    const now = control.late.filter((one) => one.lands === lands);
    control.late = control.late.filter((one) => one.lands !== lands);
    for (const { effect } of now) await effect().catch(() => {});
  }

  function trouble(): void {
    if (troubledUntil < clock.now) planSweep(SWEPT_AFTER);
    troubledUntil = clock.now + 3 * DAY;
  }

  async function run(job: Job): Promise<void> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const mine = world();
      control.again = async () => {
        const before = control.again;
        control.again = null;
        await job.work(mine);
        control.again = before;
      };
      try {
        await job.work(mine);
        return;
      } catch (error) {
        trouble();
        await land('before it is tried again');
        if (error instanceof Delay) {
          if (job.mail !== undefined) control.untold.add(job.mail);
          return plan({ ...job, at: clock.now + DAY });
        }
        if (error instanceof Crash) {
          await place.restart(story.candidate);
          // An alarm of the process died with it: the start has made it again.
          if (!place.isCloud && job.is === 'wake') return;
        } else if (!(real || error instanceof Fault || error instanceof VersionConflict)) {
          defects.push(`${job.is} threw ${error instanceof Error ? error.stack : String(error)}`);
          return;
        }
      } finally {
        control.again = null;
      }
    }
    // A sender, or whoever tends the dead letters, comes again; an alarm is left to the sweep, but the engine rings it again.
    control.givenUp += 1;
    if (job.mail !== undefined) control.untold.add(job.mail);
    if (job.is === 'mail' || job.is === 'settle') plan({ ...job, at: clock.now + 15 * MINUTE });
    else if (!place.isCloud && job.is === 'wake') plan({ ...job, at: clock.now + MINUTE });
  }

  async function turn(job: Job): Promise<void> {
    clock.now = Math.max(clock.now, job.at);
    await run(job);
    await land('when it is over');
    const copies = place.copies();
    for (const { mail } of copies.slice(copied)) tellOf(mail);
    copied = copies.length;
    // As the queue hands it out, or the engine.
    for (const id of place.handedOver()) plan({ at: clock.now, is: 'mail', work: (one) => receive(one, id) });
    if (job.is === 'mail') planSweep(SWEPT_AFTER);
    if (job.is === 'sweep' && clock.now < troubledUntil && !jobs.some(({ is }) => is === 'sweep')) planSweep(DAY);
  }

  /** The address of the question whether to delete; null: it was not asked yet. */
  let asked: string | null = null;
  async function questionOf(): Promise<string | null> {
    const candidate = (await place.ports.applications.desk(story.candidate))?.candidate.candidate;
    if (candidate?.deleteAskedAt != null) {
      const application = deletionMark(candidate, candidate.deleteAskedAt);
      const token = { candidate: candidate.id, application, step: stepNumber('confirm-delete') };
      asked = `${replyPart(token, clock.now, KEYS)}@${DOMAIN}`;
    }
    return asked;
  }

  const send =
    (sending: Sending): Work =>
    async (one) => {
      const { id, raw } = sending;
      const to = sending.confirms === true ? await questionOf() : sending.to;
      // Nobody answers a mail that they have not got, nor waits for it for ever.
      if (to === null && clock.now > story.end) return;
      if (to === null) return plan({ at: clock.now + 15 * MINUTE, is: 'mail', work: send(sending) });
      const envelope = { mailFrom: story.cast.address, rcptTo: [to] };
      // What was taken once is not sent again.
      if (!taken.has(id)) await one.mailroom.keep({ id, receivedAt: clock.now, envelope, verdicts: TRUSTED, raw });
      taken.add(id);
      await receive(one, id);
    };
  for (const sending of story.sendings) plan({ at: sending.at, is: 'mail', work: send(sending) });
  control.nextMail = async () => {
    const next = jobs.find(({ is }) => is === 'mail');
    const held = control.nextMail;
    control.nextMail = null;
    await next?.work(world());
    control.nextMail = held;
  };

  for (;;) {
    const alarm = place.nextAlarm();
    const job = jobs[0];
    if (alarm !== null && alarm <= story.end && (job === undefined || alarm < job.at)) {
      clock.now = Math.max(clock.now, alarm);
      for (const wakeUp of place.ring(clock.now))
        await turn({ at: clock.now, is: 'wake', work: (one) => wake(one, wakeUp) });
    } else if (job !== undefined) {
      jobs.shift();
      await turn(job);
    } else break;
  }
  const last: Job = { at: story.end, is: 'sweep', work: (one) => sweep(one) };
  await turn(last);
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) await turn(job);
  // What a fault left in the last minutes is sent when its claim has lapsed.
  if (isUnsent(await place.ports.applications.desk(story.candidate)))
    await turn({ ...last, at: clock.now + SWEPT_AFTER });
  return {
    control,
    kept,
    desk: await place.ports.applications.desk(story.candidate),
    waiting: await place.ports.mailroom.waiting(),
    traces: await tracesOf(story, place),
    copies: place.copies(),
    defects,
    ended: clock.now,
    late: place.late,
  };
}
