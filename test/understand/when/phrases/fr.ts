/** French. Sent on Friday, 20 November 2026; the candidate is in Paris. */
import type { Facts } from '../facts.ts';

export const fr: Facts = {
  zone: 'Europe/Paris',
  facts: [
    ['le mardi 8 décembre à 14h30', '2026-12-08 14:30'],
    ['le 8 décembre 2026 à 14 h 30', '2026-12-08 14:30'],
    ['mardi 8 décembre, 14h', '2026-12-08 14:00'],
    ['lundi 7 décembre 2026 de 14h à 15h30 (heure de Paris)', '2026-12-07 14:00-15:30'],
    ['mardi 8 décembre 2026 de 9 h 00 à 10 h 00', '2026-12-08 09:00-10:00'],
    ['mar. 8 déc. 2026 14:00 – 14:45 (CET)', '2026-12-08 14:00-14:45'],
    ['mardi 8/12 à 10h', '2026-12-08 10:00'],
    ['le 08/12/2026 à 10h00', '2026-12-08 10:00'],
    ['le 1er décembre à 11h', '2026-12-01 11:00'],
    ['demain à 10h', '2026-11-21 10:00'],
    ['après-demain à 16h', '2026-11-22 16:00'],
    ['jeudi à 10h', '2026-11-26 10:00'],
    ['mardi prochain à 14 h', '2026-11-24 14:00'],
    ['mardi de la semaine prochaine à 14h', '2026-11-24 14:00'],
    ['jeudi après-midi à 3h', '2026-11-26 15:00'],
    ['mardi 8 décembre à midi', '2026-12-08 12:00'],
    ['mardi 8 décembre à 10 heures', '2026-12-08 10:00'],
    ['mardi 8 décembre à 2 heures et demie', '2026-12-08 14:30'],
    ['mardi 8 décembre à 14h30 pendant 45 minutes', '2026-12-08 14:30-15:15'],
    ["mardi 8 décembre à 14h, d'une durée de 1h30", '2026-12-08 14:00-15:30'],
    ['mercredi 8 décembre à 14h', 'ambiguous-date'],
    ['mardi 8 décembre à 14h, heure de Londres', '2026-12-08 14:00 Europe/London'],
    ["mardi 8 décembre à 14h, heure de l'Est", '2026-12-08 14:00 America/New_York'],
    ['entre 10h et 12h le mardi 8 décembre', 'offered 2026-12-08 10:00-12:00'],
    ['votre entretien du mardi 8 décembre', 'no-time'],
  ],
};
