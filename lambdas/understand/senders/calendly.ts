/** Calendly: the host is the organizer; a moved event is a cancelled and a new one. */
import type { Sender } from './sender.ts';

export const calendly: Sender = {
  name: 'Calendly',
  purpose: 'scheduler',
  domains: ['calendly.com', 'calendlymail.com'],
  titles: [
    '{candidate} and {person}',
    '{person} and {candidate}',
    'Confirmed: {any} with {person} on {any}',
    'New event: {candidate} - {any}',
    'Canceled: {any} with {person} on {any}',
    'Updated: {any} with {person} on {any}',
  ],
  labels: { invitee: 'people', host: 'people', 'event type': 'stage', 'event name': 'stage' },
};
