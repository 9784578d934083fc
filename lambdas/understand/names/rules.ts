/** What patterns and rules find of the employer and the job: names with weights, which say how far a name may be trusted. */

import type { Mailbox, Source } from '../../application/interview.ts';
import { TEXT } from '../../application/limits.ts';
import { isCandidate, isCandidateName } from '../people/candidate.ts';
import { isFullName, isName, sameName } from '../people/names.ts';
import { isMachineAddress, writerName } from '../people/writer.ts';
import type { Reading } from '../reading.ts';
import { SENDERS, senderOf } from '../senders/known.ts';
import { fieldsOf } from '../text/fields.ts';
import { labelled, plain } from '../text/lines.ts';
import { labelSoundsLikeAgency, soundsLikeAgency, speaksOfClient } from './agency.ts';
import { cleanEmployer, isEmployerName } from './clean-employer.ts';
import { cleanJob, isJob } from './clean-job.ts';
import { bodyIn, employerLabels, inCapitals, labelKeys, labelName, spelledIn } from './domains.ts';
import { employerKey } from './employer-key.ts';
import { JOB_HINTS, jobSentences, NO_JOB } from './job-hints.ts';
import { DEPARTMENT, FROM_NAMES, PERSON_AT, ROLE_LABEL, TITLE_LINE } from './patterns.ts';
import { readSegments, speaksOfInterview } from './segments.ts';
import { fillSlots } from './slots.ts';
import { Tally } from './tally.ts';

export interface NamingInput {
  readonly reading: Reading;
  /** The calendar's title and description, if any. */
  readonly title: string | null;
  readonly description: string | null;
  /** Organizer, attendees and writer, whose domain may be the employer's. */
  readonly contacts: readonly Mailbox[];
  /** People's names known so far. */
  readonly people: readonly string[];
}

export interface Ruled {
  readonly employers: Tally;
  readonly jobs: Tally;
  readonly people: readonly string[];
  /** Keys of the employer's names, from the domains of those who write. */
  readonly keys: ReadonlySet<string>;
  readonly agency: {
    readonly through: boolean;
    readonly keys: ReadonlySet<string>;
    readonly name: string | null;
    readonly label: string | null;
  };
  /** Everything that was read, as one text. */
  readonly whole: string;
}

/** Collects the names that patterns, titles, labels and domains point at, each with its weight. */
export function namesByRules(input: NamingInput): Ruled {
  const { reading, title, description, contacts } = input;
  const { words, candidate, subject, signature } = reading;
  const theirs = contacts.filter((one) => !isCandidate(candidate, one));
  const labels = [...new Set(theirs.flatMap(employerLabels))];
  const ownLabel = employerLabels(reading.from)[0] ?? null;
  const companies = signature?.companies ?? [];
  const client = speaksOfClient(reading);
  const agencyName = companies.find((name) => soundsLikeAgency(name)) ?? null;
  const agencyLabel = ownLabel !== null && labelSoundsLikeAgency(ownLabel);
  const throughAgency = (client || agencyName !== null || agencyLabel) && (client || ownLabel !== null);
  const agencyKeys = new Set(
    throughAgency
      ? [...(ownLabel === null ? [] : labelKeys(ownLabel)), ...(agencyName === null ? [] : [employerKey(agencyName)])]
      : [],
  );
  const employerLabelsLeft = labels.filter((label) => !(throughAgency && label === ownLabel));
  const keys = new Set(employerLabelsLeft.flatMap(labelKeys));

  const employers = new Tally(employerKey);
  const jobs = new Tally((job) => plain(job));
  const people = [...input.people.filter((name) => !keys.has(employerKey(name)))];
  for (const { text } of reading.sentences.slice(0, 40))
    for (const { person } of fillSlots(text, PERSON_AT))
      if (person?.includes(' ') === true && isName(person, words)) people.push(person);
  const machineKey =
    reading.from?.address != null &&
    isMachineAddress(reading.from.address) &&
    writerName(reading.from, words, signature?.name ?? null) === null
      ? employerKey(reading.from.name ?? '')
      : null;
  const offer = (name: string | null, weight: number, source: Source) => {
    if (name === null || !isEmployerName(name, words) || agencyKeys.has(employerKey(name))) return;
    if (throughAgency && soundsLikeAgency(name)) return;
    const key = employerKey(name);
    const byDomain =
      key === machineKey ||
      keys.has(key) ||
      [...keys].some((known) => known.length >= 3 && (key.startsWith(known) || known.startsWith(key)));
    if (
      !byDomain &&
      (isCandidateName(candidate, name) ||
        people.some((one) => sameName(one, name)) ||
        (isFullName(name, words) && name.includes(' ') && isFullName(name.split(' ')[0] ?? '', words)))
    )
      return;
    if (!byDomain && !name.includes(' ') && isFullName(name, words)) weight /= 2;
    employers.add(name, weight, source);
  };
  const job = (name: string | null, weight: number, source: Source) => {
    if (name === null) return;
    jobs.add(name, isJob(name, words) ? weight : weight / 2, source);
  };

  const segmentContext = { words, candidate, people, employerKeys: keys };
  const readTitle = (text: string, source: Source, less: number) => {
    const read = readSegments(text, segmentContext);
    for (const name of read.employers) offer(name, 4 - less, source);
    for (const name of read.jobs) job(name, 5 - less, source);
  };
  if (title !== null && title !== '') readTitle(title, 'calendar', 0);
  if (subject !== '') readTitle(subject, 'subject', 0);
  const sender = senderOf(reading.from?.address?.split('@')[1] ?? '');
  for (const { titles } of sender === null ? [] : SENDERS.filter(({ name }) => name === sender.name))
    for (const filled of fillSlots(subject, titles ?? NONE)) {
      if (filled.employer !== undefined) offer(cleanEmployer(filled.employer, words, keys), 3, 'sender');
      if (filled.job !== undefined) job(cleanJob(filled.job, words, false), 4, 'sender');
    }

  const texts: readonly (readonly [string, Source])[] = [
    ...reading.sentences.slice(0, TEXT.sentences).map(({ text }) => [text, 'body'] as const),
    ...(description ?? '')
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
      if (filled.client !== undefined) offer(cleanEmployer(filled.client, words, keys), throughAgency ? 7 : 3, source);
      if (filled.job !== undefined) job(cleanJob(filled.job, words, true), 4, source);
    }
  }

  const stageOf = (label: string) => words.labels.stage.has(label) || sender?.labels?.[label] === 'stage';
  const known = (label: string) =>
    stageOf(label) ||
    words.labels.job.has(label) ||
    words.labels.employer.has(label) ||
    sender?.labels?.[label] === 'job';
  for (const { label, value, asksJob } of fieldsOf(reading.body, known)) {
    if (asksJob || words.labels.job.has(label) || sender?.labels?.[label] === 'job')
      job(cleanJob(value, words, true), 6, 'body');
    if (words.labels.employer.has(label) || sender?.labels?.[label] === 'employer')
      offer(cleanEmployer(value, words, keys), 6, 'body');
    if (stageOf(label)) readTitle(value, 'body', 1);
  }
  for (const { text } of reading.body) {
    const pair = labelled(text);
    if (pair !== null && pair.value !== '' && stageOf(pair.label)) readTitle(pair.value, 'body', 1);
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

  for (const one of theirs.slice(0, 3)) {
    if (
      one.name === null ||
      (one !== reading.from &&
        one.address !== reading.from?.address &&
        !/calendar|recruit|talent|hiring|career|interview/iu.test(one.name))
    )
      continue;
    const [filled] = fillSlots(one.name, FROM_NAMES).filter(({ employer }) => employer !== undefined);
    if (filled?.employer !== undefined)
      offer(cleanEmployer(filled.employer.replace(/^['"“[]+|['"”\]]+$/gu, ''), words, keys), 4, 'sender');
  }
  // A machine writes in the employer's name: 'Lattice Hill <no-reply@...>'. 'Lattice Hill Scheduling' was handled above.
  const { from } = reading;
  if (
    fillSlots(from?.name ?? '', FROM_NAMES).length === 0 &&
    from?.name != null &&
    from.address !== null &&
    isMachineAddress(from.address) &&
    writerName(from, words, signature?.name ?? null) === null
  )
    offer(cleanEmployer(from.name, words, keys), 3, 'sender');
  if (!throughAgency)
    for (const company of companies)
      offer(cleanEmployer(company, words, keys), DEPARTMENT.test(company) ? 0.5 : companyWeight(company), 'signature');

  const whole = [subject, title ?? '', description ?? '', reading.text].join('\n');
  for (const label of employerLabelsLeft) {
    const own = label === ownLabel;
    for (const key of labelKeys(label)) {
      const spelled = spelledIn(key, whole);
      if (spelled !== null && isEmployerName(spelled, words))
        employers.add(spelled, own ? 3 : 2, own ? 'sender' : 'calendar');
    }
  }

  // People who write in lower case sign that way too, and without a closing formula.
  const last = reading.body.filter(({ text }) => text !== '' && text.length < 60).slice(-3);
  const signed = (signature?.lines ?? last).map(({ text }) => inCapitals(text)).join('\n');
  if (employers.size === 0)
    for (const label of employerLabelsLeft) {
      const found =
        bodyIn(label, whole) ??
        labelKeys(label)
          .map((key) => spelledIn(key, signed))
          .find((one) => one !== null);
      if (found != null && isEmployerName(found, words)) employers.add(found, 2, 'signature');
    }
  // If no text spells the name, use the domain.
  if (employers.size === 0 && employerLabelsLeft.length === 0)
    for (const label of labelsInBody(reading)) employers.add(spelledIn(label, whole) ?? labelName(label), 0.5, 'body');
  if (employers.size === 0)
    for (const label of employerLabelsLeft) employers.add(labelName(label), label === ownLabel ? 1 : 0.5, 'sender');
  return {
    employers,
    jobs,
    people,
    keys,
    agency: { through: throughAgency, keys: agencyKeys, name: agencyName, label: ownLabel },
    whole,
  };
}

const NONE: readonly string[] = [];
/** A legal form proves it is a company's name. */
const companyWeight = (name: string): number =>
  /\b(?:inc|ltd|llc|gmbh|ag|se|plc|b\.?v|s\.?a|s\.?r\.?l|s\.?p\.?a|ab|sp\. z o\.o|lda|ltda|k\.k)\b\.?|株式会社/iu.test(
    name,
  )
    ? 4
    : 2;

/** Domains of addresses in the text, when a scheduler sent the mail. */
export const labelsInBody = ({ body, candidate }: Reading): readonly string[] =>
  body.slice(0, 80).flatMap(({ text }) => {
    const address =
      /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/u.exec(text)?.[0].toLowerCase() ??
      null;
    return address === null || isMachineAddress(address) || isCandidate(candidate, { name: null, address })
      ? []
      : employerLabels({ name: null, address });
  });
