/** Guide: the interviewers are in the description. */
import type { Sender } from './sender.ts';

export const guide: Sender = {
  name: 'Guide',
  purpose: 'scheduler',
  domains: ['guide.co', 'resourceguide.co'],
  titles: ['{employer} interview', 'Your interview guide for {employer}', '{employer} - {any} interview'],
};
