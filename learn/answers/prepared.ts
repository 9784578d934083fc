/** Labelled answers and phrases, laid out and aligned once for all lessons about answers. */
import type { Reply } from '../../lambdas/application/instruction.ts';
import { typedIn } from '../../lambdas/mail/reply.ts';
import { classOf, DOUBT, isDoubt, NONE } from '../../lambdas/understand/answers/classes.ts';
import { asWritten, withoutClosing } from '../../lambdas/understand/answers/closing.ts';
import { inSentences, type LaidOut, layOut } from '../../lambdas/understand/answers/laid-out.ts';
import { namesOf, readByRules } from '../../lambdas/understand/answers/rules.ts';
import { type Seen, seenIn, type View, viewsOf } from '../../lambdas/understand/answers/views.ts';
import { isGivenName, mayBeGivenName } from '../../lambdas/understand/lexicon/given-names.ts';
import type { Weights } from '../../lambdas/understand/likelihood/likelihood.ts';
import type { Written } from '../lesson.ts';
import { learnQuickly } from '../quick.ts';
import { align } from './align.ts';
import { HELD_OUT, type LabelledAnswer, labelledAnswers, SAYINGS, sayings, TRAPS, traps } from './labelled.ts';
import { meaningsKept } from './meanings.ts';
import { phrases } from './phrases.ts';

export interface Prepared {
  readonly answer: LabelledAnswer;
  readonly laid: LaidOut;
  readonly rules: Reply;
  readonly seen: Seen;
  readonly labels: readonly string[];
}

/** Phrases teach in every fold, since none of them is a scored answer. */
const PHRASES = 'phrases';

const ROUNDS = 2;

let made: { readonly answers: readonly Prepared[]; readonly phrases: readonly Written[] } | null = null;

export function prepared(): NonNullable<typeof made> {
  if (made !== null) return made;
  const keep = meaningsKept();
  let said = phrasesSaid();
  let answers = [...labelledAnswers(), ...traps(), ...sayings()]
    .filter(({ writer }) => !HELD_OUT.has(writer))
    .map(prepare);
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = learnQuickly([...said.flatMap(taughtBy), ...answers.flatMap(statements)], {
      l1: 3,
      l2: 8,
      least: 3,
      passes: 3,
    });
    said = said.map((one) => relabelled(one, weights));
    answers = answers.map((one) => {
      const guess = viewsOf(one.seen, weights).pieces.map(
        (likely) => new Map(likely.map(({ answer, likelihood }) => [answer, likelihood])),
      );
      return { ...one, labels: align(one.answer, one.laid, guess) };
    });
  }
  made = { answers, phrases: said.flatMap(taughtBy) };
  keep();
  return made;
}

function prepare(answer: LabelledAnswer): Prepared {
  const clock = { sentAt: Date.parse(answer.now), zone: answer.zone, offset: 0 };
  const isDebrief = answer.step === 'debrief';
  const { text, inline } = typedIn(answer.typed, 'Robin Vale');
  const typed = asWritten(
    withoutClosing(isDebrief ? inline : text, answer.people, isDebrief),
    answer.people,
    isDebrief,
  );
  const laid = layOut(typed, { step: answer.step, people: answer.people }, clock);
  const rules = readByRules(typed, laid.nudge, clock);
  return {
    answer,
    laid,
    rules,
    seen: seenIn(laid, namesOf(rules)),
    labels: align(answer, laid, null),
  };
}

/** There are many traps and sayings. They count for less, or real answers would be taken for them. */
export const weightOf = ({ writer }: LabelledAnswer): number => (writer === TRAPS || writer === SAYINGS ? 0.25 : 1);

/** Examples from an answer: its pieces, its sentences, and the whole, which may do several things. */
export function statements({ answer, laid, seen, labels }: Prepared): readonly Written[] {
  const { writer } = answer;
  const weight = weightOf(answer);
  const as = (view: View, name: string, share = 1) => ({
    ...view,
    answer: name,
    writer,
    weight: weight * share,
  });
  const pieces = seen.pieces.map((view, i) => as(view, labels[i] ?? NONE));
  if (seen.pieces.length < 2) return pieces;
  const sentences = seen.sentences.length < 2 ? [] : bySentence(laid, labels);
  const names = namesOfWhole(answer, labels);
  return [
    ...pieces,
    ...sentences.flatMap((name, i) => (name === null ? [] : [as(seen.sentences[i] ?? seen.whole, name)])),
    ...names.map((name) => as(seen.whole, name, 1 / names.length)),
  ];
}

/** What each sentence does, by the labels of its pieces; null if it does several things. */
function bySentence(laid: LaidOut, labels: readonly string[]): readonly (string | null)[] {
  return inSentences(laid).segments.map(({ from, to }) => {
    const own = new Set(
      laid.segments.flatMap((one, i) => {
        const label = labels[i] ?? NONE;
        return one.from >= from && one.to <= to && label !== NONE ? [label] : [];
      }),
    );
    return own.size > 1 ? null : ([...own][0] ?? NONE);
  });
}

function namesOfWhole({ commands, unclear, group }: LabelledAnswer, labels: readonly string[]): readonly string[] {
  const names = new Set(commands.map(classOf));
  if (unclear === true || (names.size === 0 && group === 'must-ask')) names.add(labels.find(isDoubt) ?? DOUBT);
  return names.size === 0 ? [NONE] : [...names];
}

const CLOCK = { sentAt: Date.parse('2026-12-08T10:00:00Z'), zone: 'Europe/London', offset: 0 };
const SEVERAL = ['Priya Shah', 'Tom Okafor', 'Ines Vega'];
/** Surnames for people that a phrase names only by first name. */
const SURNAMES = ['Shah', 'Okafor', 'Vega', 'Lindqvist', 'Moreau'];

/** A phrase as an answer to a nudge. */
interface Said {
  readonly name: string;
  readonly seen: Seen;
  readonly labels: readonly string[];
}

/** Each phrase is used as an answer to two of its nudges. */
function phrasesSaid(): readonly Said[] {
  return phrases().flatMap(({ name, steps, text }, i) => {
    const chosen = new Set([steps[i % steps.length], steps[(i * 7 + 3) % steps.length]]);
    const people = peopleOf(text, i);
    return [...chosen].map((step): Said => {
      const nudge = { step: step ?? null, people };
      const laid = layOut(text, nudge, CLOCK);
      const seen = seenIn(laid, namesOf(readByRules(text, nudge, CLOCK)));
      return { name, seen, labels: seen.pieces.map(() => name) };
    });
  });
}

/** Whom the nudge is about: those the phrase names, and in every second one others too. */
function peopleOf(text: string, i: number): readonly string[] {
  const named = [...text.matchAll(/(?<=^|[\s("'])\p{Lu}\p{Ll}+(?=['’]s?\b|[\s,.!?:;)"]|$)/gu)]
    .map(([name]) => name)
    .filter((name) => isGivenName(name) || mayBeGivenName(name));
  const isOfSeveral =
    named.length > 1 || /\b(?:both|all|others?|rest|\d|drei|beide|deux|dos)\b/u.test(text) || i % 2 === 0;
  const own = [...new Set(named)].slice(0, 4).map((name, n) => `${name} ${SURNAMES[n] ?? ''}`);
  const all = [...own, ...SEVERAL.filter((one) => !named.includes(one.split(' ')[0] ?? ''))];
  return isOfSeveral ? all.slice(0, Math.max(own.length, 3)) : all.slice(0, 1);
}

/** If a phrase has several pieces, the likely ones get its meaning; the likeliest always does. */
function relabelled(one: Said, weights: Weights): Said {
  const { name, seen } = one;
  if (seen.pieces.length < 2 || name === NONE) return one;
  const shares = viewsOf(seen, weights).pieces.map((all) => {
    const of = (which: string) => all.find(({ answer }) => answer === which)?.likelihood ?? 0;
    return of(name) / (of(name) + of(NONE) + 1e-9);
  });
  const most = Math.max(...shares);
  return { ...one, labels: shares.map((share) => (share === most || share >= 0.5 ? name : NONE)) };
}

const WEIGHT = 0.5;

const taughtBy = ({ name, seen, labels }: Said): readonly Written[] => {
  const one = { writer: PHRASES, weight: WEIGHT };
  const pieces = seen.pieces.map((view, i) => ({ ...view, answer: labels[i] ?? NONE, ...one }));
  return pieces.length < 2 ? pieces : [...pieces, { ...seen.whole, answer: name, ...one }];
};
