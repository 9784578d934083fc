/** Mail has come in, where a model of Bedrock reads along. Deployed in the place of `receive` by the owner who names one. */
import { receiving } from './aws/receiving.ts';
import { withModel } from './aws/with-model.ts';

export const handler = receiving(withModel);
