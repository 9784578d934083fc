/** The employer and the job as titles, labelled lines, sentences and fields of a form name them. */
import type { Source } from '../../application/interview.ts';
import { TEXT } from '../../application/limits.ts';
import { isName } from '../people/names.ts';
import { SENDERS } from '../senders/known.ts';
import { fieldsOf } from '../text/fields.ts';
import { labelled } from '../text/lines.ts';
import { cleanEmployer } from './clean-employer.ts';
import { cleanJob } from './clean-job.ts';
import { JOB_HINTS, jobSentences, NO_JOB } from './job-hints.ts';
import { PERSON_AT, ROLE_LABEL, TITLE_LINE } from './patterns.ts';
import type { Search } from './search.ts';
import { speaksOfInterview } from './segments.ts';
import { fillSlots } from './slots.ts';

/** The calendar's title and the subject. */
export function findInTitles({ input, sender, keys, offer, job, readTitle }: Search): void {
  const { title } = input;
  const { subject, words } = input.reading;
  if (title !== null && title !== '') readTitle(title, 'calendar', 0);
  if (subject !== '') readTitle(subject, 'subject', 0);
  for (const { titles } of sender === null ? [] : SENDERS.filter(({ name }) => name === sender.name))
    for (const filled of fillSlots(subject, titles ?? [])) {
      if (filled.employer !== undefined) offer(cleanEmployer(filled.employer, words, keys), 3, 'sender');
      if (filled.job !== undefined) job(cleanJob(filled.job, words, false), 4, 'sender');
    }
}

/** Sentences, and the lines of the calendar's description. */
export function findInText({ input, sender, keys, agency, offer, job }: Search): void {
  const { sentences, words } = input.reading;
  const texts: readonly (readonly [string, Source])[] = [
    ...sentences.slice(0, TEXT.sentences).map(({ text }) => [text, 'body'] as const),
    ...(input.description ?? '')
      .split('\n', 200)
      .filter((line) => line.trim() !== '')
      .map((line) => [line.trim(), 'calendar'] as const),
  ];
  for (const [text, source] of texts) {
    const pair = labelled(text);
    if (pair !== null && pair.value !== '') {
      if (words.labels.job.has(pair.label)) job(cleanJob(pair.value, words, true), 6, source);
      if (ROLE_LABEL.test(pair.label)) job(cleanJob(pair.value, words, false), 5, source);
      if (/\bnotes?$|^(?:comments?|remarks?)$/u.test(pair.label)) job(cleanJob(pair.value, words, false), 3, source);
      const own = sender?.labels?.[pair.label];
      if (own === 'job') job(cleanJob(pair.value, words, true), 6, source);
      if (words.labels.employer.has(pair.label) || own === 'employer')
        offer(cleanEmployer(pair.value, words, keys), 6, source);
    }
    for (const { person, employer } of fillSlots(text, PERSON_AT))
      if (employer !== undefined && person !== undefined && isName(person, words))
        offer(cleanEmployer(employer, words, keys), 3, source);
    for (const filled of fillSlots(text, words.patterns)) {
      if (filled.employer !== undefined) offer(cleanEmployer(filled.employer, words, keys), 2, source);
      if (filled.client !== undefined) offer(cleanEmployer(filled.client, words, keys), agency.through ? 7 : 3, source);
      if (filled.job !== undefined) job(cleanJob(filled.job, words, true), 4, source);
    }
  }
}

/** Fields of a form, a title among the first lines, and sentences that speak of a job. */
export function findInLines({ input: { reading }, sender, keys, offer, job, readTitle }: Search): void {
  const { words } = reading;
  const names = (label: string, what: 'job' | 'employer' | 'stage') =>
    words.labels[what].has(label) || sender?.labels?.[label] === what;
  const known = (label: string) => names(label, 'stage') || names(label, 'job') || words.labels.employer.has(label);
  for (const { label, value, asksJob } of fieldsOf(reading.body, known)) {
    if (asksJob || names(label, 'job')) job(cleanJob(value, words, true), 6, 'body');
    if (names(label, 'employer')) offer(cleanEmployer(value, words, keys), 6, 'body');
    if (names(label, 'stage')) readTitle(value, 'body', 1);
  }
  for (const { text } of reading.body) {
    const pair = labelled(text);
    if (pair !== null && pair.value !== '' && names(pair.label, 'stage')) readTitle(pair.value, 'body', 1);
  }
  // 'Erstgespräch Sam Lee / Acme - Analyst': the meeting's title is on one of the first lines.
  for (const { text } of reading.body.filter(({ text }) => text !== '').slice(0, 8))
    if (
      text.length < 110 &&
      TITLE_LINE.test(text) &&
      !/[.!?:]$/u.test(text) &&
      labelled(text) === null &&
      speaksOfInterview(text, words)
    )
      readTitle(text, 'body', 2);
  for (const text of jobSentences(reading))
    for (const filled of fillSlots(text, JOB_HINTS))
      if (filled.job !== undefined && !NO_JOB.test(filled.job)) {
        const name = cleanJob(filled.job, words, false);
        if (name !== null && !NO_JOB.test(name)) job(name, 2, 'body');
      }
}
