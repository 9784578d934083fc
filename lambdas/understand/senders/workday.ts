/** Workday: 'acme@myworkday.com', and often no calendar part. */
import type { Sender } from './sender.ts';

export const workday: Sender = {
  name: 'Workday',
  purpose: 'ats',
  domains: ['myworkday.com', 'workday.com', 'myworkdayjobs.com', 'otp.workday.com'],
  names: ['workday recruiting'],
  localPartIsEmployer: true,
  titles: [
    'Interview scheduled: {job}',
    'Interview invitation: {job}',
    '{employer} interview confirmation - {job}',
    'Interview for {job} at {employer}',
  ],
  labels: { 'job requisition': 'job', 'job posting title': 'job', requisition: 'job', interviewer: 'people' },
};
