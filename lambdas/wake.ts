/** Handles an alarm. It does not import `pipeline.ts`, so its bundle contains no mail reader. */
import { waking } from './aws/waking.ts';

export const handler = waking();
