/** Portuguese. Sent on Friday, 20 November 2026; the candidate is in São Paulo. */
import type { Facts } from '../facts.ts';

export const pt: Facts = {
  zone: 'America/Sao_Paulo',
  facts: [
    ['terça-feira, 8 de dezembro, às 14h30', '2026-12-08 14:30'],
    ['terça-feira, 8 de dezembro, às 14h30 (horário de Brasília)', '2026-12-08 14:30'],
    ['dia 8/12 às 15h', '2026-12-08 15:00'],
    ['no dia 8 de dezembro de 2026 às 10:00', '2026-12-08 10:00'],
    ['terça, 8/12, das 14h às 15h', '2026-12-08 14:00-15:00'],
    ['8 de dezembro das 10:00 às 11:30', '2026-12-08 10:00-11:30'],
    ['amanhã às 10h', '2026-11-21 10:00'],
    ['depois de amanhã às 16h', '2026-11-22 16:00'],
    ['na quinta-feira às 10h', '2026-11-26 10:00'],
    ['na próxima terça-feira às 11h', '2026-11-24 11:00'],
    ['na terça-feira da próxima semana às 11h', '2026-11-24 11:00'],
    ['terça-feira às 3 da tarde', '2026-11-24 15:00'],
    ['terça-feira às duas e meia da tarde', '2026-11-24 14:30'],
    ['terça-feira, 8 de dezembro, ao meio-dia', '2026-12-08 12:00'],
    ['terça-feira, 8 de dezembro, às 14h, duração de 45 minutos', '2026-12-08 14:00-14:45'],
    ['quarta-feira, 8 de dezembro, às 14h', 'ambiguous-date'],
    ['terça-feira, 8 de dezembro, às 14h (hora de Lisboa)', '2026-12-08 14:00 Europe/Lisbon'],
    ['a sua entrevista de 8 de dezembro', 'no-time'],
    ['Data: 08/12/2026\nHorário: 16h', '2026-12-08 16:00'],
    ['seg., 7 de dez. de 2026 14:00 – 15:00', '2026-12-07 14:00-15:00'],
  ],
};
