/** Mail has come in: handle it, with what SES found; a mail that does not go at once is labelled, so that it is seen to wait. */

import { receive } from '../pipeline.ts';
import type { World } from '../story/world.ts';
import { type Batch, eachMessage } from './batch.ts';
import { log } from './log.ts';
import { labelMail, labelOfReplay, mailroomAt } from './mailroom.ts';
import { readNotice, readReplay } from './notice.ts';
import { sendUnder } from './queue.ts';
import { LONG_WAIT, senderGroup } from './sender-group.ts';
import { mailroomBucket, receiveQueue } from './stores.ts';
import { world } from './world.ts';

/** `along`: what else the world has where the owner wants it. */
export const receiving =
  (along: (here: World) => World = (here) => here) =>
  (batch: Batch) =>
    eachMessage('receive', batch, async (body, { isFirst, waited, group }) => {
      const replay = readReplay(body);
      const notice = replay === null ? readNotice(body) : null;
      const id = replay?.replay ?? notice?.id;
      if (id === undefined) return log({ what: 'not a notice' });
      // The notice comes from SES without a group: behind a flood it is put under its sender's, and comes again among its own.
      if (notice !== null && group === null && isFirst && waited > LONG_WAIT) {
        await sendUnder(receiveQueue(), senderGroup(notice), body);
        return log({ what: 'grouped', arrival: id });
      }
      const bucket = mailroomBucket();
      const known = notice ?? (replay === null ? null : ((await labelOfReplay(bucket, replay))?.arrival ?? null));
      // Whatever ended the first try may end this one as well, and leave no time for a label afterwards.
      if (notice !== null && !isFirst) await labelMail(bucket, notice);
      try {
        const here = along(await world(known?.envelope.rcptTo));
        const isNew = isFirst && notice !== null;
        const mailroom = known === null ? here.mailroom : mailroomAt(here.mailroom, bucket, known, isNew);
        const signed = async (arrivalId: string) => {
          const arrival = await mailroom.fetch(arrivalId);
          if (arrival === null) log({ what: 'no such mail', arrival: arrivalId });
          if (arrival === null) return null;
          const { withSigned } = await import('./verdicts.ts');
          const { verdicts, raw, envelope } = arrival;
          return { ...arrival, verdicts: withSigned(verdicts, raw, envelope.mailFrom) };
        };
        const { outcome } = await receive({ ...here, mailroom: { ...mailroom, fetch: signed } }, id);
        log({ what: 'mail', outcome });
      } catch (error) {
        if (notice !== null && isFirst) await labelMail(bucket, notice);
        throw error;
      }
    });
