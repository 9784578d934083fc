/** People whom nobody knows. */

import { NOBODY, vouchedBy } from '../writing.ts';
import { EVE, EVIL, type Row } from './scene.ts';

export const STRANGERS: readonly Row[] = [
  {
    name: 'a stranger who may not use it, and is not written to',
    mail: { from: EVE, text: 'hello' },
    from: EVE,
    says: EVIL,
    outcome: 'refused',
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
