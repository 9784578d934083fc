/** iCIMS: 'acme+autoreply@talent.icims.com'. */
import type { Sender } from './sender.ts';

export const icims: Sender = {
  name: 'iCIMS',
  purpose: 'ats',
  domains: ['icims.com'],
  localPartIsEmployer: true,
  titles: [
    '{employer} - interview for {job}',
    'Interview request: {job}',
    'Interview confirmation: {job}',
    '{employer} interview: {job}',
  ],
};
