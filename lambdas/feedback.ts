/** SES says what became of a mail: settle it. The bundle holds no letters, since `pipeline.ts` is not in it. */
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
