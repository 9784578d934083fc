/** The likeliest readings of an answer: one class for each segment, taken together. */
import type { Instruction } from '../../application/instruction.ts';
import type { Likely } from '../likelihood/likelihood.ts';
import { assemble, type Choice, USUAL } from './assemble.ts';
import { keyOf } from './effect.ts';
import { inOne, inSentences, type LaidOut, type Segment } from './laid-out.ts';

export interface CandidateReading {
  readonly commands: readonly Instruction[];
  readonly doubtful: readonly string[];
  /** What kind of doubt each of them is. */
  readonly doubts: readonly string[];
  /** Its share of all the readings tried piece by piece. */
  readonly share: number;
  /** The same, sentence by sentence. */
  readonly sentenceShare: number;
  readonly classes: readonly string[];
  /** How likely each class is for its segment. */
  readonly chances: readonly number[];
  /** The segments that the classes belong to. */
  readonly segments: readonly Segment[];
  readonly choice: Choice;
}

const WIDTH = 60;
const CLASSES = 5;

/** The usual choice comes first; another one counts only if it leads to a different reading. */
const CHOICES: readonly Choice[] = [USUAL, { ...USUAL, moment: 'first' }, { ...USUAL, whom: 'all' }];

/** The ways to read an answer: piece by piece, by its sentences, and as one. */
export interface Views {
  readonly pieces: readonly (readonly Likely[])[];
  /** Empty if each sentence is one piece. */
  readonly sentences: readonly (readonly Likely[])[];
  readonly whole: readonly Likely[];
}

/** Longer answers are taken to say several things, so they are not read as one. */
const MOST_IN_ONE = 40;

export function candidatesOf(laid: LaidOut, { pieces, sentences, whole }: Views): readonly CandidateReading[] {
  const found = new Map<string, CandidateReading>();
  const byPiece = inPieces(laid, pieces);
  for (const one of byPiece) found.set(keyOf(one.commands, one.doubtful.length > 0, laid), one);
  const bySentence = sentences.length === 0 ? byPiece : inPieces(inSentences(laid), sentences);
  for (const one of bySentence) {
    const key = keyOf(one.commands, one.doubtful.length > 0, laid);
    const known = found.get(key);
    found.set(
      key,
      known === undefined ? { ...one, share: 0, sentenceShare: one.share } : { ...known, sentenceShare: one.share },
    );
  }
  for (const one of laid.segments.length > 1 ? together(laid, whole) : []) {
    const key = keyOf(one.commands, one.doubtful.length > 0, laid);
    if (!found.has(key)) found.set(key, one);
  }
  const most = (one: CandidateReading) => Math.max(one.share, one.sentenceShare);
  return [...found.values()].sort((a, b) => most(b) - most(a));
}

/** The likeliest classes for the answer taken as one piece. */
function together(laid: LaidOut, whole: readonly Likely[]): readonly CandidateReading[] {
  if (laid.tokens.length > MOST_IN_ONE) return [];
  const one = inOne(laid);
  return whole.slice(0, 4).flatMap(({ answer }) =>
    CHOICES.flatMap((choice) => {
      const { commands, doubtful, doubts, lacks } = assemble(one, [answer], choice);
      const nothing = { share: 0, sentenceShare: 0, classes: [], chances: [], segments: [] };
      return lacks ? [] : [{ commands, doubtful, doubts, ...nothing, choice }];
    }),
  );
}

/** A kind of doubt counts from this share of the likelihood. */
const KIND = 0.2;

/** Of two readings that do the same, the one that keeps more of what was talked about. */
function fuller(
  known: CandidateReading,
  other: Pick<CandidateReading, 'commands' | 'doubtful' | 'doubts'>,
): CandidateReading {
  const kept = ({ commands }: Pick<CandidateReading, 'commands'>) =>
    commands.reduce((sum, one) => sum + (one.command === 'discussed' ? one.text.length : 0), 0);
  return kept(other) > kept(known) ? { ...known, ...other } : known;
}

function inPieces(laid: LaidOut, likely: readonly (readonly Likely[])[]): readonly CandidateReading[] {
  let beam: { readonly classes: readonly string[]; readonly chances: readonly number[]; readonly chance: number }[] = [
    { classes: [], chances: [], chance: 1 },
  ];
  for (const one of likely) {
    const tried = one.slice(0, CLASSES).filter(({ likelihood }) => likelihood > 0.01);
    beam = beam
      .flatMap(({ classes, chances, chance }) =>
        tried.map(({ answer, likelihood }) => ({
          classes: [...classes, answer],
          chances: [...chances, likelihood],
          chance: chance * likelihood,
        })),
      )
      .sort((a, b) => b.chance - a.chance)
      .slice(0, WIDTH);
  }
  const found = new Map<string, CandidateReading>();
  let all = 0;
  for (const { classes, chances, chance } of beam) {
    const own = new Set<string>();
    all += chance;
    for (const choice of CHOICES) {
      const { commands, doubtful, doubts, lacks } = assemble(laid, classes, choice);
      if (lacks) break;
      const key = keyOf(commands, doubtful.length > 0, laid);
      if (own.has(key)) continue;
      own.add(key);
      const known = found.get(key);
      found.set(
        key,
        known === undefined
          ? {
              commands,
              doubtful,
              doubts,
              share: chance,
              sentenceShare: 0,
              classes,
              chances,
              segments: laid.segments,
              choice,
            }
          : {
              ...fuller(known, { commands, doubtful, doubts }),
              // What kind of doubt it is may be less likely than that it is one.
              doubts: chance < KIND * known.share ? known.doubts : [...new Set([...known.doubts, ...doubts])],
              share: known.share + chance,
            },
      );
    }
  }
  return [...found.values()].map((one) => ({ ...one, share: one.share / Math.max(all, 1e-12) }));
}
