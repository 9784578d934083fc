/** Word from the employer, and the outcome. R15, R16 */
import type { Instant } from '../instant.ts';
import type { Instruction, Outcome } from '../instruction.ts';
import type { WordSays } from '../interview.ts';
import type { Question } from '../letter.ts';
import type { Deciding } from './deciding.ts';
import { nextCheck, until } from './next-check.ts';
import { oneTap } from './one-tap.ts';
import { changed, nothingChanged, type Saying } from './saying.ts';

/** Word from the employer cancels everything that was due; the plan starts again from there. R15 */
export function heard(making: Deciding, says: WordSays, expectBy: Instant | null, from: string | null): void {
  const { status } = making.state();
  if (status !== 'active') making.record({ type: 'reopened' });
  making.record({ type: 'heard', word: { says, expectBy }, from });
}

export function heardBack(saying: Saying, said: Instruction & { readonly command: 'heard-back' }): void {
  const { making } = saying;
  const { zone } = making.wishes;
  const promised = making.state().words.findLast((one) => one.expectBy !== null)?.expectBy ?? null;
  const isAhead = said.expectBy !== null && promised !== null && promised > making.now;
  const later = isAhead ? (saying.furtherWait?.(promised) ?? null) : null;
  const expectBy = later ?? said.expectBy;
  heard(making, expectBy === null ? 'other' : 'timing', expectBy, null);
  const says = expectBy === null ? 'they wrote to you' : `you expect to hear by ${until(expectBy, zone)}`;
  saying.effects.push(changed(says, 'Next status check', null, nextCheck(making) ?? 'none'));
  if (later === null || promised === null || later === said.expectBy) return;
  const choices = choicesOf([later, said.expectBy], zone);
  saying.questions.push({
    about: 'date',
    asks: `Is that counted from ${until(promised, zone)}, when you expected to hear, or from today? I took the later day.`,
    choices,
  });
}

/** One tap for each day by which word may come. */
const choicesOf = (days: readonly (Instant | null)[], zone: string): Question['choices'] =>
  days.flatMap((expectBy) => {
    const tap = oneTap([{ command: 'heard-back', expectBy }], zone);
    return tap === null || expectBy === null ? [] : [{ ...tap, label: until(expectBy, zone) }];
  });

export function nextRound(saying: Saying): void {
  const { making } = saying;
  const [first = null, second] = saying.roundOn.filter((one) => one > making.now);
  // No status check comes before the day that they named.
  const day = second === undefined ? first : null;
  heard(making, 'next-round', day, null);
  making.record({ type: 'next-round' });
  const on = day === null ? '' : ` on ${until(day, making.wishes.zone)}`;
  saying.effects.push(changed(`there will be another round${on}`, 'Next', null, 'forward the invite when it comes'));
  if (first === null || second === undefined) return;
  const choices = choicesOf([first, second], making.wishes.zone);
  saying.questions.push({ about: 'date', asks: 'On which day is it?', choices });
}

const ENDS: { readonly [value in Outcome]: string } = {
  rejected: 'they said no',
  offer: 'you have an offer',
  accepted: 'you accepted the offer',
  withdrawn: 'you withdrew',
};

export function outcome(saying: Saying, { value }: Instruction & { readonly command: 'outcome' }): void {
  const { making, answerBy } = saying;
  if (making.state().status === value) {
    saying.effects.push(nothingChanged(`${ENDS[value]}, as I had noted already`));
    return;
  }
  const before = making.state().status;
  const isDated = value === 'offer' && answerBy !== undefined;
  making.record({ type: 'ended', outcome: value, ...(isDated ? { answerBy } : {}) });
  const by = isDated && answerBy !== null ? `, and they want an answer by ${until(answerBy, making.wishes.zone)}` : '';
  const said = `${ENDS[value]}${by}`;
  saying.effects.push(before === 'active' ? changed(said, 'Reminders', null, 'off') : nothingChanged(said));
  saying.letters.push({ kind: 'closing-note', outcome: value });
}
