/** The moments of replies: counted from the Date of the message, in the candidate's zone. */
import { describe, expect, it } from 'vitest';
import { asJson, said } from './said.ts';

const untilIn = async (zone: string | null, says: string) => {
  const [command] = asJson(await said(says, { zone })).commands;
  return command?.['until'] ?? command?.['expectBy'] ?? null;
};

// Every message is of Tuesday, 1 December 2026, 10:00 in New York.
describe('nine in the morning, there where the candidate is', () => {
  it.each([
    ['America/New_York', '2026-12-02T14:00:00Z'],
    ['Europe/Lisbon', '2026-12-02T09:00:00Z'],
    ['Asia/Kathmandu', '2026-12-02T03:15:00Z'],
    // There it is Wednesday already.
    ['Pacific/Auckland', '2026-12-02T20:00:00Z'],
    ['America/Los_Angeles', '2026-12-02T17:00:00Z'],
    // Without a zone the offset of the Date holds.
    [null, '2026-12-02T14:00:00Z'],
  ])('tomorrow in %s', async (zone, until) => {
    expect(await untilIn(zone, 'tomorrow')).toBe(until);
  });
});

describe('numbers are read as the country of the zone reads them', () => {
  it.each([
    ['America/New_York', 'snooze until 2/3', '2027-02-03T14:00:00Z'],
    ['Europe/London', 'snooze until 2/3', '2027-03-02T09:00:00Z'],
    ['Europe/Berlin', 'snooze until 2.3.', '2027-03-02T08:00:00Z'],
    ['Europe/London', 'snooze until 12/14', '2026-12-14T09:00:00Z'],
    ['America/New_York', 'snooze until 14/12', '2026-12-14T14:00:00Z'],
    [null, 'snooze until 12/14', '2026-12-14T14:00:00Z'],
  ])('%s: %s', async (zone, says, until) => {
    expect(await untilIn(zone, says)).toBe(until);
  });

  it('and are asked where no country is known', async () => {
    const reply = asJson(await said('snooze until 2/3', { zone: null }));
    expect(reply.commands).toEqual([]);
    expect(reply.unclear).toBe('snooze until 2/3');
  });
});

describe('a day that is expected ends at its end', () => {
  it.each([
    ['they say 2 weeks', '2026-12-16T04:59:59Z'],
    ['decision by the 12th', '2026-12-13T04:59:59Z'],
    ['HR will call on Tuesday', '2026-12-09T04:59:59Z'],
    ["they'll decide end of next week", '2026-12-12T04:59:59Z'],
    ["they'll decide next week", '2026-12-12T04:59:59Z'],
    ["they'll decide early next week", '2026-12-09T04:59:59Z'],
    ["they'll decide before next week", '2026-12-07T04:59:59Z'],
    ['they will decide by Friday at 5pm', '2026-12-04T22:00:00Z'],
    ['decision before Christmas', '2026-12-25T04:59:59Z'],
    ['they need 3 to 4 weeks', '2026-12-30T04:59:59Z'],
  ])('%s', async (says, until) => {
    expect(await untilIn('America/New_York', says)).toBe(until);
  });
});

describe('words about days', () => {
  it.each([
    ['Tuesday', '2026-12-08T14:00:00Z'],
    ['next Tuesday', '2026-12-08T14:00:00Z'],
    ['Wednesday', '2026-12-02T14:00:00Z'],
    ['next week', '2026-12-07T14:00:00Z'],
    ['Wednesday next week', '2026-12-09T14:00:00Z'],
    ['the weekend', '2026-12-05T14:00:00Z'],
    ['after the weekend', '2026-12-07T14:00:00Z'],
    ['in a month', '2027-01-01T14:00:00Z'],
    ['the 1st', '2027-01-01T14:00:00Z'],
    ['after Christmas', '2026-12-26T14:00:00Z'],
    ['Friday at 3pm Paris time', '2026-12-04T14:00:00Z'],
    ['Friday at noon', '2026-12-04T17:00:00Z'],
    ['March 15', '2027-03-15T13:00:00Z'],
    ['in 90 minutes', '2026-12-01T16:30:00Z'],
    ['29 February 2028', '2028-02-29T14:00:00Z'],
  ])('%s', async (says, until) => {
    expect(await untilIn('America/New_York', `snooze until ${says}`)).toBe(until);
  });

  it.each(['31 November', '30 February 2027', 'the 32nd'])('%s is no day, and is asked', async (says) => {
    const reply = asJson(await said(`snooze until ${says}`));
    expect(reply.commands).toEqual([]);
    expect(reply.unclear).not.toBeNull();
  });
});

// Easter of 2027 is the 28th of March; week 51 of 2026 begins on the 14th of December.
describe('feasts that move, weeks by their number, and days in dialect', () => {
  it.each([
    ['Europe/London', 'snooze until after Easter', '2027-03-30T08:00:00Z'],
    ['Europe/London', 'snooze until Good Friday', '2027-03-26T09:00:00Z'],
    ['Europe/Madrid', 'recuérdamelo después de Semana Santa', '2027-03-29T07:00:00Z'],
    ['Europe/Berlin', 'erinner mich in KW 51', '2026-12-14T08:00:00Z'],
    ['Europe/Berlin', 'sie melden sich in KW51', '2026-12-18T22:59:59Z'],
    ['Europe/Zurich', 'später, am Zischtig', '2026-12-08T08:00:00Z'],
    ['Australia/Sydney', 'snooze until friday week', '2026-12-10T22:00:00Z'],
  ])('%s: %s', async (zone, says, until) => {
    expect(await untilIn(zone, says)).toBe(until);
  });
});
