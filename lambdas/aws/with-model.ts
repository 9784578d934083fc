/** The world with a Bedrock model that reads along and edits thank-you notes, if the environment names one. */
import { readAlong } from '../model/read-along.ts';
import type { World } from '../story/world.ts';
import { toldOfModel } from './environment.ts';
import { modelIn, WHERE, withEditor } from './with-editor.ts';

export function withModel(here: World): World {
  const use = toldOfModel('MODEL_USE') === 'always' ? 'always' : 'doubt';
  return { ...withEditor(here), reader: readAlong(modelIn(here), use, WHERE) };
}
