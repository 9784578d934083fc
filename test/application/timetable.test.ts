/** The plan of an application, from the evening before the interview to the last question. */
import { describe, expect, it } from 'vitest';
import { at, given, interview, opening, wishes } from './given.ts';
import { NEW_YORK, plan, SITTING } from './plan.ts';

describe('the plan of one interview', () => {
  it('goes from the evening before to the last question, if nobody ever answers', () => {
    expect(plan(given(...opening), '2026-11-24T10:00:00Z')).toEqual([
      'Mon 30 Nov 18:00 prepare',
      'Tue 1 Dec 13:15 debrief',
      'Tue 1 Dec 15:45 thank p2 p3',
      'Wed 2 Dec 12:45 last-call p2 p3',
      'Tue 8 Dec 09:30 status-check p1',
      'Thu 10 Dec 09:30 status-check again p1',
      'Tue 15 Dec 09:30 second-check p1',
      'Tue 5 Jan 09:30 keep-in-touch p1',
      'Tue 26 Jan 09:30 keep-in-touch p1',
      'Tue 16 Feb 09:30 keep-in-touch p1',
      'Tue 9 Mar 09:30 keep-in-touch p1',
      'Tue 6 Apr 09:30 close',
    ]);
  });

  it('is told in the zone of the candidate', () => {
    expect(plan(given(...opening), '2026-11-24T10:00:00Z', wishes('Asia/Tokyo')).slice(0, 4)).toEqual([
      'Tue 1 Dec 18:00 prepare',
      // 02:45 in the night: the questions wait for the morning.
      'Wed 2 Dec 08:00 debrief',
      'Wed 2 Dec 09:00 thank p2 p3',
      'Thu 3 Dec 08:00 last-call p2 p3',
    ]);
  });

  it('has no evening before when less than 15 hours are left', () => {
    const late = given(...opening.slice(0, -1), [
      '2026-12-01T03:00:00Z',
      opening.at(-1) ?? { type: 'undone', change: '' },
    ]);
    expect(plan(late, '2026-12-01T03:00:00Z')[0]).toBe('Tue 1 Dec 13:15 debrief');
  });

  it('begins with the first step still worth doing when it is forwarded late', () => {
    expect(plan(given(...opening), '2026-12-02T15:00:00Z').slice(0, 2)).toEqual([
      'Wed 2 Dec 10:00 thank p2 p3',
      'Wed 2 Dec 16:00 last-call p2 p3',
    ]);
    expect(plan(given(...opening), '2026-12-05T15:00:00Z')[0]).toBe('Tue 8 Dec 09:30 status-check p1');
    expect(plan(given(...opening), '2027-02-01T15:00:00Z').slice(0, 2)).toEqual([
      'Mon 1 Feb 10:00 status-check p1',
      'Wed 3 Feb 09:30 status-check again p1',
    ]);
  });

  it('never offers a thank-you later than 48 h after the end (R1)', () => {
    const steps = plan(given(...opening), '2026-12-03T17:45:00Z');
    expect(steps.some((one) => one.includes('thank') || one.includes('last-call'))).toBe(false);
  });

  it('thanks at once when the debrief is answered, at any hour', () => {
    const answered = given(...opening, ['2026-12-02T04:00:00Z', { type: 'debriefed', sitting: SITTING }]);
    expect(plan(answered, '2026-12-02T04:00:00Z')[0]).toBe('Tue 1 Dec 23:00 thank p2 p3');
  });

  it('thanks the organizer too, where they were in the room (R5)', () => {
    const interview = given(...opening).interviews[0]?.key ?? '';
    const there = given(...opening, ['2026-12-01T18:30:00Z', { type: 'present', interview, person: 'p1' }]);
    expect(plan(there, '2026-12-01T19:00:00Z').find((one) => one.includes('thank'))).toBe(
      'Tue 1 Dec 15:45 thank p1 p2 p3',
    );
  });

  it('reminds of those that are not yet sent, and of nobody else', () => {
    const offered = given(
      ...opening,
      ['2026-12-01T20:45:00Z', { type: 'offered', step: 'thank', about: SITTING, to: ['p2', 'p3'] }],
      ['2026-12-01T21:00:00Z', { type: 'done', step: 'thank', about: SITTING, person: 'p2' }],
    );
    expect(plan(offered, '2026-12-01T22:00:00Z')[0]).toBe('Wed 2 Dec 12:45 last-call p3');
  });

  it('has no last call when all are sent', () => {
    const sent = given(...opening, [
      '2026-12-01T21:00:00Z',
      { type: 'done', step: 'thank', about: SITTING, person: null },
    ]);
    expect(plan(sent, '2026-12-01T22:00:00Z')[0]).toBe('Tue 8 Dec 09:30 status-check p1');
  });
});

describe('moves, cancellations, snoozes, pauses', () => {
  it('a moved interview moves the plan', () => {
    const facts = interview({ sequence: 1, start: at('2026-12-03T15:00:00Z'), end: at('2026-12-03T16:00:00Z') });
    const moved = given(...opening, { type: 'interview-noted', key: 'i1', facts, people: ['p2'] });
    expect(plan(moved, '2026-11-25T10:00:00Z').slice(0, 3)).toEqual([
      'Wed 2 Dec 18:00 prepare',
      'Thu 3 Dec 11:30 debrief',
      'Thu 3 Dec 14:00 thank p2',
    ]);
  });

  it('a cancelled or dropped interview ends its nudges', () => {
    const cancelled = given(...opening, {
      type: 'interview-noted',
      key: 'i1',
      facts: interview({ status: 'cancelled' }),
      people: [],
    });
    expect(plan(cancelled, '2026-11-25T10:00:00Z')).toEqual([]);
    expect(plan(given(...opening, { type: 'interview-dropped', key: 'i1' }), '2026-11-25T10:00:00Z')).toEqual([]);
  });

  it('a snoozed step comes at the moment named, even on a Sunday', () => {
    const snoozed = given(
      ...opening,
      ['2026-12-08T14:30:00Z', { type: 'offered', step: 'status-check', about: SITTING, to: ['p1'] }],
      [
        '2026-12-08T15:00:00Z',
        { type: 'snoozed', step: 'status-check', about: SITTING, until: at('2026-12-13T20:00:00Z') },
      ],
    );
    expect(plan(snoozed, '2026-12-08T16:00:00Z')[0]).toBe('Sun 13 Dec 15:00 status-check p1');
  });

  it('a pause holds everything, and what has expired by then is gone', () => {
    const paused = { ...NEW_YORK, paused: at('2026-12-10T15:00:00Z') };
    expect(plan(given(...opening), '2026-11-25T10:00:00Z', paused)[0]).toBe('Thu 10 Dec 10:00 status-check p1');
    expect(plan(given(...opening), '2026-11-25T10:00:00Z', { ...NEW_YORK, paused: 'open' })).toEqual([]);
  });

  it('public holidays are no business days', () => {
    const holiday = { ...NEW_YORK, isHoliday: (_y: number, m: number, d: number) => m === 12 && (d === 8 || d === 9) };
    expect(plan(given(...opening), '2026-12-05T10:00:00Z', holiday)[0]).toBe('Thu 10 Dec 09:30 status-check p1');
  });

  it('undo takes a change back, and leaves what was sent', () => {
    const word = ['2026-12-02T10:00:00Z', { type: 'ended', outcome: 'rejected' }] as const;
    const undone = given(...opening, word, ['2026-12-02T11:00:00Z', { type: 'undone', change: 'c6' }]);
    expect(plan(undone, '2026-12-04T11:00:00Z')[0]).toBe('Tue 8 Dec 09:30 status-check p1');
  });
});

describe('sittings and rounds', () => {
  const second = (start: string, end: string, people: readonly string[]) =>
    ({
      type: 'interview-noted',
      key: 'i2',
      facts: interview({ uid: 'two@acme.example', start: at(start), end: at(end) }),
      people,
    }) as const;

  it('the interviews of one day are debriefed once, after the last', () => {
    const loop = given(...opening, second('2026-12-01T19:00:00Z', '2026-12-01T20:00:00Z', ['p3']));
    expect(plan(loop, '2026-11-25T10:00:00Z').slice(0, 3)).toEqual([
      'Mon 30 Nov 18:00 prepare',
      'Tue 1 Dec 15:30 debrief',
      'Tue 1 Dec 18:00 thank p2 p3',
    ]);
  });

  it('a person met on two days of one round is thanked once (R5)', () => {
    const loop = given(...opening, second('2026-12-02T19:00:00Z', '2026-12-02T20:00:00Z', ['p2', 'p3']));
    expect(plan(loop, '2026-11-25T10:00:00Z').filter((one) => / thank /.test(one))).toEqual([
      'Tue 1 Dec 15:45 thank p2 p3',
    ]);
    expect(plan(loop, '2026-11-25T10:00:00Z')).toContain('Wed 2 Dec 15:30 debrief');
  });

  it('and again in the next round', () => {
    const rounds = given(...opening, second('2026-12-14T19:00:00Z', '2026-12-14T20:00:00Z', ['p2']));
    expect(plan(rounds, '2026-11-25T10:00:00Z').filter((one) => / thank /.test(one))).toEqual([
      'Tue 1 Dec 15:45 thank p2 p3',
      'Mon 14 Dec 18:00 thank p2',
    ]);
  });
});
