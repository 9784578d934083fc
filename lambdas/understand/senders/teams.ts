/** Microsoft Teams and Outlook: 'Join the meeting now', with a meeting ID and a passcode below. */
import type { Sender } from './sender.ts';

export const teams: Sender = {
  name: 'Microsoft Teams',
  purpose: 'meeting',
  domains: [
    'teams.microsoft.com',
    'teams.live.com',
    'teams.microsoft.us',
    'microsoft.com',
    'office.com',
    'office365.com',
    'skype.com',
  ],
  names: ['teams', 'microsoft', 'microsoft teams meeting', 'skype', 'outlook', 'microsoft office'],
};
