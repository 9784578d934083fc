/** The world with a Bedrock model that edits thank-you notes, if the environment names one. */

import type { Editor } from '../compose/composed.ts';
import { editorWith } from '../compose/model/editor.ts';
import { bounded } from '../model/bounded.ts';
import type { Model } from '../ports.ts';
import type { World } from '../story/world.ts';
import { bedrockModel } from './bedrock.ts';
import { toldOfModel } from './environment.ts';

/** Timeout in milliseconds, so that a mail can be read twice and its answer edited within one function run. */
const PATIENCE = 20_000;

export const WHERE = 'Amazon Bedrock';

let made: Model | undefined;
let editor: Editor | undefined;

/** The owner's model, within its questions a day. Created once per process. */
export function modelIn(here: World): Model {
  made ??= bounded(
    bedrockModel({ id: toldOfModel('MODEL'), region: toldOfModel('MODEL_REGION'), patience: PATIENCE }),
    { ...here, aDay: Number(toldOfModel('MODEL_A_DAY')) },
  );
  return made;
}

/** One per process: it knows the notes that it wrote. */
export function withEditor(here: World): World {
  editor ??= editorWith(modelIn(here), WHERE);
  return { ...here, editor };
}
