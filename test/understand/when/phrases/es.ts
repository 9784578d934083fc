/** Spanish. Sent on Friday, 20 November 2026; the candidate is in Madrid. */
import type { Facts } from '../facts.ts';

export const es: Facts = {
  zone: 'Europe/Madrid',
  facts: [
    ['el martes 8 de diciembre a las 15:30', '2026-12-08 15:30'],
    ['el martes 8 de diciembre a las 15:30 (hora de Madrid)', '2026-12-08 15:30'],
    ['martes, 8 de diciembre de 2026, a las 3 de la tarde', '2026-12-08 15:00'],
    ['martes 8 de diciembre a las 10 de la mañana', '2026-12-08 10:00'],
    ['el 8 de diciembre a las 14h', '2026-12-08 14:00'],
    ['el 8 de diciembre de 10:00 a 11:00', '2026-12-08 10:00-11:00'],
    ['el martes 8 de diciembre de 10 a 11', '2026-12-08 10:00-11:00'],
    ['el 08/12/2026 a las 10:00', '2026-12-08 10:00'],
    ['mañana por la mañana a las 10', '2026-11-21 10:00'],
    ['mañana a las 4 de la tarde', '2026-11-21 16:00'],
    ['pasado mañana a las 12:00', '2026-11-22 12:00'],
    ['el jueves a las 10', '2026-11-26 10:00'],
    ['el próximo martes a las 11:00', '2026-11-24 11:00'],
    ['el martes de la próxima semana a las 11:00', '2026-11-24 11:00'],
    ['el martes a las tres y media', '2026-11-24 15:30'],
    ['el martes 8 de diciembre a las 2 y cuarto de la tarde', '2026-12-08 14:15'],
    ['el martes 8 de diciembre a mediodía', '2026-12-08 12:00'],
    ['el martes 8 de diciembre a las 10:00 durante 45 minutos', '2026-12-08 10:00-10:45'],
    ['el martes 8 de diciembre a las 5:00 p. m.', '2026-12-08 17:00'],
    ['el miércoles 8 de diciembre a las 10:00', 'ambiguous-date'],
    ['el martes 8 de diciembre a las 10:00, hora de Colombia', '2026-12-08 10:00 America/Bogota'],
    ['su entrevista del 8 de diciembre', 'no-time'],
    ['Fecha: 8 de diciembre de 2026\nHora: 16:00', '2026-12-08 16:00'],
  ],
};
