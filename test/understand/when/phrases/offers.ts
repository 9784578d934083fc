/** Times to choose from. Sent on Friday, 20 November 2026; the candidate is in London. */
import type { Facts } from '../facts.ts';

const BOTH = 'offered 2026-12-08 10:00; offered 2026-12-09 14:00';

export const offers: Facts = {
  zone: 'Europe/London',
  facts: [
    ['Would Tuesday 8 at 10am or Wednesday 9 at 2pm suit you?', BOTH],
    ['We can do Tuesday, December 8 at 10am or Wednesday, December 9 at 2pm.', BOTH],
    ['Please choose one of the following times:\n- Tuesday, December 8 at 10am\n- Wednesday, December 9 at 2pm', BOTH],
    ['Tuesday, December 8 at 10am\nWednesday, December 9 at 2pm\nLet me know which works best.', BOTH],
    ['Are you available on Tuesday, December 8 at 10am?', 'offered 2026-12-08 10:00'],
    ['Your interview is on Tuesday, December 8 at 10am. If that does not suit you, let me know.', '2026-12-08 10:00'],
    ['Passt Ihnen Dienstag, 8. Dezember um 10 Uhr oder Mittwoch, 9. Dezember um 14 Uhr?', BOTH],
    ['Folgende Termine stehen zur Auswahl:\n- Dienstag, 8. Dezember, 10 Uhr\n- Mittwoch, 9. Dezember, 14 Uhr', BOTH],
    ['Le mardi 8 décembre à 10h ou le mercredi 9 décembre à 14h vous conviendrait-il ?', BOTH],
    ['¿Le viene bien el martes 8 de diciembre a las 10:00 o el miércoles 9 de diciembre a las 14:00?', BOTH],
    ['Seria possível terça-feira, 8 de dezembro, às 10h ou quarta-feira, 9 de dezembro, às 14h?', BOTH],
    ['Schikt dinsdag 8 december om 10 uur of woensdag 9 december om 14 uur?', BOTH],
    ['Andrebbe bene martedì 8 dicembre alle 10 o mercoledì 9 dicembre alle 14?', BOTH],
    ['Czy pasuje we wtorek 8 grudnia o 10:00 lub w środę 9 grudnia o 14:00?', BOTH],
    ['Passar tisdag den 8 december kl. 10 eller onsdag den 9 december kl. 14?', BOTH],
    ['下記の候補日よりお選びください。\n12月8日(火) 10:00\n12月9日(水) 14:00', BOTH],
  ],
};
