/** Cronofy: schedules in an employer's name and gives no people's names. */
import type { Sender } from './sender.ts';

export const cronofy: Sender = {
  name: 'Cronofy',
  purpose: 'scheduler',
  domains: ['cronofy.com'],
  titles: ['{any} with {employer}'],
};
