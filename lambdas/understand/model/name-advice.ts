/** Which name a model points at as the employer, and which as the job. Agencies and software are still excluded. */

import type { Choice } from '../names/choice.ts';
import { cleanEmployer } from '../names/clean-employer.ts';
import { cleanJob } from '../names/clean-job.ts';
import { labelName } from '../names/domains.ts';
import { employerKey } from '../names/employer-key.ts';
import type { Reading } from '../reading.ts';
import { isPlatform } from '../senders/known.ts';
import { plain } from '../text/lines.ts';
import type { Pointed } from './pointed.ts';
import { escaped } from './quotes.ts';
import { shifted, type Trust } from './trust.ts';

/** The least likelihood a name starts with, however unlikely we thought it. */
const UNTHOUGHT = 0.15;

/** The choice pointed at becomes likelier and the others less so; a name we had not considered starts as unlikely. */
function advised(
  own: readonly Choice[],
  name: string,
  isMeant: (one: Choice) => boolean,
  trust: Trust,
): readonly Choice[] {
  const known = own.some(isMeant);
  const all: readonly Choice[] = known ? own : [...own, { name, likelihood: UNTHOUGHT, source: 'body' }];
  return all
    .map((one) => ({
      ...one,
      likelihood:
        isMeant(one) || (!known && one.name === name)
          ? shifted(Math.max(one.likelihood, UNTHOUGHT), trust.name)
          : shifted(one.likelihood, trust.otherName),
    }))
    .sort((a, b) => b.likelihood - a.likelihood);
}

/** How a name that occurs only in an address may be written. */
const inAddress = (name: string, { text, subject }: Reading): boolean =>
  /^[\p{Ll}\d.-]+$/u.test(name) &&
  !new RegExp(`(?<![@.\\w-])${escaped(name)}(?![\\w.-])`, 'u').test(`${subject}\n${text}`);

export function employerAdvice(
  pointed: Pointed,
  own: readonly Choice[],
  reading: Reading,
  trust: Trust,
): readonly Choice[] {
  const agency = pointed.agency === '' ? null : employerKey(pointed.agency);
  const without = own.map((one) =>
    agency !== null && employerKey(one.name) === agency
      ? { ...one, likelihood: shifted(one.likelihood, trust.otherName) }
      : one,
  );
  const said = pointed.employer;
  if (said === '' || isPlatform(said)) return without.toSorted((a, b) => b.likelihood - a.likelihood);
  const shown = inAddress(said, reading) ? labelName(said.split('.')[0] ?? said) : said;
  // A long quote contains more than the name.
  const name = shown.split(' ').length > 6 ? (cleanEmployer(shown, reading.words) ?? shown) : shown;
  const exact = plain(name);
  const key = employerKey(name);
  const isExact = without.some((one) => plain(one.name) === exact);
  return advised(without, name, (one) => (isExact ? plain(one.name) === exact : employerKey(one.name) === key), trust);
}

export function jobAdvice(
  pointed: Pointed,
  own: readonly Choice[],
  { words }: Reading,
  trust: Trust,
): readonly Choice[] {
  if (pointed.job === '') return own;
  const exact = plain(pointed.job);
  if (own.some(({ name }) => plain(name) === exact))
    return advised(own, pointed.job, ({ name }) => plain(name) === exact, trust);
  const name = cleanJob(pointed.job, words, true) ?? pointed.job;
  return advised(own, name, (one) => plain(one.name) === plain(name), trust);
}
