/** Labelled answers and phrases, laid out and aligned once for all lessons about answers. */
import type { Reply } from '../../lambdas/application/instruction.ts';
import { typedIn } from '../../lambdas/mail/reply.ts';
import { classOf, DOUBT, NONE } from '../../lambdas/understand/answers/classes.ts';
import { asWritten, withoutClosing } from '../../lambdas/understand/answers/closing.ts';
import { featuresOf } from '../../lambdas/understand/answers/features.ts';
import { type LaidOut, layOut } from '../../lambdas/understand/answers/laid-out.ts';
import { namesOf, readByRules } from '../../lambdas/understand/answers/rules.ts';
import { type Seen, seenIn } from '../../lambdas/understand/answers/views.ts';
import { likelihoods } from '../../lambdas/understand/likelihood/likelihood.ts';
import type { Written } from '../lesson.ts';
import { learnQuickly } from '../quick.ts';
import { align } from './align.ts';
import { HELD_OUT, type LabelledAnswer, labelledAnswers, TRAPS, traps } from './labelled.ts';
import { phrases } from './phrases.ts';

export interface Prepared {
  readonly answer: LabelledAnswer;
  readonly laid: LaidOut;
  readonly rules: Reply;
  readonly seen: Seen;
  readonly labels: readonly string[];
}

/** Phrases teach in every fold: none of them is an answer that is scored. */
export const PHRASES = 'phrases';

const ROUNDS = 2;

let made: { readonly answers: readonly Prepared[]; readonly phrases: readonly Written[] } | null = null;

export function prepared(): NonNullable<typeof made> {
  if (made !== null) return made;
  const taught = phraseExamples();
  let answers = [...labelledAnswers(), ...traps()].filter(({ writer }) => !HELD_OUT.has(writer)).map(prepare);
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = learnQuickly([...taught, ...answers.flatMap(statements)], { l2: 2, least: 3, passes: 4 });
    answers = answers.map((one) => {
      const guess = one.seen.pieces.map(
        (features) => new Map(likelihoods(weights, features).map(({ answer, likelihood }) => [answer, likelihood])),
      );
      return { ...one, labels: align(one.answer, one.laid, guess) };
    });
  }
  made = { answers, phrases: taught };
  return made;
}

export function prepare(answer: LabelledAnswer): Prepared {
  const clock = { sentAt: Date.parse(answer.now), zone: answer.zone, offset: 0 };
  const typed = asWritten(withoutClosing(typedIn(answer.typed, 'Robin Vale').text, answer.people));
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

/** There are many traps, and all of them say nothing: they count for less, or answers would be taken for traps. */
export const weightOf = ({ writer }: LabelledAnswer): number => (writer === TRAPS ? 0.25 : 1);

/** Of an answer its pieces; and the whole of it, where it does one thing only. */
export function statements({ answer, seen, labels }: Prepared): readonly Written[] {
  const { writer } = answer;
  const weight = weightOf(answer);
  const pieces = seen.pieces.map((features, i) => ({ features, answer: labels[i] ?? NONE, writer, weight }));
  const whole = wholeOf(answer);
  return seen.pieces.length < 2 || whole === null
    ? pieces
    : [...pieces, { features: seen.whole, answer: whole, writer, weight }];
}

function wholeOf({ commands, unclear, group }: LabelledAnswer): string | null {
  const names = [...new Set(commands.map(classOf))];
  if (names.length === 0) return unclear === true || group === 'must-ask' ? DOUBT : NONE;
  return names.length === 1 && unclear !== true ? (names[0] ?? NONE) : null;
}

const CLOCK = { sentAt: Date.parse('2026-12-08T10:00:00Z'), zone: 'Europe/London', offset: 0 };
const SEVERAL = ['Priya Shah', 'Tom Okafor', 'Ines Vega'];

/** Each phrase is said at two of its nudges. */
function phraseExamples(): readonly Written[] {
  return phrases().flatMap(({ name, steps, text }, i) => {
    const chosen = new Set([steps[i % steps.length], steps[(i * 7 + 3) % steps.length]]);
    const isOfSeveral = /Tom|both|all|\d|drei|beide|deux|dos/u.test(text) || i % 2 === 0;
    return [...chosen].flatMap((step) => {
      const nudge = { step: step ?? null, people: isOfSeveral ? SEVERAL : SEVERAL.slice(0, 1) };
      const laid = layOut(text, nudge, CLOCK);
      const rules = namesOf(readByRules(text, nudge, CLOCK));
      return featuresOf(laid, { rules }).map((features) => ({ features, answer: name, weight: 0.5, writer: PHRASES }));
    });
  });
}
