/** Italian. Sent on Friday, 20 November 2026; the candidate is in Rome. */
import type { Facts } from '../facts.ts';

export const it: Facts = {
  zone: 'Europe/Rome',
  facts: [
    ['martedì 8 dicembre alle ore 14:30', '2026-12-08 14:30'],
    ['martedì 8 dicembre 2026 alle 14.30', '2026-12-08 14:30'],
    ['martedì 8 dicembre dalle 14 alle 15', '2026-12-08 14:00-15:00'],
    ['martedì 8 dicembre, ore 10:00-11:00', '2026-12-08 10:00-11:00'],
    ['il giorno 8 dicembre alle 10', '2026-12-08 10:00'],
    ["l'8 dicembre alle 10:30", '2026-12-08 10:30'],
    ['il 08/12/2026 alle ore 10.00', '2026-12-08 10:00'],
    ['domani alle 10', '2026-11-21 10:00'],
    ['dopodomani alle 16', '2026-11-22 16:00'],
    ['giovedì alle 10', '2026-11-26 10:00'],
    ['martedì della prossima settimana alle 11', '2026-11-24 11:00'],
    ['martedì prossimo alle 11', '2026-11-24 11:00'],
    ['martedì alle 3 del pomeriggio', '2026-11-24 15:00'],
    ['martedì alle due e mezza', '2026-11-24 14:30'],
    ['martedì 8 dicembre a mezzogiorno', '2026-12-08 12:00'],
    ['martedì 8 dicembre alle 14:00 per 45 minuti', '2026-12-08 14:00-14:45'],
    ["martedì 8 dicembre alle 14:00, circa un'ora", '2026-12-08 14:00-15:00'],
    ['mercoledì 8 dicembre alle 14:00', 'ambiguous-date'],
    ['martedì 8 dicembre alle 14:00, ora di Londra', '2026-12-08 14:00 Europe/London'],
    ['il colloquio di martedì 8 dicembre', 'no-time'],
  ],
};
