/** How likely each thing a mail may do is: set or cancel an interview; reject, offer, move on, give a date, say something else; or none. */
import type { WordSays } from '../../application/interview.ts';
import type { Trouble } from '../../mail/message.ts';
import { learnt } from '../likelihood/learnt.ts';
import { type Likely, likelihoods } from '../likelihood/likelihood.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/lines.ts';
import type { Moment } from '../when/find-moments.ts';
import { doesOf, momentFeatures, senderFeatures, textFeatures, topicFeatures } from './features.ts';
import { statedIn } from './statements.ts';
import { squeezed, timeFeatures } from './times.ts';

/** Two copies of a sentence are matched by this many of their first characters. */
const TELLING = 40;

/** Below these likelihoods the candidate is asked what the mail is; about one in three of those turns out to be something else. */
const SURE = { invite: 0.75, word: 0.6 } as const;

export type Does = 'interview' | 'cancelled' | WordSays | 'nothing';

const weights = learnt('kind');

export interface KindInput {
  readonly reading: Reading;
  readonly moments: readonly Moment[];
  readonly sentAt: number;
  /** The phrase rules' findings, as features. */
  readonly found: readonly string[];
}

/** The likeliest first. */
export function weighKind({ reading, moments, sentAt, found }: KindInput): readonly Likely[] {
  const { newest, older } = layersOf(reading);
  const features = [
    ...textFeatures(newest),
    ...topicFeatures(newest),
    ...statedIn(newest),
    ...(older === null ? [] : [...topicFeatures(older), ...statedIn(older)].map((one) => `older ${one}`)),
    ...senderFeatures(reading),
    ...momentFeatures(moments, sentAt),
    ...timeFeatures(reading, moments, sentAt),
    ...found,
  ];
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

/** The newest mail of a thread says what it does; older ones say what it is about. */
function layersOf(reading: Reading): { readonly newest: Reading; readonly older: Reading | null } {
  const fresh = squeezed(reading.fresh);
  const isNew = ({ text }: Sentence) => fresh.includes(squeezed(text).slice(0, TELLING));
  const newest = reading.sentences.filter(isNew);
  if (newest.length === 0 || newest.length === reading.sentences.length) return { newest: reading, older: null };
  const older = reading.sentences.filter((one) => !isNew(one));
  return { newest: { ...reading, sentences: newest }, older: { ...reading, subject: '', sentences: older } };
}

export interface Decided {
  readonly kind: 'invite' | 'word' | 'nothing';
  readonly likelihood: number;
  readonly cancelled: boolean;
  readonly says: WordSays | null;
  readonly saysLikelihood: number | null;
  readonly doubts: readonly Trouble[];
}

export const NO_INVITE: Decided = {
  kind: 'nothing',
  likelihood: 1,
  cancelled: false,
  says: null,
  saysLikelihood: null,
  doubts: [],
};

const KINDS = ['invite', 'word', 'nothing'] as const;
const SAYS: readonly WordSays[] = ['rejection', 'offer', 'next-round', 'timing', 'other'];

/** The rules win if there is a calendar object, unless the rest of the mail says otherwise with at least this likelihood. */
const OVERRULED = 0.85;

/** Good news beside a denial must be at least this likely: 'We are not able to invite you to the final round'. */
const PLAIN = 0.9;
/** A rejection ends an application, so it must be this likely: 'We will be in touch if there is a match'. */
const REFUSED = 0.5;
const GOOD: ReadonlySet<WordSays> = new Set(['next-round', 'offer']);

/** Whether a sentence of the newest mail denies something while it speaks of a round, an offer or an interview. */
export function deniesIn(reading: Reading): boolean {
  const { sentences, words } = layersOf(reading).newest;
  return sentences.some(({ text }) => {
    const does = doesOf(text, words);
    return does.includes('not') && ['nextRound', 'offer', 'interview', 'hiring'].some((one) => does.includes(one));
  });
}

/** An interview for which no time is named must be at least this likely: a mail of one word is no invite. */
const UNTIMED = 0.5;

/** `ruled`: the verdict of the calendar rules; null if there is no calendar object. `isTimed`: some time is named. `isDenied`: see `deniesIn`. */
export function decideKind(
  all: readonly Likely[],
  automatic: boolean,
  ruled: Decided['kind'] | null,
  isTimed: boolean,
  isDenied = false,
): Decided {
  const of = (answer: Does) => all.find((one) => one.answer === answer)?.likelihood ?? 0;
  const words = SAYS.map((says) => ({ says, likelihood: of(says) })).sort((a, b) => b.likelihood - a.likelihood);
  const sum = words.reduce((total, { likelihood }) => total + likelihood, 0);
  const by = { invite: of('interview') + of('cancelled'), word: sum, nothing: of('nothing') };
  const sorted = KINDS.toSorted((a, b) => by[b] - by[a]);
  const likeliest = sorted[0] === 'invite' && !isTimed && by.invite < UNTIMED ? 'nothing' : (sorted[0] ?? 'nothing');
  const kind = ruled === null || by[likeliest] >= OVERRULED ? likeliest : ruled;
  const [best] = words;
  const isWord = kind === 'word' && best !== undefined;
  const isOpen =
    isWord &&
    (best.says === 'rejection'
      ? best.likelihood < REFUSED
      : isDenied && GOOD.has(best.says) && best.likelihood < PLAIN);
  return {
    kind,
    likelihood: by[kind],
    cancelled: kind === 'invite' && of('cancelled') > of('interview'),
    says: isWord ? (isOpen ? 'other' : best.says) : null,
    saysLikelihood: isWord ? best.likelihood : null,
    doubts:
      automatic || kind === 'nothing' || kind === ruled || (by[kind] >= SURE[kind] && !isOpen)
        ? []
        : [doubt(kind, by.nothing > by.invite + by.word - by[kind])],
  };
}

/** The question, and what else could be meant. */
export const doubt = (kind: 'invite' | 'word', isPerhapsNothing: boolean): Trouble =>
  kind === 'invite'
    ? {
        code: 'doubtful-kind',
        says: 'I am not sure that this is an interview of yours.',
        choices: isPerhapsNothing ? ['that is not an interview'] : ['that is not an interview', 'heard back'],
      }
    : {
        code: 'doubtful-kind',
        says: 'I am not sure what they want to say with this.',
        choices: ['heard back', 'rejected', 'next round'],
      };
