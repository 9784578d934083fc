/** An alarm rings: wake whom it names. The bundle holds no reader of mail, since `pipeline.ts` is not in it. */
import { waking } from './aws/waking.ts';

export const handler = waking();
