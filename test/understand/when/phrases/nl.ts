/** Dutch. Sent on Friday, 20 November 2026; the candidate is in Amsterdam. */
import type { Facts } from '../facts.ts';

export const nl: Facts = {
  zone: 'Europe/Amsterdam',
  facts: [
    ['dinsdag 8 december om 14.30 uur', '2026-12-08 14:30'],
    ['op dinsdag 8 december 2026 om 14:30', '2026-12-08 14:30'],
    ['dinsdag 8 december van 14.00 tot 15.00 uur', '2026-12-08 14:00-15:00'],
    ['di 8 dec. 14:00 - 15:00', '2026-12-08 14:00-15:00'],
    ['8 december, 10 uur', '2026-12-08 10:00'],
    ['op 08-12-2026 om 10:00 uur', '2026-12-08 10:00'],
    ['morgen om 10 uur', '2026-11-21 10:00'],
    ['overmorgen om half drie', '2026-11-22 14:30'],
    ['donderdag om 10 uur', '2026-11-26 10:00'],
    ['aanstaande dinsdag om 11 uur', '2026-11-24 11:00'],
    ['dinsdag volgende week om 11 uur', '2026-11-24 11:00'],
    ['volgende week dinsdag om 11 uur', '2026-11-24 11:00'],
    ['dinsdag om kwart over twee', '2026-11-24 14:15'],
    ['dinsdagmiddag 8 december om 14:00 uur', '2026-12-08 14:00'],
    ['dinsdag 8 december om 3 uur in de middag', '2026-12-08 15:00'],
    ['dinsdag 8 december om 14:00 uur, duur: 45 minuten', '2026-12-08 14:00-14:45'],
    ['dinsdag 8 december om 14 uur, een half uur', '2026-12-08 14:00-14:30'],
    ['woensdag 8 december om 14:00 uur', 'ambiguous-date'],
    ['dinsdag 8 december om 14:00 uur Britse tijd', '2026-12-08 14:00 Europe/London'],
    ['je gesprek van dinsdag 8 december', 'no-time'],
  ],
};
