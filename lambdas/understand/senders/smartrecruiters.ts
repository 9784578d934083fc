/** SmartRecruiters: writes from smartrecruiters.com in the recruiter's name. */
import type { Sender } from './sender.ts';

export const smartrecruiters: Sender = {
  name: 'SmartRecruiters',
  purpose: 'ats',
  domains: ['smartrecruiters.com'],
  titles: [
    '{employer} interview invitation',
    'Interview invitation from {employer}',
    '{job} at {employer} - interview',
    'Interview: {job} at {employer}',
    '{employer} - {job} - interview',
  ],
};
