/** The employer as those who write are called, as they sign, and as their domains spell it. */
import { isCandidate } from '../people/candidate.ts';
import { isMachineAddress, writerName } from '../people/writer.ts';
import type { Reading } from '../reading.ts';
import { cleanEmployer, isEmployerName } from './clean-employer.ts';
import { bodyIn, employerLabels, inCapitals, labelKeys, labelName, spelledIn } from './domains.ts';
import { DEPARTMENT, FROM_NAMES } from './patterns.ts';
import type { Search } from './search.ts';
import { fillSlots } from './slots.ts';
import type { Tally } from './tally.ts';

/** A legal form proves it is a company's name. */
const LEGAL_FORM =
  /\b(?:inc|ltd|llc|gmbh|ag|se|plc|b\.?v|s\.?a|s\.?r\.?l|s\.?p\.?a|ab|sp\. z o\.o|lda|ltda|k\.k)\b\.?|株式会社/iu;

function signedWeight(company: string): number {
  if (DEPARTMENT.test(company)) return 0.5;
  return LEGAL_FORM.test(company) ? 4 : 2;
}

export function findOfWriters({ input: { reading }, theirs, keys, agency, offer }: Search): void {
  const { from, words, signature } = reading;
  for (const one of theirs.slice(0, 3)) {
    if (
      one.name === null ||
      (one !== from &&
        one.address !== from?.address &&
        !/calendar|recruit|talent|hiring|career|interview/iu.test(one.name))
    )
      continue;
    const [filled] = fillSlots(one.name, FROM_NAMES).filter(({ employer }) => employer !== undefined);
    if (filled?.employer !== undefined)
      offer(cleanEmployer(filled.employer.replace(/^['"“[]+|['"”\]]+$/gu, ''), words, keys), 4, 'sender');
  }
  // A machine writes in the employer's name: 'Lattice Hill <no-reply@...>'. 'Lattice Hill Scheduling' was handled above.
  if (
    fillSlots(from?.name ?? '', FROM_NAMES).length === 0 &&
    from?.name != null &&
    from.address !== null &&
    isMachineAddress(from.address) &&
    writerName(from, words, signature?.name ?? null) === null
  )
    offer(cleanEmployer(from.name, words, keys), 3, 'sender');
  if (!agency.through)
    for (const company of signature?.companies ?? [])
      offer(cleanEmployer(company, words, keys), signedWeight(company), 'signature');
}

/** Names in `whole`, everything that was read, that spell a domain's label; the label itself, if nothing else names the employer. */
export function findByDomain(
  reading: Reading,
  labels: readonly string[],
  ownLabel: string | null,
  whole: string,
  employers: Tally,
): void {
  const { words, signature } = reading;
  for (const label of labels) {
    const own = label === ownLabel;
    for (const key of labelKeys(label)) {
      const spelled = spelledIn(key, whole);
      if (spelled !== null && isEmployerName(spelled, words))
        employers.add(spelled, own ? 3 : 2, own ? 'sender' : 'calendar');
    }
  }
  if (employers.size > 0) return;
  // People who write in lower case sign that way too, and without a closing formula.
  const last = reading.body.filter(({ text }) => text !== '' && text.length < 60).slice(-3);
  const signed = (signature?.lines ?? last).map(({ text }) => inCapitals(text)).join('\n');
  for (const label of labels) {
    const found =
      bodyIn(label, whole) ??
      labelKeys(label)
        .map((key) => spelledIn(key, signed))
        .find((one) => one !== null);
    if (found != null && isEmployerName(found, words)) employers.add(found, 2, 'signature');
  }
  if (employers.size > 0) return;
  // If no text spells the name, use the domain.
  for (const label of labels.length === 0 ? labelsInBody(reading) : [])
    employers.add(spelledIn(label, whole) ?? labelName(label), 0.5, 'body');
  for (const label of labels) employers.add(labelName(label), label === ownLabel ? 1 : 0.5, 'sender');
}

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
