/** Handles incoming mail. */
import { receiving } from './aws/receiving.ts';

export const handler = receiving();
