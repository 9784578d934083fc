/** What a mail does, weighed: an interview is set or called off, the employer decides, offers, goes on, tells when, or something else; or none of it. */
import type { WordSays } from '../application/interview.ts';
import { momentFeatures, senderFeatures, textFeatures } from './kind-features.ts';
import { learnt } from './likelihood/learnt.ts';
import { type Likely, likelihoods } from './likelihood/likelihood.ts';
import shipped from './likelihood/weights/kind.json' with { type: 'json' };
import type { Reading } from './reading.ts';
import type { Moment } from './when.ts';

export type Does = 'interview' | 'cancelled' | WordSays | 'nothing';

const weights = learnt('kind', shipped);

export interface KindInput {
  readonly reading: Reading;
  readonly moments: readonly Moment[];
  readonly sentAt: number;
  /** What the phrase rules make of it, in words that become features. */
  readonly found: readonly string[];
}

/** The likeliest first. */
export function weighKind({ reading, moments, sentAt, found }: KindInput): readonly Likely[] {
  const features = [...textFeatures(reading), ...senderFeatures(reading), ...momentFeatures(moments, sentAt), ...found];
  const all = likelihoods(weights(), features);
  const [best] = all;
  reading.witness?.({
    question: 'kind',
    about: reading.subject,
    value: null,
    answer: best?.answer ?? '',
    likelihood: best?.likelihood ?? 0,
    features,
  });
  return all;
}
