/** Mail has come in. */
import { receiving } from './aws/receiving.ts';

export const handler = receiving();
