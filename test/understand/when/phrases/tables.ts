/** Times in tables, lists and labelled lines. Sent on Friday, 20 November 2026; the candidate is in New York. */
import type { Facts } from '../facts.ts';

export const tables: Facts = {
  zone: 'America/New_York',
  facts: [
    ['Date: Tuesday, December 8, 2026\nTime: 2:00 PM - 3:00 PM EST', '2026-12-08 14:00-15:00'],
    ['Date: Tuesday, December 8, 2026\nTime: 2:00 PM\nDuration: 45 minutes', '2026-12-08 14:00-14:45'],
    ['Time: 2:00 PM\nDate: Tuesday, December 8, 2026', '2026-12-08 14:00'],
    ['When: Tue Dec 8, 2026 2pm – 2:45pm (EST)', '2026-12-08 14:00-14:45'],
    ['Event Date/Time:\n02:00pm - Tuesday, December 8, 2026 (Eastern Time - US & Canada)', '2026-12-08 14:00'],
    ['Tuesday, December 8\n2:00 PM', '2026-12-08 14:00'],
    ['Tuesday, December 8, 2026\n\n2:00 PM - 2:45 PM', '2026-12-08 14:00-14:45'],
    ['Tuesday, December 8, 10:00-10:45: Priya Shah', '2026-12-08 10:00-10:45'],
    ['Tuesday, December 8, 14:00: Priya Shah', '2026-12-08 14:00'],
    [
      'Your schedule for Tuesday, December 8:\n- 9:00 - 9:45 AM: Priya Shah\n- 10:00 - 10:45 AM: Tom Okafor',
      '2026-12-08 09:00-09:45; 2026-12-08 10:00-10:45',
    ],
    [
      'Tuesday, December 8\n9:00 AM - 9:45 AM\nPriya Shah, Engineering Manager\n10:00 AM - 10:45 AM\nTom Okafor, Staff Engineer',
      '2026-12-08 09:00-09:45; 2026-12-08 10:00-10:45',
    ],
    [
      '| Date | Time | Who |\n| Dec 8, 2026 | 9:00 AM | Priya |\n| Dec 9, 2026 | 10:30 AM | Tom |',
      '2026-12-08 09:00; 2026-12-09 10:30',
    ],
    [
      'Tuesday, December 8\n11:00 - 12:00 Coding\nWednesday, December 9\n13:00 - 14:00 Design',
      '2026-12-08 11:00-12:00; 2026-12-09 13:00-14:00',
    ],
    ['Datum: 8. Dezember 2026\nUhrzeit: 14:00 - 15:00 Uhr', '2026-12-08 14:00-15:00'],
    ['Date : mardi 8 décembre 2026\nHeure : 14h30', '2026-12-08 14:30'],
    ['Datum: 8 december 2026\nTijd: 14:30 uur', '2026-12-08 14:30'],
    ['Data: martedì 8 dicembre 2026\nOra: 14:30\nDurata: 30 minuti', '2026-12-08 14:30-15:00'],
    [
      'We are happy to invite you to a conversation with the whole team on Tuesday,\nDecember 8 at 2pm. It is planned to take 45 minutes.',
      '2026-12-08 14:00-14:45',
    ],
    ['Date: 12/14/2026\nTime: 9:30 am', '2026-12-14 09:30'],
    ['Starts: Dec 8, 2026 2:00 PM\nEnds: Dec 8, 2026 2:45 PM', '2026-12-08 14:00; 2026-12-08 14:45'],
  ],
};
