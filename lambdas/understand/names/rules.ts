/** What patterns and rules find of the employer and the job: names with weights, which say how far a name may be trusted. */

import type { Source } from '../../application/interview.ts';
import { isCandidate, isCandidateName } from '../people/candidate.ts';
import { isFullName, isName, sameName } from '../people/names.ts';
import { isMachineAddress, writerName } from '../people/writer.ts';
import { senderOf } from '../senders/known.ts';
import { plain } from '../text/lines.ts';
import { type Agency, agencyIn, soundsLikeAgency } from './agency.ts';
import { isEmployerName } from './clean-employer.ts';
import { isJob } from './clean-job.ts';
import { employerLabels, labelKeys } from './domains.ts';
import { employerKey } from './employer-key.ts';
import { PERSON_AT } from './patterns.ts';
import { findByDomain, findOfWriters } from './rules-for-writers.ts';
import { findInLines, findInText, findInTitles } from './rules-in-text.ts';
import type { NamingInput } from './search.ts';
import { readSegments } from './segments.ts';
import { fillSlots } from './slots.ts';
import { Tally } from './tally.ts';

export interface FoundByRules {
  readonly employers: Tally;
  readonly jobs: Tally;
  readonly people: readonly string[];
  /** Keys of the employer's names, from the domains of those who write. */
  readonly keys: ReadonlySet<string>;
  readonly agency: Agency;
  /** Everything that was read, as one text. */
  readonly whole: string;
}

/** Collects the names that patterns, titles, labels and domains point at, each with its weight. */
export function namesByRules(input: NamingInput): FoundByRules {
  const { reading, title, description, contacts } = input;
  const { words, candidate, subject, from, signature } = reading;
  const theirs = contacts.filter((one) => !isCandidate(candidate, one));
  const ownLabel = employerLabels(from)[0] ?? null;
  const agency = agencyIn(reading, ownLabel);
  const labels = [...new Set(theirs.flatMap(employerLabels))].filter((one) => !(agency.through && one === ownLabel));
  const keys = new Set(labels.flatMap(labelKeys));

  const employers = new Tally(employerKey);
  const jobs = new Tally((job) => plain(job));
  const people = [...input.people.filter((name) => !keys.has(employerKey(name)))];
  for (const { text } of reading.sentences.slice(0, 40))
    for (const { person } of fillSlots(text, PERSON_AT))
      if (person?.includes(' ') === true && isName(person, words)) people.push(person);
  const machineKey =
    from?.address != null && isMachineAddress(from.address) && writerName(from, words, signature?.name ?? null) === null
      ? employerKey(from.name ?? '')
      : null;
  const offer = (name: string | null, weight: number, source: Source) => {
    if (name === null || !isEmployerName(name, words) || agency.keys.has(employerKey(name))) return;
    if (agency.through && soundsLikeAgency(name)) return;
    const key = employerKey(name);
    const byDomain =
      key === machineKey ||
      keys.has(key) ||
      [...keys].some((known) => known.length >= 3 && (key.startsWith(known) || known.startsWith(key)));
    const full = isFullName(name, words);
    const isPersons =
      isCandidateName(candidate, name) ||
      people.some((one) => sameName(one, name)) ||
      (full && name.includes(' ') && isFullName(name.split(' ')[0] ?? '', words));
    if (!byDomain && isPersons) return;
    employers.add(name, !byDomain && !name.includes(' ') && full ? weight / 2 : weight, source);
  };
  const job = (name: string | null, weight: number, source: Source) => {
    if (name !== null) jobs.add(name, isJob(name, words) ? weight : weight / 2, source);
  };
  const readTitle = (text: string, source: Source, less: number) => {
    const read = readSegments(text, { words, candidate, people, employerKeys: keys });
    for (const name of read.employers) offer(name, 4 - less, source);
    for (const name of read.jobs) job(name, 5 - less, source);
  };

  const sender = senderOf(from?.address?.split('@')[1] ?? '');
  const search = { input, theirs, sender, keys, agency, offer, job, readTitle };
  findInTitles(search);
  findInText(search);
  findInLines(search);
  findOfWriters(search);
  const whole = [subject, title ?? '', description ?? '', reading.text].join('\n');
  findByDomain(reading, labels, ownLabel, whole, employers);
  return { employers, jobs, people, keys, agency, whole };
}
