/** Lever: writes from hire.lever.co; the title is often 'Candidate - Stage - Job'. */
import type { Sender } from './sender.ts';

export const lever: Sender = {
  name: 'Lever',
  purpose: 'ats',
  domains: ['lever.co'],
  titles: [
    '{employer} interview - {job}',
    '{employer}: {any} interview',
    'Interview with {employer} - {job}',
    '{candidate} - {any} - {job}',
    '{employer} - {any} with {candidate}',
  ],
};
