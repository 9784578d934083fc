import { learnt } from '../likelihood/learnt.ts';
import { likelihoodOf } from '../likelihood/likelihood.ts';
import { senderOf } from '../senders/known.ts';
import { kindOf } from './name-kind.ts';
import { groupOf, shapeOf } from './name-shape.ts';
import { addressFits } from './names.ts';
import type { Entry, Roster } from './roster.ts';
import type { Surroundings } from './surroundings.ts';

const weights = learnt('person');

/** Sets every entry's likelihood. */
export function weighPeople(roster: Roster, surroundings: Surroundings): void {
  const { entries } = roster;
  const lower = new Set(surroundings.reading.text.match(/(?<![\p{L}'’])\p{Ll}[\p{L}\p{M}]+/gu) ?? []);
  const shared = sharedSigns(surroundings);
  const kinds = new Map(entries.map((entry) => [entry, kindOf(entry)]));
  const strong = entries.filter(({ signs }) => STRONG.some((sign) => signs.has(sign)));
  const byForm = new Map<string, Entry[]>();
  for (const entry of entries) for (const form of entry.forms) byForm.set(form, [...(byForm.get(form) ?? []), entry]);
  for (const entry of entries) {
    const kind = kinds.get(entry) ?? '';
    const group = groupOf(entry);
    const mates = roster.matesOf(entry);
    const alike = [...entry.forms].flatMap((form) => byForm.get(form) ?? []).filter((one) => one !== entry);
    const shape = shapeOf(entry, lower, surroundings);
    const evidence = [
      ...tally(FOR, entry.signs, 'for'),
      ...tally(AGAINST, new Set([...entry.signs, ...shape]), 'against'),
    ];
    const beside =
      mates.length === 0 ? [] : [`mates-for:${Math.min(4, Math.max(...mates.map(({ signs }) => count(FOR, signs))))}`];
    const features = [
      ...[...evidence, ...beside].flatMap((sign) => [sign, `${group}${kind}&${sign}`]),
      ...entry.signs,
      ...[...shape, `kind:${kind}`].map((sign) => `${group}${sign}`),
      ...PAIRED.flatMap((sign) => (entry.signs.has(sign) ? [`${group}${kind}&${sign}`] : [])),
      ...shared.map((sign) => `${group === '' ? 'named&' : group}${sign}`),
      `${group}others:${Math.min(strong.filter((one) => one !== entry).length, 3)}`,
      ...companySigns('mate', mates, kinds, strong),
      ...companySigns('alike', alike, kinds, strong),
    ];
    const weighed = likelihoodOf(weights(), features, 'met');
    const isAway = shape.includes('last said: away');
    entry.likelihood = isWriter(entry, shape, weighed)
      ? Math.max(weighed, WRITER)
      : isAway
        ? Math.min(weighed, ABSENT)
        : weighed;
    surroundings.reading.witness?.({
      question: 'person',
      about: entry.name ?? entry.address ?? '',
      value: entry.name ?? entry.address,
      answer: 'met',
      likelihood: entry.likelihood,
      features,
    });
  }
}

/** The least likelihood of someone who writes for the employer in their own name. */
const WRITER = 0.97;
/** Less likely than this, an unknown name may be a department's or a tool's: 'Personale <personale@...>'. */
const DOUBTED = 0.5;
/** The most for someone of whom the newest message says only that they will not be there: nine in ten of them are not. */
const ABSENT = 0.5;
/** Signs that a name is a department's or a tool's; and below, that somebody will not be there. */
const ODD: readonly string[] = ['employer', 'like-employer', 'thing-word', 'in-domain', 'usual-word', 'legal-form'];
const AWAY = /absent|instead-of|then:arrow/u;

/** Someone writing from their own address, which spells their name: a person's name, or not unlikely to be one. */
const isWriter = ({ name, address, signs }: Entry, shape: readonly string[], weighed: number): boolean =>
  name !== null &&
  address !== null &&
  signs.has('from:own-address') &&
  addressFits(address, name) &&
  (shape.includes('given') || (weighed >= DOUBTED && !ODD.some((one) => shape.includes(one)))) &&
  ![...signs].some((sign) => AWAY.test(sign));

const count = (list: readonly string[], signs: ReadonlySet<string>): number =>
  list.filter((sign) => signs.has(sign)).length;

/** How many of the signs there are: several together can settle what one leaves open. */
const tally = (list: readonly string[], signs: ReadonlySet<string>, name: string): readonly string[] => [
  `${name}:${Math.min(5, count(list, signs))}`,
];

const FOR: readonly string[] = [
  'found:text',
  'found:session',
  'label:people',
  'label:meet',
  'label:recruiter',
  'label:manager',
  'under:people',
  'under:meet',
  'column:people',
  'right-before:meet-phrase',
  'before:meet-phrase',
  'right-before:presents',
  'after:interviews-phrase',
  'right-after:attends',
  'soon-after:attends',
  'beside-self',
  'with-self',
  'title',
  'honorific',
  'before:with-word',
  'then:you',
  'cell:whole',
  'line:alone',
  'line:begins-timed',
];

const AGAINST: readonly string[] = [
  'before:absent-phrase',
  'after:absent-phrase',
  'right-before:instead-of',
  'then:arrow',
  'label:where',
  'label:employer',
  'label:job',
  'label:when',
  'label:join',
  'under:where',
  'under:job',
  'thing-word',
  'legal-form',
  'word-of-the-text',
  'like-employer',
  'employer',
  'in-domain',
  'usual-word',
  'capitals',
  'in:older',
];

/** Features of the people next to somebody. */
function companySigns(
  name: string,
  others: readonly Entry[],
  kinds: ReadonlyMap<Entry, string>,
  strong: readonly Entry[],
): readonly string[] {
  if (others.length === 0) return [];
  const out = new Set<string>();
  for (const one of others) {
    out.add(`${name}:${kinds.get(one) ?? ''}`);
    if (strong.includes(one)) out.add(`${name}:strong`);
    if (one.title !== null) out.add(`${name}:title`);
  }
  return [...out];
}

/** Signs whose meaning depends on what the name looks like. */
const PAIRED: readonly string[] = [
  'found:text',
  'found:session',
  'before:meet-phrase',
  'somewhere-before:meet-phrase',
  'after:interviews-phrase',
  'before:with-word',
  'label:people',
  'title',
  'title:before',
  'line:top',
  'line:alone',
  'list:two',
  'list:many',
  'in:new',
  'in:older',
  'in:signature',
  'with-self',
  'beside-self',
  'right-before:meet-phrase',
  'right-before:presents',
  'right-after:attends',
  'soon-after:attends',
  'right-before:instead-of',
  'cell:whole',
  'prev:^',
  'line:begins-timed',
  'then:you',
  'you-before',
];

/** Any one of these makes it likely that somebody is met. */
export const STRONG: readonly string[] = [
  'found:text',
  'found:session',
  'label:people',
  'under:people',
  'column:people',
  'before:meet-phrase',
  'after:interviews-phrase',
  'with-self',
];

export function sharedSigns({ reading, agency, calendar }: Surroundings): readonly string[] {
  const out: string[] = [];
  if (agency) out.push('agency');
  if (calendar !== null) out.push(`calendar:${calendar}`);
  const purpose = senderOf(reading.from?.address?.split('@')[1] ?? '')?.purpose;
  if (purpose !== undefined) out.push(`sender:${purpose}`);
  if (reading.fresh.length < reading.text.length * 0.95) out.push('thread');
  if (reading.words.languages[0] === 'de') out.push('nouns-in-capitals');
  const length = reading.fresh.length;
  out.push(length < 300 ? 'short' : length < 900 ? 'middling' : 'long');
  return out;
}
