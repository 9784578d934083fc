/** Once a day: puts everything overdue into the wake queue, and counts the mail that was not handled. */
import { HOUR, MINUTE } from './application/instant.ts';
import { applicationsIn } from './aws/applications.ts';
import { log } from './aws/log.ts';
import { labelsUnder, WAITING } from './aws/mail-labels.ts';
import { sendAllTo } from './aws/queue.ts';
import { mailroomBucket, store, wakeQueue } from './aws/stores.ts';

const applications = applicationsIn(store());
const bucket = mailroomBucket();
const queue = wakeQueue();

/** An alarm may ring so late without anything being wrong. */
const LATE = 15 * MINUTE;
const AT_ONCE = 1000;

export async function handler(): Promise<void> {
  const now = Date.now();
  const overdue = await applications.overdue(now - LATE, AT_ONCE);
  await sendAllTo(queue, overdue);
  const left = (await labelsUnder(bucket, WAITING)).filter(({ arrival }) => arrival.receivedAt < now - HOUR);
  log({ what: 'swept', overdue: overdue.length, left: left.length });
}
