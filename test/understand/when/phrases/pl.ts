/** Polish. Sent on Friday, 20 November 2026; the candidate is in Warsaw. */
import type { Facts } from '../facts.ts';

export const pl: Facts = {
  zone: 'Europe/Warsaw',
  facts: [
    ['8 grudnia o godz. 14.00', '2026-12-08 14:00'],
    ['we wtorek 8 grudnia o 14:30', '2026-12-08 14:30'],
    ['wtorek, 8 grudnia 2026 r., godz. 10:00–11:00', '2026-12-08 10:00-11:00'],
    ['we wtorek, 8 grudnia o godzinie 14:30', '2026-12-08 14:30'],
    ['8 grudnia od 14:00 do 15:00', '2026-12-08 14:00-15:00'],
    ['dnia 08.12.2026 o godz. 10:00', '2026-12-08 10:00'],
    ['8.12. o 10:00', '2026-12-08 10:00'],
    ['jutro o 10:00', '2026-11-21 10:00'],
    ['pojutrze o godz. 16', '2026-11-22 16:00'],
    ['w czwartek o 10', '2026-11-26 10:00'],
    ['w najbliższy wtorek o 11:00', '2026-11-24 11:00'],
    ['we wtorek w przyszłym tygodniu o 11:00', '2026-11-24 11:00'],
    ['we wtorek o 3 po południu', '2026-11-24 15:00'],
    ['we wtorek 8 grudnia w południe', '2026-12-08 12:00'],
    ['we wtorek 8 grudnia o 14:00, czas trwania: 45 minut', '2026-12-08 14:00-14:45'],
    ['we wtorek 8 grudnia o 14:00 (czasu londyńskiego)', '2026-12-08 14:00 Europe/London'],
    ['w środę 8 grudnia o 14:00', 'ambiguous-date'],
    ['rozmowa we wtorek 8 grudnia', 'no-time'],
    ['Data: 8 grudnia 2026\nGodzina: 16:00', '2026-12-08 16:00'],
  ],
};
