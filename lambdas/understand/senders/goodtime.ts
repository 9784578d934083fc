/** GoodTime: the organizer is '[Employer] Candidate Calendar', which is not a person. */
import type { Sender } from './sender.ts';

export const goodtime: Sender = {
  name: 'GoodTime',
  purpose: 'scheduler',
  domains: ['goodtime.io'],
  names: ['goodtime hire'],
  titles: [
    '{employer} candidate calendar',
    '{employer} interview schedule',
    'Your {employer} interview',
    'Your interview with {employer}',
    'Interview with {employer} | {job}',
  ],
};
