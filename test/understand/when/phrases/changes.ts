/** The old time and the new one. Sent on Friday, 20 November 2026; the candidate is in London. */
import type { Facts } from '../facts.ts';

export const changes: Facts = {
  zone: 'Europe/London',
  facts: [
    ['We need to move Thursday to Friday at 10', 'old no-time; 2026-11-27 10:00'],
    [
      'moved from Thursday, December 10 at 2pm to Friday, December 11 at 10am',
      'old 2026-12-10 14:00; 2026-12-11 10:00',
    ],
    ['moved from 2pm to 3pm on Tuesday', 'old 2026-11-24 14:00; 2026-11-24 15:00'],
    [
      'The new time is Friday, December 11 at 10am (was Thursday, December 10 at 2pm).',
      '2026-12-11 10:00; old 2026-12-10 14:00',
    ],
    ['Friday, December 11 at 10am instead of Thursday, December 10 at 2pm', '2026-12-11 10:00; old 2026-12-10 14:00'],
    [
      'Your interview originally scheduled for Thursday, December 10 at 2pm has been rescheduled to Friday, December 11 at 10am.',
      'old 2026-12-10 14:00; 2026-12-11 10:00',
    ],
    [
      'Old time: Thursday, December 10 at 2pm\nNew time: Friday, December 11 at 10am',
      'old 2026-12-10 14:00; 2026-12-11 10:00',
    ],
    [
      'New time: Friday, December 11 at 10am\nPrevious time: Thursday, December 10 at 2pm',
      '2026-12-11 10:00; old 2026-12-10 14:00',
    ],
    ['Was: Thursday, December 10 at 2pm\nNow: Friday, December 11 at 10am', 'old 2026-12-10 14:00; 2026-12-11 10:00'],
    ['~~Thursday, December 10 at 2pm~~ Friday, December 11 at 10am', 'old 2026-12-10 14:00; 2026-12-11 10:00'],
    [
      'This event has been changed.\nWhen: Fri Dec 11, 2026 10am – 11am\nThu Dec 10, 2026 2pm – 3pm',
      '2026-12-11 10:00-11:00; old 2026-12-10 14:00-15:00',
    ],
    ['Can we move our Thursday call to Friday at 10am', 'old no-time; 2026-11-27 10:00'],
    ['Your interview has moved to Friday, December 11 from 10am to 11am.', '2026-12-11 10:00-11:00'],
    [
      'It was great to meet you on Thursday. We meet again on Friday, December 11 at 10am.',
      'no-time; 2026-12-11 10:00',
    ],
    [
      'Wir müssen das Gespräch von Donnerstag, 10. Dezember, 14 Uhr auf Freitag, 11. Dezember, 10 Uhr verschieben.',
      'old 2026-12-10 14:00; 2026-12-11 10:00',
    ],
    [
      'statt Donnerstag, 10. Dezember um 14 Uhr nun Freitag, 11. Dezember um 10 Uhr',
      'old 2026-12-10 14:00; 2026-12-11 10:00',
    ],
    [
      "L'entretien initialement prévu le jeudi 10 décembre à 14h est reporté au vendredi 11 décembre à 10h.",
      'old 2026-12-10 14:00; 2026-12-11 10:00',
    ],
    ['le vendredi 11 décembre à 10h au lieu du jeudi 10 décembre à 14h', '2026-12-11 10:00; old 2026-12-10 14:00'],
    [
      'el viernes 11 de diciembre a las 10:00 en lugar del jueves 10 de diciembre a las 14:00',
      '2026-12-11 10:00; old 2026-12-10 14:00',
    ],
    [
      'A entrevista mudou de quinta-feira, 10 de dezembro, para sexta-feira, 11 de dezembro, às 10h',
      'old no-time; 2026-12-11 10:00',
    ],
    [
      'vrijdag 11 december om 10 uur in plaats van donderdag 10 december om 14 uur',
      '2026-12-11 10:00; old 2026-12-10 14:00',
    ],
    ['venerdì 11 dicembre alle 10 invece di giovedì 10 dicembre alle 14', '2026-12-11 10:00; old 2026-12-10 14:00'],
    ['w piątek 11 grudnia o 10:00 zamiast w czwartek 10 grudnia o 14:00', '2026-12-11 10:00; old 2026-12-10 14:00'],
    [
      'fredag den 11 december kl. 10 istället för torsdag den 10 december kl. 14',
      '2026-12-11 10:00; old 2026-12-10 14:00',
    ],
    ['12月10日(木)14:00から12月11日(金)10:00に変更', 'old 2026-12-10 14:00; 2026-12-11 10:00'],
  ],
};
