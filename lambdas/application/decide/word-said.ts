/** Word from the employer in a forwarded mail: what takes effect at once, and what is only proposed. R15 */
import type { Word } from '../interview.ts';
import type { Effect, Question } from '../letter.ts';
import type { Deciding } from './deciding.ts';
import { nextCheck, until } from './next-check.ts';
import { heard } from './outcome-said.ts';

interface Told {
  readonly effect: Effect;
  readonly questions: readonly Question[];
}

const PROPOSALS: { readonly [says in 'offer' | 'rejection']: Question } = {
  offer: {
    about: 'outcome',
    asks: 'It reads like an offer. Is it one?',
    choices: [
      { label: 'Yes, an offer', says: 'offer' },
      { label: 'No', says: 'heard back' },
    ],
  },
  rejection: {
    about: 'outcome',
    asks: 'It reads as if they decided against it. Is that so?',
    choices: [
      { label: 'Yes, they passed', says: 'rejected' },
      { label: 'No', says: 'heard back' },
    ],
  },
};

/** A rejection or an offer is only proposed, but a date is taken as it stands. `from`: key of the contact who wrote. R15, R17 */
export function wordSaid(making: Deciding, word: Word, from: string | null): Told {
  const { status } = making.state();
  const { says, expectBy } = word;
  if (status !== 'active' && says !== 'next-round') {
    making.record({ type: 'noted', text: `word from the employer: ${says}` });
    return { effect: { understood: 'word from the employer', changed: null }, questions: [] };
  }
  heard(making, says, expectBy, from);
  if (says === 'offer' || says === 'rejection') {
    making.record({ type: 'proposed', outcome: says === 'offer' ? 'offer' : 'rejected' });
    // While this question is open, the answer says nothing about the next check.
    const changed = { what: 'Reminders', before: null, after: 'off for now' };
    return { effect: { understood: 'word from the employer', changed }, questions: [PROPOSALS[says]] };
  }
  if (says === 'next-round') making.record({ type: 'next-round' });
  const changed = { what: 'Next status check', before: null, after: nextCheck(making) ?? 'none' };
  return { effect: { understood: understood(making, word), changed }, questions: [] };
}

function understood({ wishes }: Deciding, { says, expectBy }: Word): string {
  if (says === 'next-round') return 'there will be another round';
  if (says !== 'timing') return 'word from the employer';
  return expectBy === null ? 'they need more time' : `they said you’d hear by ${until(expectBy, wishes.zone)}`;
}
