/** Handles incoming mail with a Bedrock model that reads along. Deployed instead of `receive` if the owner names a model. */
import { receiving } from './aws/receiving.ts';
import { withModel } from './aws/with-model.ts';

export const handler = receiving(withModel);
