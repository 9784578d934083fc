/** The mails that offer notes: thank-yous, status checks, staying in touch, a closing note. */

import { DAY, HOUR } from '../../lambdas/application/instant.ts';
import {
  acme,
  asked,
  bare,
  dana,
  debriefed,
  END,
  priya,
  quietForLong,
  record,
  reminded,
  SITTING,
  START,
  tom,
  unsure,
  waiting,
  written,
} from './applications.ts';
import { panel, rightToLeft } from './applications-extreme.ts';
import { of, outreachOf, type Sample, thankOf, WEEK_AFTER } from './sample.ts';

export const noteSamples: readonly Sample[] = [
  { name: 'thank', parts: thankOf(debriefed), now: END + 2 * HOUR },
  { name: 'thank-undebriefed', parts: thankOf(acme), now: END + 3 * HOUR },
  {
    name: 'thank-no-address',
    parts: thankOf({ ...debriefed, contacts: [dana, priya, { ...tom, address: null }] }),
    now: END + 2 * HOUR,
  },
  { name: 'thank-nobody', parts: thankOf(bare), now: END + 3 * HOUR },
  { name: 'thank-panel', parts: thankOf(panel), now: START + 8 * HOUR },
  { name: 'thank-right-to-left', parts: thankOf(rightToLeft), now: END + 3 * HOUR },
  {
    name: 'last-call',
    parts: of(
      { ...debriefed, steps: [record('thank', SITTING, ['p2'], END + 3 * HOUR, END + 5 * HOUR)] },
      { kind: 'last-call', sitting: SITTING, to: ['p3'] },
    ),
    now: END + DAY,
  },
  { name: 'status-check', parts: outreachOf(waiting, 'status-check', 'p1'), now: WEEK_AFTER },
  { name: 'status-check-reminder', parts: outreachOf(reminded, 'status-check', 'p1', true), now: WEEK_AFTER + 2 * DAY },
  {
    name: 'status-check-promised',
    parts: outreachOf(
      { ...waiting, words: [{ says: 'timing', expectBy: END + 5 * DAY, at: END + 2 * DAY, from: 'p1' }] },
      'status-check',
      'p1',
    ),
    now: WEEK_AFTER,
  },
  {
    name: 'status-check-expected',
    parts: outreachOf(
      { ...waiting, words: [{ says: 'timing', expectBy: END + 5 * DAY, at: END + 2 * DAY, from: null }] },
      'status-check',
      'p1',
    ),
    now: WEEK_AFTER,
  },
  { name: 'status-check-bare', parts: outreachOf(bare, 'status-check', ''), now: WEEK_AFTER },
  { name: 'second-check', parts: outreachOf(unsure, 'second-check', 'p1'), now: WEEK_AFTER + 7 * DAY },
  { name: 'hiring-manager', parts: outreachOf(asked, 'hiring-manager', 'p2'), now: WEEK_AFTER + 7 * DAY },
  {
    name: 'keep-in-touch',
    parts: outreachOf({ ...written, news: 'I have just finished a course on query planning' }, 'keep-in-touch', 'p1'),
    now: WEEK_AFTER + 28 * DAY,
  },
  {
    name: 'keep-in-touch-last',
    parts: outreachOf(quietForLong, 'keep-in-touch', 'p1', false, 3),
    now: WEEK_AFTER + 92 * DAY,
  },
  { name: 'close', parts: of(quietForLong, { kind: 'close', about: SITTING }), now: END + 126 * DAY },
  ...(['rejected', 'offer', 'accepted', 'withdrawn'] as const).map(
    (outcome): Sample => ({
      name: `closing-${outcome}`,
      parts: of({ ...asked, status: outcome, closedAt: WEEK_AFTER + DAY }, { kind: 'closing-note', outcome }),
      now: WEEK_AFTER + DAY,
    }),
  ),
  {
    name: 'closing-bare',
    parts: of({ ...bare, status: 'rejected', closedAt: WEEK_AFTER }, { kind: 'closing-note', outcome: 'rejected' }),
    now: WEEK_AFTER,
  },
];
