import { describe, expect, it } from 'vitest';
import { TEXT } from '../../lambdas/application/limits.ts';
import { readClockRange } from '../../lambdas/understand/interviews/clock-times.ts';
import { unwrapUrl } from '../../lambdas/understand/interviews/join-url.ts';
import { readSessions } from '../../lambdas/understand/interviews/sessions.ts';
import { cleanEmployer } from '../../lambdas/understand/names/clean-employer.ts';
import { cleanJob } from '../../lambdas/understand/names/clean-job.ts';
import { employerKey } from '../../lambdas/understand/names/employer-key.ts';
import { fillSlots } from '../../lambdas/understand/names/slots.ts';
import { senderOf } from '../../lambdas/understand/senders/known.ts';
import { languagesOf } from '../../lambdas/understand/text/language-detection.ts';
import { readLines } from '../../lambdas/understand/text/lines.ts';
import { findPhrase } from '../../lambdas/understand/text/phrases.ts';
import { wordsIn } from '../../lambdas/understand/text/words.ts';
import { durationIn } from '../../lambdas/understand/when/durations.ts';

const words = wordsIn(['en', 'de', 'es', 'pl']);

describe('the name of an employer', () => {
  it.each([
    ['Acme Robotics team on Tuesday', 'Acme Robotics'],
    ['Marlow & Finch for the role', 'Marlow & Finch'],
    ['Wislasoft Sp. z o.o.', 'Wislasoft Sp. z o.o.'],
    ['Almazara del Sur:', 'Almazara del Sur'],
    ['Zoom', null],
    ['us next week', null],
    ['Great news'.toLowerCase(), null],
  ])('%s', (text, name) => {
    expect(cleanEmployer(text, words)).toBe(name);
  });
  it('is one whatever its legal form and its case', () => {
    expect(employerKey('ACME, Inc.')).toBe(employerKey('Acme'));
    expect(employerKey('Nordwind Energie GmbH')).toBe(employerKey('nordwind energie'));
    expect(employerKey('Acme')).not.toBe(employerKey('Acme Robotics'));
  });
});

describe('the name of a job', () => {
  it.each([
    ['the Backend Engineer (m/w/d) position with us', 'Backend Engineer'],
    ['Jefa de Calidad en Almazara', 'Jefa de Calidad'],
    ['Director of Research and Development at Acme', 'Director of Research and Development'],
    ['Financial Analyst (R-20391)', 'Financial Analyst'],
    ['10:00 AM', null],
  ])('%s', (text, job) => {
    expect(cleanJob(text, words, true)).toBe(job);
  });
});

describe('small readers', () => {
  it('reads a range of clock times, the morning before noon', () => {
    expect(readClockRange('11:30 - 12:15 PM Values')).toMatchObject({ start: 690, end: 735 });
    expect(readClockRange('9h30 - 10h15 : échange')).toMatchObject({ start: 570, end: 615 });
    expect(readClockRange('Room 4, 2 interviews')).toBeNull();
    expect(readClockRange('Dienstag, 08.12.2026')).toBeNull();
  });
  it('reads a duration', () => {
    expect(
      ['for 45 minutes', 'eine Stunde', '1 hour and 30 minutes', 'une heure', '1,5 Stunden', 'in 3 weeks'].map(
        durationIn,
      ),
    ).toEqual([45, 60, 90, 60, 90, null]);
  });
  it('finds a phrase with words between, and none inside another word', () => {
    expect(findPhrase('we need to move our call to friday', ['move * to'])?.text).toBe('move our call to');
    expect(findPhrase('the removed topic', ['moved'])).toBeNull();
    expect(findPhrase("l'entretien technique", ['entretien'])?.at).toBe(2);
  });
  it('knows an applicant system by any of its subdomains, and no employer as one', () => {
    expect(senderOf('us.greenhouse-mail.io')?.name).toBe('Greenhouse');
    expect(senderOf('acme.example')).toBeNull();
  });
  it('takes a link out of what wraps it', () => {
    expect(unwrapUrl('https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1&data=x')).toBe(
      'https://zoom.us/j/1',
    );
  });
  it('hears in which language a text is', () => {
    expect(languagesOf('Hallo, wir freuen uns auf das Gespräch mit Ihnen am Montag')[0]).toBe('de');
    expect(languagesOf('Olá, a sua entrevista com você será na segunda')[0]).toBe('pt');
  });
});

describe('patterns with slots', () => {
  const patterns = ['{job} at {employer}', 'for the {job} role', '{employer}採用', 'role of {job} at {employer}.'];
  it.each([
    ['Interview for the Data Analyst role', [{ job: 'Data Analyst' }]],
    [
      'the role of Cook at Brightwater.',
      [
        { job: 'the role of Cook', employer: 'Brightwater.' },
        { job: 'Cook', employer: 'Brightwater' },
      ],
    ],
    ['ブライト採用', [{ employer: 'ブライト' }]],
    ['for the Data Analyst roles', []],
  ])('%s', (text, filled) => {
    expect(fillSlots(text, patterns)).toEqual(filled);
  });
});

describe('phrases of several lists in one sentence', () => {
  it('are found though a list is first asked for after the sentence was read', () => {
    const sentence = 'we look forward to our conversation on monday';
    expect(findPhrase(sentence, ['look forward'])?.text).toBe('look forward');
    expect(findPhrase(sentence, ['our conver*'])?.text).toBe('our conversation');
    expect(findPhrase(sentence, ['our * monday', 'monday'])?.text).toBe('our conversation on monday');
  });
});

describe('a schedule', () => {
  it('has no more rows than anybody is interviewed in', () => {
    const hour = (at: number) =>
      `${String(8 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    const rows = Array.from({ length: 2 * TEXT.rows }, (_, at) => `${hour(at)} | Coding`);
    expect(readSessions(readLines(rows.join('\n')), words)).toHaveLength(TEXT.rows);
  });
});
