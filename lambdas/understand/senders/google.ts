/** Google Calendar and Meet: the subject ends in '@ day, time (zone) (address)'. */
import type { Sender } from './sender.ts';

export const google: Sender = {
  name: 'Google Meet',
  purpose: 'meeting',
  domains: [
    'meet.google.com',
    'calendar.google.com',
    'group.calendar.google.com',
    'hangouts.google.com',
    'google.com',
    'calendar-server.bounces.google.com',
  ],
  names: ['google calendar', 'google', 'meet', 'hangouts', 'google hangouts', 'gmail'],
};
