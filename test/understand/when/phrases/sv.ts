/** Swedish. Sent on Friday, 20 November 2026; the candidate is in Stockholm. */
import type { Facts } from '../facts.ts';

export const sv: Facts = {
  zone: 'Europe/Stockholm',
  facts: [
    ['tisdag den 8 december kl. 14.30', '2026-12-08 14:30'],
    ['tisdagen den 8 december klockan 14:30-15:15', '2026-12-08 14:30-15:15'],
    ['tisdag 8 december 2026 kl 14', '2026-12-08 14:00'],
    ['den 8 december kl. 10.00–11.00', '2026-12-08 10:00-11:00'],
    ['tis 8 dec. kl. 14:00', '2026-12-08 14:00'],
    ['den 8/12 kl. 10.00', '2026-12-08 10:00'],
    ['2026-12-08 kl. 10:00', '2026-12-08 10:00'],
    ['i morgon kl. 10', '2026-11-21 10:00'],
    ['imorgon klockan halv tre', '2026-11-21 14:30'],
    ['i övermorgon kl. 16', '2026-11-22 16:00'],
    ['på torsdag kl. 10', '2026-11-26 10:00'],
    ['tisdag nästa vecka kl. 11', '2026-11-24 11:00'],
    ['tisdag kl. 3 på eftermiddagen', '2026-11-24 15:00'],
    ['tisdag klockan kvart över två', '2026-11-24 14:15'],
    ['tisdag den 8 december kl. 14.00, längd: 45 minuter', '2026-12-08 14:00-14:45'],
    ['tisdag den 8 december mellan kl. 10 och 11', '2026-12-08 10:00-11:00'],
    ['tisdag den 8 december kl. 14.00 brittisk tid', '2026-12-08 14:00 Europe/London'],
    ['onsdag den 8 december kl. 14.00', 'ambiguous-date'],
    ['din intervju tisdag den 8 december', 'no-time'],
    ['Datum: 8 december 2026\nTid: 16.00', '2026-12-08 16:00'],
  ],
};
