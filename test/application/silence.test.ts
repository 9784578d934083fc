/** When the employer says nothing: who is asked, when, and when no more. */
import { describe, expect, it } from 'vitest';
import { writeLocal } from '../../lambdas/application/local-time.ts';
import { timetable } from '../../lambdas/application/timetable.ts';
import { at, given, opening } from './given.ts';
import { NEW_YORK, plan, SITTING } from './plan.ts';

describe('a silence', () => {
  const offered = [
    '2026-12-08T14:30:00Z',
    { type: 'offered', step: 'status-check', about: SITTING, to: ['p1'] },
  ] as const;
  const sent = ['2026-12-09T15:00:00Z', { type: 'done', step: 'status-check', about: SITTING, person: null }] as const;
  const great = ['2026-12-01T19:00:00Z', { type: 'felt', sitting: SITTING, rapport: 'great' }] as const;
  const after = '2026-12-09T16:00:00Z';

  it('is counted from the day on which the status check was sent', () => {
    expect(plan(given(...opening, offered, sent), after)[0]).toBe('Wed 16 Dec 09:30 second-check p1');
  });

  it('leads to the hiring manager only after HR was asked and only where it felt great (R6, R7)', () => {
    expect(plan(given(...opening, great, offered, sent), after)[0]).toBe('Wed 16 Dec 09:30 hiring-manager p2');
    expect(plan(given(...opening, great, offered), '2026-12-11T16:00:00Z')[1]).toBe('Tue 15 Dec 09:30 second-check p1');
  });

  it('leads to no hiring manager who was never met: nothing felt great with them (R7)', () => {
    const other = {
      key: 'p4',
      name: 'Ana Ruiz',
      address: 'ana@acme.example',
      role: 'hiring-manager',
      title: null,
    } as const;
    const facts = opening.filter((one) => one.type !== 'contact-noted' || one.contact.key !== 'p2');
    const unmet = given(...facts, { type: 'contact-noted', contact: other }, great, offered, sent);
    expect(plan(unmet, after)[0]).toBe('Wed 16 Dec 09:30 second-check p1');
  });

  it('asks the agency and never its client past it', () => {
    const agency = given(...opening, { type: 'identified', agency: 'Hays' }, great, offered, sent);
    expect(plan(agency, after)[0]).toBe('Wed 16 Dec 09:30 second-check p1');
  });

  it('is reminded of once, two days later, and then let go', () => {
    expect(plan(given(...opening, offered), '2026-12-08T15:00:00Z')[0]).toBe('Thu 10 Dec 09:30 status-check again p1');
    const reminded = given(...opening, offered, [
      '2026-12-10T14:30:00Z',
      { type: 'reminded', step: 'status-check', about: SITTING },
    ]);
    expect(plan(reminded, '2026-12-10T15:00:00Z')[0]).toBe('Tue 15 Dec 09:30 second-check p1');
  });

  it('waits for the date that the employer gave, and one business day more (R10)', () => {
    const word = [
      '2026-12-02T10:00:00Z',
      { type: 'heard', word: { says: 'timing', expectBy: at('2026-12-19T04:59:59Z') }, from: null },
    ] as const;
    expect(plan(given(...opening, word), '2026-12-02T11:00:00Z').find((one) => one.includes('status-check'))).toBe(
      'Mon 21 Dec 09:30 status-check p1',
    );
  });

  it('begins anew with word from the employer (R15), and keeps five business days between notes (R12)', () => {
    const word = [
      '2026-12-10T10:00:00Z',
      { type: 'heard', word: { says: 'timing', expectBy: at('2026-12-11T04:59:59Z') }, from: null },
    ] as const;
    expect(plan(given(...opening, offered, sent, word), '2026-12-10T11:00:00Z')[0]).toBe(
      'Wed 16 Dec 09:30 status-check p1',
    );
  });

  it('ends with a rejection, an offer, a withdrawal (R16)', () => {
    for (const outcome of ['rejected', 'offer', 'accepted', 'withdrawn', 'closed'] as const) {
      expect(
        plan(given(...opening, ['2026-12-04T10:00:00Z', { type: 'ended', outcome }]), '2026-12-04T11:00:00Z'),
      ).toEqual([]);
    }
  });

  it('holds back for a note to the same employer for another application (R12)', () => {
    const steps = timetable(given(...opening), NEW_YORK, at('2026-12-05T10:00:00Z'), at('2026-12-04T15:00:00Z'));
    expect(steps.map((one) => `${writeLocal(one.at, 'America/New_York')} ${one.step}`)[0]).toBe(
      'Fri 11 Dec 09:30 status-check',
    );
  });
});
