import { describe, expect, it } from 'vitest';
import { deciding } from '../../lambdas/application/decide/deciding.ts';
import { intake } from '../../lambdas/application/decide/intake.ts';
import { emptyApplication, fold } from '../../lambdas/application/evolve.ts';
import type { Interview } from '../../lambdas/application/interview.ts';
import { writeLocal } from '../../lambdas/application/local-time.ts';
import { sittingsOf } from '../../lambdas/application/sittings.ts';
import { timetable } from '../../lambdas/application/timetable.ts';
import { businessMorning, morningOf, nextWaking } from '../../lambdas/application/wishes.ts';
import { at, given, interview, opening, wishes } from './given.ts';

const NEW_YORK = wishes('America/New_York');
const DANA = { name: 'Dana Cole', address: 'dana@acme.example' };

/** The application after these invites, one message each. */
function invited(...invites: readonly Partial<Interview>[]) {
  const making = deciding(emptyApplication('a1'), NEW_YORK, at('2026-11-24T10:00:00Z'));
  for (const one of invites) intake(making, { interviews: [interview(one)], questions: [] });
  return making.state();
}

describe('what the simulation found', () => {
  it('thanks the recruiter where only a machine interviewed', () => {
    const bot = { name: 'Interview Bot', address: null, role: 'interviewer', machine: true } as const;
    const state = invited({ organizer: DANA, people: [bot] });
    expect(sittingsOf(state, NEW_YORK)[0]?.thanks).toEqual(['p1']);
  });

  it('keeps the new invite when the one it replaced is cancelled afterwards', () => {
    const state = invited(
      { uid: 'old' },
      { uid: 'new' },
      { uid: 'old', sequence: 1, method: 'cancel', status: 'cancelled' },
    );
    expect(sittingsOf(state, NEW_YORK)).toHaveLength(1);
  });

  it('keeps a cancelled invite cancelled when an old copy of it comes after its replacement', () => {
    const later = { start: at('2026-12-03T17:00:00Z'), end: null };
    const state = invited(
      { uid: 'old', sequence: 1, method: 'cancel', status: 'cancelled' },
      { uid: 'new', ...later },
      { uid: 'old', sequence: 0 },
    );
    expect(sittingsOf(state, NEW_YORK).map(({ start }) => start)).toEqual([later.start]);
  });

  it('gives two days that share a date of UTC a key each', () => {
    const state = invited(
      { uid: 'a', start: at('2026-12-01T01:00:00Z'), end: null },
      { uid: 'b', start: at('2026-12-01T17:00:00Z'), end: null },
    );
    expect(sittingsOf(state, NEW_YORK).map(({ key }) => key)).toEqual(['s20261201', 's20261201b']);
  });

  it('tears no day apart when the candidate moves to another zone', () => {
    const state = invited(
      { uid: 'a', start: at('2026-12-01T15:00:00Z'), end: null },
      { uid: 'b', start: at('2026-12-01T22:30:00Z'), end: null },
    );
    expect(sittingsOf(state, wishes('Africa/Ceuta'))).toHaveLength(1);
  });

  it('finds a morning in any business hours', () => {
    const late = wishes('UTC', { business: { from: '13:00', to: '18:00' } });
    const early = wishes('UTC', { business: { from: '06:00', to: '09:00' } });
    expect([morningOf('09:30', late), morningOf('09:30', early), morningOf('09:30', NEW_YORK)]).toEqual([
      '13:00',
      '06:00',
      '09:30',
    ]);
    const due = timetable(given(...opening), late, at('2026-12-20T19:00:00Z')).find(
      ({ step }) => step === 'status-check',
    );
    expect(due === undefined ? '' : writeLocal(due.at, 'UTC')).toBe('Mon 21 Dec 13:00');
    expect(writeLocal(businessMorning(at('2026-12-18T12:00:00Z'), 1, '13:00', late), 'UTC')).toBe('Mon 21 Dec 13:00');
  });

  it('does not remind of a step after the next one was offered, nor wait for its snooze', () => {
    const state = given(
      ...opening,
      ['2026-12-08T14:30:00Z', { type: 'offered', step: 'status-check', about: 's20261201', to: ['p1'] }],
      ['2026-12-15T14:30:00Z', { type: 'offered', step: 'second-check', about: 's20261201', to: ['p1'] }],
      [
        '2026-12-15T15:00:00Z',
        { type: 'snoozed', step: 'status-check', about: 's20261201', until: at('2026-12-16T14:30:00Z') },
      ],
    );
    const steps = timetable(state, NEW_YORK, at('2026-12-15T16:00:00Z')).map(({ step }) => step);
    expect(steps).not.toContain('status-check');
  });

  it('does not ask anew about the silence before an interview that was called off after it was asked about', () => {
    const later = interview({ uid: 'b', start: at('2026-12-08T17:00:00Z'), end: at('2026-12-08T18:00:00Z') });
    const state = given(
      ...opening,
      ['2026-12-02T10:00:00Z', { type: 'interview-noted', key: 'i2', facts: later, people: ['p1'] }],
      ['2026-12-15T14:30:00Z', { type: 'offered', step: 'status-check', about: 's20261208', to: ['p1'] }],
      ['2026-12-22T14:30:00Z', { type: 'offered', step: 'second-check', about: 's20261208', to: ['p1'] }],
      [
        '2026-12-23T10:00:00Z',
        { type: 'interview-noted', key: 'i2', facts: { ...later, status: 'cancelled' }, people: ['p1'] },
      ],
    );
    const steps = timetable(state, NEW_YORK, at('2026-12-28T10:00:00Z')).map(({ step }) => step);
    expect(steps).not.toContain('status-check');
    expect(steps.at(-1)).toBe('close');
  });

  it('asks about a later interview that was told of late, though the silence before it had been asked about since', () => {
    const late = interview({ uid: 'b', start: at('2026-12-07T17:00:00Z'), end: at('2026-12-07T18:00:00Z') });
    const state = given(
      ...opening,
      ['2026-12-08T14:30:00Z', { type: 'offered', step: 'status-check', about: 's20261201', to: ['p1'] }],
      ['2026-12-09T10:00:00Z', { type: 'interview-noted', key: 'i2', facts: late, people: ['p1'] }],
    );
    const [first] = timetable(state, NEW_YORK, at('2026-12-10T22:00:00Z')).filter(({ step }) => step !== 'thank');
    expect(first).toMatchObject({ step: 'status-check', about: 's20261207', at: at('2026-12-15T14:30:00Z') });
  });

  it('keeps a cancellation that comes before its invite, where only words told of the interview until then', () => {
    const uid = 'late';
    const state = invited(
      { uid: null },
      { uid, sequence: 1, method: 'cancel', status: 'cancelled', start: null, end: null },
      { uid, sequence: 0, start: null, end: null },
    );
    expect(sittingsOf(state, NEW_YORK)).toEqual([]);
  });

  it('loses no day where clocks skip the last hour of one', () => {
    // In Nuuk 23:00 on Saturday 27 March 2027 is midnight.
    const nuuk = wishes('America/Nuuk');
    expect(writeLocal(nextWaking(at('2027-03-27T01:26:00Z'), nuuk), 'America/Nuuk')).toBe('Sat 27 Mar 08:00');
  });

  it('does not ask before a date that holds again because a later word was taken back', () => {
    const words = (by: string, expectBy: string) =>
      ({ type: 'heard', word: { says: 'timing', expectBy: at(expectBy) }, from: by }) as const;
    const events = [
      ...opening.map((event, n) => ({ at: at('2026-11-24T10:00:00Z'), by: `c${n}`, event })),
      { at: at('2026-12-02T10:00:00Z'), by: 'first', event: words('p1', '2027-01-15T22:00:00Z') },
      { at: at('2026-12-03T10:00:00Z'), by: 'second', event: words('p2', '2026-12-11T22:00:00Z') },
      {
        at: at('2026-12-14T14:30:00Z'),
        by: 'w1',
        event: { type: 'offered', step: 'status-check', about: 'w1796292000', to: ['p1'] } as const,
      },
      { at: at('2026-12-14T15:00:00Z'), by: 'third', event: { type: 'undone', change: 'second' } as const },
    ];
    const upcoming = timetable(fold('a1', events), NEW_YORK, at('2026-12-15T10:00:00Z')).filter((one) => !one.reminder);
    expect(upcoming[0]?.step).toBe('second-check');
    expect(upcoming[0]?.at).toBeGreaterThan(at('2027-01-15T22:00:00Z'));
  });

  it('ends an all-day entry after it has begun, whatever hours the candidate keeps', () => {
    const early = wishes('America/New_York', { business: { from: '06:00', to: '07:00' } });
    const start = at('2026-12-01T15:45:00Z');
    const state = invited({ allDay: true, start, end: null });
    expect(sittingsOf(state, early)[0]?.end).toBe(start + 3_600_000);
  });

  it('takes what is told in words after a cancellation for another interview, though the cancelled one had no time', () => {
    const state = invited(
      { uid: 'gone', sequence: 1, method: 'cancel', status: 'cancelled', start: null, end: null },
      { uid: null, start: at('2026-12-03T17:00:00Z'), end: null },
      { uid: 'gone', sequence: 0, start: null, end: null },
    );
    expect(state.interviews.map(({ facts }) => [facts.uid, facts.status])).toEqual([
      ['gone', 'cancelled'],
      [null, 'confirmed'],
    ]);
  });

  it('keeps the identity of an invite whose time words tell or move', () => {
    const state = invited({ uid: 'a', sequence: 2, start: null, end: null }, { uid: null, moves: true });
    expect(state.interviews.map(({ facts }) => [facts.uid, facts.sequence])).toEqual([['a', 2]]);
  });
});
