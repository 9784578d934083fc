/** Handles an alarm with a Bedrock model that edits thank-you notes. Deployed instead of `wake` if the owner names a model. */
import { waking } from './aws/waking.ts';
import { withEditor } from './aws/with-editor.ts';

export const handler = waking(withEditor);
