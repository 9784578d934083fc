/** Which telling of an interview counts, and which interview it tells of. */
import { describe, expect, it } from 'vitest';
import { isCancelled, isInvite, knownInterview, newer, sameInterview } from '../../lambdas/application/changes.ts';
import { plainEmployer } from '../../lambdas/application/employer-name.ts';
import { DAY, HOUR } from '../../lambdas/application/instant.ts';
import type { Interview } from '../../lambdas/application/interview.ts';
import { interview } from './given.ts';

const MONDAY = Date.UTC(2026, 11, 7, 17);

const told = (facts: Partial<Interview>): Interview =>
  interview({
    uid: 'a@calendar.example',
    stamp: MONDAY - 10 * DAY,
    start: MONDAY,
    end: MONDAY + HOUR,
    title: 'Interview with Acme',
    ...facts,
  });

describe('of two copies of one invite', () => {
  it('the higher SEQUENCE wins, whatever the stamps say', () => {
    expect(newer(told({ sequence: 2, stamp: 1 }), told({ sequence: 1, stamp: 2 }))).toBe(true);
    expect(newer(told({ sequence: 1, stamp: 2 }), told({ sequence: 2, stamp: 1 }))).toBe(false);
  });
  it('the later DTSTAMP wins where the SEQUENCE is the same', () => {
    expect(newer(told({ stamp: 2 }), told({ stamp: 1 }))).toBe(true);
    expect(newer(told({ stamp: 1 }), told({ stamp: 2 }))).toBe(false);
  });
  it('neither is newer where they are alike, or where one has no stamp', () => {
    expect(newer(told({}), told({}))).toBe(false);
    expect(newer(told({ stamp: null }), told({}))).toBe(false);
    expect(newer(told({}), told({ stamp: null }))).toBe(false);
  });
});

describe('what is no invite', () => {
  it('a reply and a counter-proposal', () => {
    expect(
      (['request', 'publish', 'cancel', 'none', 'reply', 'counter'] as const).filter((method) => !isInvite({ method })),
    ).toEqual(['reply', 'counter']);
  });
  it('is cancelled by method or by status', () => {
    expect(isCancelled(told({ method: 'cancel' }))).toBe(true);
    expect(isCancelled(told({ status: 'cancelled' }))).toBe(true);
    expect(isCancelled(told({}))).toBe(false);
  });
});

describe('one interview', () => {
  it('has one UID, wherever it is moved', () => {
    expect(sameInterview(told({}), told({ start: MONDAY + 40 * DAY, employer: null, sequence: 1 }))).toBe(true);
  });
  it('is told from another occurrence of its series', () => {
    const second = { recurrenceId: MONDAY + 7 * DAY, start: MONDAY + 8 * DAY };
    expect(sameInterview(told({ recurrenceId: MONDAY }), told(second))).toBe(false);
    expect(sameInterview(told({}), told(second))).toBe(false);
    expect(sameInterview(told({}), told({ recurrenceId: MONDAY, start: MONDAY + DAY }))).toBe(true);
  });
  it('ends with its whole series', () => {
    expect(sameInterview(told({ recurrenceId: MONDAY }), told({ method: 'cancel', start: MONDAY - 30 * DAY }))).toBe(
      true,
    );
  });
  it('has an Outlook UID in which only the date of the occurrence differs', () => {
    const uid = (date: string) => `040000008200E00074C5B7101A82E008${date}C0CA27559A38C901000000000000000010000000`;
    expect(sameInterview(told({ uid: uid('00000000') }), told({ uid: uid('07EA0C07').toLowerCase() }))).toBe(true);
  });
  it('is one though a new UID takes the slot of a cancelled one within a week', () => {
    const cancelled = told({ status: 'cancelled' });
    expect(sameInterview(cancelled, told({ uid: 'b', start: MONDAY + 3 * DAY }))).toBe(true);
    expect(sameInterview(cancelled, told({ uid: 'b', start: MONDAY + 8 * DAY }))).toBe(false);
    expect(sameInterview(cancelled, told({ uid: 'b', start: MONDAY + 3 * DAY, employer: 'Globex' }))).toBe(false);
    expect(sameInterview(cancelled, told({ uid: 'b', start: MONDAY + 3 * DAY, job: 'Designer' }))).toBe(false);
  });
  it('is one though a message that says it moves brings a new UID', () => {
    const later = told({ uid: 'b', start: MONDAY + 2 * DAY });
    expect(sameInterview(told({}), later)).toBe(false);
    expect(sameInterview(told({}), later, { moves: true })).toBe(true);
  });
  it('is one though the same slot comes with another UID or with none', () => {
    expect(sameInterview(told({}), told({ uid: 'b', employer: 'ACME, Inc.' }))).toBe(true);
    expect(sameInterview(told({}), told({ uid: null, method: 'none' }))).toBe(true);
    expect(sameInterview(told({}), told({ uid: 'b', employer: 'Globex' }))).toBe(false);
  });
  it('is meant by words that name no time', () => {
    expect(sameInterview(told({}), told({ uid: null, start: null, status: 'cancelled' }))).toBe(true);
    expect(sameInterview(told({ stage: 'final' }), told({ uid: null, start: null, stage: 'technical' }))).toBe(false);
  });
  it('is not the next one of the same day', () => {
    expect(sameInterview(told({}), told({ uid: 'b', start: MONDAY + HOUR }))).toBe(false);
  });
  it('is not cancelled by a cancellation of another UID', () => {
    expect(sameInterview(told({}), told({ uid: 'b', start: MONDAY + DAY, status: 'cancelled' }))).toBe(false);
  });
});

describe('of several known interviews', () => {
  const known = [
    { key: 'i1', facts: told({ uid: 'old', status: 'cancelled' }) },
    { key: 'i2', facts: told({ uid: 'b', start: MONDAY + DAY }) },
  ];
  it('the one with the UID is meant, before one that a new UID could replace', () => {
    expect(knownInterview(known, told({ uid: 'b', start: MONDAY + 2 * DAY, sequence: 1 }))?.key).toBe('i2');
  });
  it('the one at the same time is meant, before one nearby', () => {
    expect(knownInterview(known, told({ uid: null, start: MONDAY + DAY }))?.key).toBe('i2');
  });
  it('none is meant by a stranger', () => {
    expect(knownInterview(known, told({ uid: 'c', employer: 'Globex' }))).toBeUndefined();
  });
});

describe('one employer', () => {
  it.each([
    ['Acme', 'ACME, Inc.'],
    ['Acme', 'The Acme Company'],
    ['Müller & Söhne', 'Muller and Sohne GmbH'],
    ['Contoso', 'Contoso S.p.A.'],
    ['Globex', 'Globex B.V.'],
    ['Initech', 'Initech Pty Ltd'],
  ])('%s is %s', (a, b) => expect(plainEmployer(a)).toBe(plainEmployer(b)));
  it.each([
    ['Acme', 'Acme Robotics'],
    ['Co', 'Company'],
    ['Globex', 'Initech'],
  ])('%s is not %s', (a, b) => expect(plainEmployer(a)).not.toBe(plainEmployer(b)));
});
