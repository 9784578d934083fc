/** Mail has come in: handle it, with what SES found; a mail that does not go at once is labelled, so that it is seen to wait. */
import { type Batch, eachMessage } from './aws/batch.ts';
import { log } from './aws/log.ts';
import { labelMail, labelOfReplay, mailroomAt } from './aws/mailroom.ts';
import { readNotice, readReplay } from './aws/notice.ts';
import { sendUnder } from './aws/queue.ts';
import { LONG_WAIT, senderGroup } from './aws/sender-group.ts';
import { mailroomBucket, receiveQueue } from './aws/stores.ts';
import { world } from './aws/world.ts';
import { receive } from './pipeline.ts';

export const handler = (batch: Batch) =>
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
      const here = await world(known?.envelope.rcptTo);
      const isNew = isFirst && notice !== null;
      const mailroom = known === null ? here.mailroom : mailroomAt(here.mailroom, bucket, known, isNew);
      const signed = async (arrivalId: string) => {
        const arrival = await mailroom.fetch(arrivalId);
        if (arrival === null) log({ what: 'no such mail', arrival: arrivalId });
        if (arrival === null) return null;
        const { withSigned } = await import('./aws/verdicts.ts');
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
