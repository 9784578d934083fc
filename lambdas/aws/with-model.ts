/** The world with a model of Bedrock that reads along, as the environment says. */
import { bounded } from '../model/bounded.ts';
import { readAlong } from '../model/read-along.ts';
import type { Model } from '../ports.ts';
import type { World } from '../story/world.ts';
import { bedrockModel } from './bedrock.ts';
import { toldOfModel } from './environment.ts';

/** Milliseconds: a mail is read twice at most within the time of a function. */
const PATIENCE = 20_000;

let made: Model | undefined;

export function withModel(here: World): World {
  made ??= bedrockModel({ id: toldOfModel('MODEL'), region: toldOfModel('MODEL_REGION'), patience: PATIENCE });
  const aDay = Number(toldOfModel('MODEL_A_DAY'));
  const use = toldOfModel('MODEL_USE') === 'always' ? 'always' : 'doubt';
  return { ...here, reader: readAlong(bounded(made, { ...here, aDay }), use, 'Amazon Bedrock') };
}
