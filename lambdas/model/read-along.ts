/** A model that reads along: with every mail and answer, or only where our own likelihoods leave room. Nothing else imports this. */

import type { Model } from '../ports.ts';
import { answerReader } from '../understand/model/answer.ts';
import { mailReader } from '../understand/model/mail.ts';
import type { SecondReader } from '../understand/understanding.ts';

/** `alone` is to measure with, and no option. */
export type Use = 'doubt' | 'always' | 'alone';

export const readAlong = (model: Model, use: Use, where = 'a model'): SecondReader => ({
  where,
  mail: mailReader(model, use),
  answer: answerReader(model, use),
});
