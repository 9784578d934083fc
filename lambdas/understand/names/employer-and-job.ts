/** The employer and the job, weighed from subject, calendar title, labelled lines, sentences, signature and domain. */

import type { Source } from '../../application/interview.ts';
import type { Trouble } from '../../mail/message.ts';
import { nameDoubt } from '../doubts.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { labelKeys, labelName, spelledIn } from './domains.ts';
import { weighEmployers } from './employer.ts';
import { employerKey } from './employer-key.ts';
import { weighJobs } from './job.ts';
import { namesByRules } from './rules.ts';
import { labelsInBody } from './rules-for-writers.ts';
import type { NamingInput } from './search.ts';

export interface Named {
  readonly employer: string | null;
  readonly job: string | null;
  readonly agency: string | null;
  readonly employerSource: Source;
  readonly jobSource: Source;
  readonly likely: { readonly employer?: number; readonly job?: number };
  readonly doubts: readonly Trouble[];
}

/** A name less likely than this is asked about and not used. */
const STATED = 0.3;
/** An uncertain job may be the title of somebody there, so it is asked about sooner. */
const STATED_JOB = 0.4;
const SURE = 0.6;

export function nameEmployerAndJob(input: NamingInput): Named {
  const { reading } = input;
  const { employers, jobs, people, keys, agency, whole } = namesByRules(input);
  const companies = reading.signature?.companies ?? [];
  const ruled = employers.best((key) =>
    [...keys].some((known) => known === key)
      ? 4
      : [...keys].some((known) => known.length >= 3 && key.startsWith(known))
        ? 4
        : 0,
  );
  const ownNames = weighEmployers({
    ...input,
    people,
    rules: { pick: ruled?.name ?? null, votes: employers.votes() },
  });
  const weighed = reading.advice?.employers(ownNames, reading) ?? ownNames;
  // If no name is likely enough, one that the domain confirms is used.
  const shown = new Set([...keys, ...labelsInBody(reading).flatMap(labelKeys)]);
  const byDomain = (name: string) => shown.has(employerKey(name));
  // A name that could also be a person's must be more certain.
  const best = weighed.find(({ name, likelihood }) => likelihood >= SURE || !isGivenName(name.split(' ')[0] ?? ''));
  const employer =
    best !== undefined && best.likelihood >= STATED
      ? best
      : (weighed.find(({ name }) => employerKey(name) === employerKey(ruled?.name ?? '') && byDomain(name)) ?? null);
  const isEmployers = (key: string) => employer !== null && employerKey(key) === employerKey(employer.name);
  const bestJob = jobs.best((key) => (isEmployers(key) ? -99 : 0));
  const ruledJob = bestJob === null || isEmployers(bestJob.name) ? null : bestJob;
  const ownJobs = weighJobs({
    ...input,
    people,
    employer: employer?.name ?? null,
    rules: { pick: ruledJob?.name ?? null, votes: jobs.votes() },
  });
  const weighedJobs = reading.advice?.jobs(ownJobs, reading) ?? ownJobs;
  const [likeliestJob] = weighedJobs;
  const chosenJob = likeliestJob === undefined || likeliestJob.likelihood < STATED_JOB ? null : likeliestJob;
  const agencyName = agency.through
    ? (agency.name ??
      companies.find((name) => agency.keys.has(employerKey(name))) ??
      (agency.label === null
        ? null
        : (labelKeys(agency.label)
            .map((key) => spelledIn(key, `${whole}\n${companies.join('\n')}`))
            .find((name) => name !== null) ?? labelName(agency.label))))
    : null;
  return {
    employer: employer?.name ?? null,
    employerSource: employer?.source ?? 'inferred',
    job: chosenJob?.name ?? null,
    jobSource: chosenJob?.source ?? 'inferred',
    likely: {
      ...(employer === null ? {} : { employer: employer.likelihood }),
      ...(chosenJob === null ? {} : { job: chosenJob.likelihood }),
    },
    doubts: [
      ...(employer === null
        ? nameDoubt(
            'employer',
            weighed.filter(({ name }) => !isGivenName(name.split(' ')[0] ?? '')),
            STATED,
          )
        : []),
      ...nameDoubt('job', weighedJobs, STATED_JOB),
    ],
    agency:
      agencyName !== null && employer !== null && employerKey(agencyName) === employerKey(employer.name)
        ? null
        : agencyName,
  };
}
