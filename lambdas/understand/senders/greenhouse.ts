/** Greenhouse: writes from us.greenhouse-mail.io; interviewers and slots are in the body, one calendar object per loop. */
import type { Sender } from './sender.ts';

export const greenhouse: Sender = {
  name: 'Greenhouse',
  purpose: 'ats',
  domains: ['greenhouse-mail.io', 'greenhouse.io'],
  names: ['greenhouse recruiting'],
  titles: [
    'Interview with {employer} for {job}',
    '{job} interview at {employer}',
    '{employer} interview for {job}',
    'Your interview with {employer}',
    'Your upcoming interview with {employer}',
    'Interview confirmation with {employer}',
  ],
};
