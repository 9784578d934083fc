/** Handles SES's delivery events. It does not import `pipeline.ts`, so its bundle contains no letters. */
import { again } from './again.ts';
import { type Batch, eachMessage } from './aws/batch.ts';
import { readFeedback } from './aws/feedback-event.ts';
import { log } from './aws/log.ts';
import { books } from './aws/stores.ts';
import { settleFeedback } from './story/feedback.ts';

const desks = books();

export const handler = (batch: Batch) =>
  eachMessage('feedback', batch, async (body) => {
    const feedback = readFeedback(body);
    if (feedback === null) return log({ what: 'not feedback' });
    await again(() => settleFeedback(desks, feedback));
  });
