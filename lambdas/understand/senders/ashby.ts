/** Ashby: writes from ashbyhq.com; 'Interview Confirmation' with a schedule of sessions in the body. */
import type { Sender } from './sender.ts';

export const ashby: Sender = {
  name: 'Ashby',
  purpose: 'ats',
  domains: ['ashbyhq.com', 'ashby.com'],
  names: ['ashbyhq'],
  titles: [
    '{employer} interview confirmation',
    'Interview confirmation: {employer}',
    'Interview confirmed with {employer}',
    '{employer} | {job} interview',
    '{candidate} <> {employer}',
    '{employer} <> {candidate}',
    'Your {employer} interview',
  ],
};
