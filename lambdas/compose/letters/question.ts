/** Asks what is unclear, with one-tap answers; meanwhile the plan goes on. */
import type { Letter, Question } from '../../application/letter.ts';
import { type Block, lead, quiet, say, taps } from '../blocks.ts';
import { line } from '../clean.ts';
import { type Context, plain, type Written } from '../context.ts';
import { capital, counted } from '../words.ts';

/** A question with its answers; `isSaid`: the first line already contains its text. */
export function asked(context: Context, question: Question, isSaid = false): readonly Block[] {
  const asks = line(question.asks, 300);
  const links = question.choices.flatMap((one) => {
    const says = line(one.says, 150);
    if (says === null) return [];
    const label = line(one.label, 80) ?? says;
    // What is still to be typed follows the colon.
    return [context.tap(label === says ? says : capital(label), says.endsWith(':') ? `${says} ` : says)];
  });
  if (links.length === 0) return isSaid || asks === null ? [] : [say(asks)];
  return taps(isSaid ? null : asks, ...links);
}

export function question(context: Context, letter: Extract<Letter, { kind: 'question' }>): Written {
  const { questions } = letter;
  const only = questions.length === 1 ? questions[0] : undefined;
  const first = only === undefined ? null : line(only.asks, 300);
  return plain(
    counted(Math.max(1, questions.length), 'question'),
    'One word is enough.',
    [
      lead(first ?? `I have ${counted(questions.length, 'question')} for you.`),
      ...questions.flatMap((one) => asked(context, one, only !== undefined)),
      quiet('Or reply in your own words. Until then, the plan stays as it is.'),
    ],
    'answer a question',
  );
}
