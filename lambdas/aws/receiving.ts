/** Handles mail that has come in, with SES's verdicts. If the first try fails, the mail is labelled as waiting. */

import { press, receive } from '../pipeline.ts';
import type { World } from '../story/world.ts';
import { type Batch, eachMessage } from './batch.ts';
import { toldOfTaps } from './environment.ts';
import { log } from './log.ts';
import { labelMail, labelOfReplay } from './mail-labels.ts';
import { mailroomAt } from './mailroom.ts';
import { readNotice, readReplay } from './notice.ts';
import { readPress } from './press.ts';
import { sendUnder } from './queue.ts';
import { LONG_WAIT, senderGroup } from './sender-group.ts';
import { mailroomBucket, receiveQueue } from './stores.ts';
import { world } from './world.ts';

async function hearPress(along: (here: World) => World, body: string): Promise<void> {
  const pressed = readPress(body);
  if (pressed === null) return log({ what: 'not a press' });
  const outcome = await press(along(await world([`${pressed.part}@`])), pressed);
  log({ what: 'press', outcome });
}

/** `along`: adds what the owner wants in the world besides, such as a model. */
export const receiving =
  (along: (here: World) => World = (here) => here) =>
  (batch: Batch) =>
    eachMessage('receive', batch, async (body, { isFirst, waited, group, queue }) => {
      // What may write to the queue of presses may say nothing but presses, and there alone.
      if (queue !== null && queue === toldOfTaps('PRESS_QUEUE_ARN')) return hearPress(along, body);
      const replay = readReplay(body);
      const notice = replay === null ? readNotice(body) : null;
      const id = replay?.replay ?? notice?.id;
      if (id === undefined) return log({ what: 'not a notice' });
      // Notices from SES have no group. If one has waited behind a flood, put it back under its sender's group, where it queues only behind that
      // sender's mail.
      if (notice !== null && group === null && isFirst && waited > LONG_WAIT) {
        await sendUnder(receiveQueue(), senderGroup(notice), body);
        return log({ what: 'grouped', arrival: id });
      }
      const bucket = mailroomBucket();
      const known = notice ?? (replay === null ? null : ((await labelOfReplay(bucket, replay))?.arrival ?? null));
      // If the first try died without writing a label, this one may as well, so label the mail before anything else.
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
