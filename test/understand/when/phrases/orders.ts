/** Which number is the month. Sent on Friday, 20 November 2026; the candidate is in Dublin. */
import type { Facts } from '../facts.ts';

const FEBRUARY = Date.UTC(2027, 1, 1, 10);

export const orders: Facts = {
  zone: 'Europe/Dublin',
  facts: [
    ['03/04/2027 at 10:00', 'ambiguous-date'],
    ['03/04 at 10:00', 'ambiguous-date', { sentAt: FEBRUARY }],
    ['03/04/2027 at 10:00', '2027-03-04 10:00', { country: 'US', zone: 'America/New_York' }],
    ['03/04/2027 at 10:00', '2027-04-03 10:00', { country: 'IE' }],
    ['Wednesday 03/03/2027 at 10:00', '2027-03-03 10:00'],
    ['Thursday 03/04/2027 at 10:00', '2027-03-04 10:00'],
    ['Saturday 03/04/2027 at 10:00', '2027-04-03 10:00'],
    ['Monday 03/04/2027 at 10:00', 'ambiguous-date'],
    ['12/14/2026 at 10:00', '2026-12-14 10:00'],
    ['14/12/2026 at 10:00', '2026-12-14 10:00'],
    ['12/8/2026 at 10:00 am', '2026-12-08 10:00'],
    ['12/12 at 10:00', '2026-12-12 10:00'],
    ['Donnerstag, 04.03.2027, 10 Uhr', '2027-03-04 10:00'],
    ['on 04.03.2027 at 10:00', '2027-03-04 10:00'],
    ['le 03/04/2027 à 10h', '2027-04-03 10:00'],
    ['el 03/04/2027 a las 10:00', '2027-04-03 10:00'],
    ['3/4(木) 10:00に面接です', '2027-03-04 10:00', { sentAt: FEBRUARY }],
    ['03/04/2027 at 10:00 PT', '2027-03-04 10:00 America/Los_Angeles'],
    ['12/08/2026 at 10:00', 'ambiguous-date', { country: 'GB' }],
    ['2027-03-04 at 10:00', '2027-03-04 10:00'],
  ],
};
