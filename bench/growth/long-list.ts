/** A candidate with very many applications: what `list` takes, and what comes back. */

import { parseMessage } from '../../lambdas/mail/parse.ts';
import { shortHash } from '../../lambdas/story/post.ts';
import { openDeployment } from '../cost/deployment.ts';
import { replyTo } from '../cost/kinds.ts';
import { answer, HELLO, invite } from '../cost/mails.ts';
import { callsOf } from '../cost/tally.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-24T15:00:00Z');
const SAM = 'sam@home.example';

interface LongList {
  readonly applications: number;
  /** Milliseconds of this thread's processor, both ends of the wire in it. */
  readonly cpu: number;
  readonly pages: number;
  readonly reads: number;
  readonly mailBytes: number;
  readonly text: string;
}

/** `open`: how many of them are still active; the others were refused. */
export async function listOf(many: number, open: number): Promise<LongList> {
  const here = await openDeployment(START);
  try {
    const meeting = { uid: 'u@google.com', employer: 'Brightwater', start: START + 6 * DAY, people: ['Priya', 'Tom'] };
    await here.mailIn({ from: SAM, to: HELLO, raw: invite(SAM, START, meeting) });
    const table = here.table;
    const id = await table.findCandidate(SAM);
    const desk = id === null ? null : await table.desk(id);
    const [first] = desk?.applications ?? [];
    if (first === undefined) throw new Error('the first application is not there');
    for (let from = 1; from < many; from += 50)
      await Promise.all(
        Array.from({ length: Math.min(50, many - from) }, (_, place) => {
          const n = from + place;
          const events = JSON.parse(JSON.stringify(first.events).replaceAll('Brightwater', `Employer ${n}`));
          if (n >= open) events.push({ at: START, by: 'end', event: { type: 'ended', outcome: 'rejected' } });
          const wakeAt = n >= open ? null : first.wakeAt;
          return table.saveApplication({ ...first, id: shortHash(`list ${n}`), version: 0, events, seen: [], wakeAt });
        }),
      );
    here.take();
    here.turn(START + (DAY / 24) * 2);
    const to = replyTo(here.sent.at(-1));
    const before = process.threadCpuUsage();
    await here.mailIn({ from: SAM, to, raw: answer(SAM, to, here.now(), 'list') });
    const { user, system } = process.threadCpuUsage(before);
    const tally = here.take();
    const raw = Buffer.from(here.sent.at(-1)?.raw ?? '');
    const { text } = await parseMessage(raw);
    return {
      applications: many,
      cpu: (user + system) / 1000,
      pages: callsOf(tally, 'DynamoDB Query'),
      reads: tally.reads,
      mailBytes: raw.byteLength,
      text,
    };
  } finally {
    await here.close();
  }
}
