/** People whom nobody knows. */

import { BEGIN, NOBODY, vouchedBy, write } from '../writing.ts';
import { DAY, EVE, EVIL, type Row } from './scene.ts';

export const STRANGERS: readonly Row[] = [
  {
    name: 'a stranger',
    mail: { from: EVE, text: 'hello' },
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    writes: [[EVE, 'refusal']],
  },
  {
    name: 'a stranger, the second time a day',
    mail: { from: EVE, text: 'hello again' },
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    before: ({ box }) => box.send(write({ from: EVE, text: 'hello' }), { from: EVE, verdicts: EVIL }),
  },
  {
    name: 'a stranger, the next day',
    mail: { from: EVE, text: 'hello again' },
    from: EVE,
    says: EVIL,
    outcome: 'refused',
    writes: [[EVE, 'refusal']],
    before: async ({ box }) => {
      await box.send(write({ from: EVE, text: 'hello' }), { from: EVE, verdicts: EVIL });
      await box.advance(BEGIN + DAY + 1000);
    },
  },
  {
    name: 'a stranger whom nothing vouches for',
    mail: { from: EVE, text: 'hello' },
    from: EVE,
    says: NOBODY,
    outcome: 'refused',
  },
  {
    name: 'a stranger who asks to be left alone',
    mail: { from: 'new@where.example', subject: 'stop' },
    from: 'new@where.example',
    says: vouchedBy('where.example'),
    outcome: 'ignored',
  },
];
