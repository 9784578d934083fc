/** Mail has come in: label it with what SES found, and handle it. */
import { type Batch, eachMessage } from './aws/batch.ts';
import { log } from './aws/log.ts';
import { labelMail } from './aws/mailroom.ts';
import { readNotice, readReplay } from './aws/notice.ts';
import { withSigned } from './aws/verdicts.ts';
import { mailroomBucket, world } from './aws/world.ts';
import { receive } from './pipeline.ts';

const bucket = mailroomBucket();

export const handler = (batch: Batch) =>
  eachMessage('receive', batch, async (body) => {
    const replay = readReplay(body);
    const notice = replay === null ? readNotice(body) : null;
    const id = replay ?? notice?.id;
    if (id === undefined) return log({ what: 'not a notice' });
    if (notice !== null) await labelMail(bucket, notice);
    const here = await world();
    const { fetch } = here.mailroom;
    const signed = async (arrivalId: string) => {
      const arrival = await fetch(arrivalId);
      if (arrival === null) log({ what: 'no such mail', arrival: arrivalId });
      return arrival === null ? null : { ...arrival, verdicts: withSigned(arrival.verdicts, arrival.raw) };
    };
    const { outcome } = await receive({ ...here, mailroom: { ...here.mailroom, fetch: signed } }, id);
    log({ what: 'mail', outcome });
  });
