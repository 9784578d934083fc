/** SES says what became of a mail: settle it. */
import { type Batch, eachMessage } from './aws/batch.ts';
import { readFeedback } from './aws/feedback-event.ts';
import { log } from './aws/log.ts';
import { books } from './aws/world.ts';
import { settle } from './pipeline.ts';

const desks = books();

export const handler = (batch: Batch) =>
  eachMessage('feedback', batch, async (body) => {
    const feedback = readFeedback(body);
    if (feedback === null) return log({ what: 'not feedback' });
    await settle(desks, feedback);
  });
