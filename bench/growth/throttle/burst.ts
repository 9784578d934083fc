/** Many candidates whose alarms ring in one second: one is lived up to the end of an interview, the others are made like it. */
import type { Desk } from '../../../lambdas/ports.ts';
import { shortHash } from '../../../lambdas/story/post.ts';
import type { Deployment } from '../../cost/deployment.ts';
import { HELLO, invite } from '../../cost/mails.ts';

const DAY = 86_400_000;
const SAM = 'sam@home.example';

export interface Burst {
  /** When their alarms ring. */
  readonly at: number;
  /** Puts the desks of `count` new candidates into the table; resolves with their wake-ups. */
  readonly make: (name: string, count: number) => Promise<readonly string[]>;
}

/** The interview is over at the same moment for all of them, as many are on the hour. */
export async function burstIn(here: Deployment): Promise<Burst> {
  const start = here.now() + 2 * DAY;
  const meeting = { uid: 'u@google.com', employer: 'Brightwater', start, people: ['Priya', 'Tom'] };
  await here.mailIn({ from: SAM, to: HELLO, raw: invite(SAM, here.now(), meeting) });
  for (;;) {
    const next = here.nextAlarm();
    if (next === null) throw new Error('no alarm follows the interview');
    here.turn(next);
    if (next > start) break;
    await here.ring();
  }
  const id = here.sent.find(({ candidate }) => candidate !== '')?.candidate ?? '';
  const like = await here.table.desk(id);
  const [application] = like?.applications ?? [];
  if (like === null || application === undefined) throw new Error('there is nobody to be like');
  const text = JSON.stringify(like);
  here.loseAlarms();
  return {
    at: here.now(),
    make: async (name, count) => {
      const wakeUps: string[] = [];
      for (let n = 0; n < count; n += 1) {
        const own = shortHash(`${name} ${n}`, id.length);
        const mine = shortHash(`${name} ${n} application`, application.id.length);
        const desk: Desk = JSON.parse(
          text.replaceAll(id, own).replaceAll(application.id, mine).replaceAll(SAM, `sam.${name}.${n}@home.example`),
        );
        await here.table.saveCandidate({ ...desk.candidate, version: 0 });
        for (const one of desk.applications) await here.table.saveApplication({ ...one, version: 0 });
        wakeUps.push(JSON.stringify({ candidate: own, application: mine }));
      }
      return wakeUps;
    },
  };
}
