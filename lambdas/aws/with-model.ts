/** The world with a Bedrock model that reads along, if the environment names one. */
import { bounded } from '../model/bounded.ts';
import { readAlong } from '../model/read-along.ts';
import type { Model } from '../ports.ts';
import type { World } from '../story/world.ts';
import { bedrockModel } from './bedrock.ts';
import { toldOfModel } from './environment.ts';

/** Timeout in milliseconds, so that a mail can be read twice within one function run. */
const PATIENCE = 20_000;

let made: Model | undefined;

export function withModel(here: World): World {
  made ??= bedrockModel({ id: toldOfModel('MODEL'), region: toldOfModel('MODEL_REGION'), patience: PATIENCE });
  const aDay = Number(toldOfModel('MODEL_A_DAY'));
  const use = toldOfModel('MODEL_USE') === 'always' ? 'always' : 'doubt';
  return { ...here, reader: readAlong(bounded(made, { ...here, aDay }), use, 'Amazon Bedrock') };
}
