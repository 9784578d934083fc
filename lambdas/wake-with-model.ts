/** An alarm rings, where a model of Bedrock edits thank-you notes. Deployed in the place of `wake` by the owner who names one. */
import { waking } from './aws/waking.ts';
import { withEditor } from './aws/with-editor.ts';

export const handler = waking(withEditor);
