/** How likely each person named is to be met: readable signs, with learnt weights. */
import { employerKey } from '../employer-key.ts';
import { isGivenName, mayBeGivenName } from '../lexicon/given-names.ts';
import { learnt } from '../likelihood/learnt.ts';
import { likelihoodOf } from '../likelihood/likelihood.ts';
import { plain } from '../lines.ts';
import { ENDS_OF_NAME } from '../name-words.ts';
import { addressFits, isUsual, nameKey } from '../names.ts';
import type { Reading } from '../reading.ts';
import { senderOf } from '../senders/known.ts';
import type { Entry, Gathering } from './gathering.ts';

const weights = learnt('person');

export interface Surroundings {
  readonly reading: Reading;
  readonly employerKeys: ReadonlySet<string>;
  readonly agency: boolean;
  /** Whether a calendar object exists, and whether it lists guests. */
  readonly calendar: 'guests' | 'bare' | null;
  /** The calendar object's title. */
  readonly title: string | null;
}

/** Sets every entry's likelihood. */
export function weighPeople(gathering: Gathering, surroundings: Surroundings): void {
  const { entries } = gathering;
  const lower = new Set(surroundings.reading.text.match(/(?<![\p{L}'’])\p{Ll}[\p{L}\p{M}]+/gu) ?? []);
  const shared = sharedSigns(surroundings);
  const kinds = new Map(entries.map((entry) => [entry, kindOf(entry)]));
  const strong = entries.filter(({ signs }) => STRONG.some((sign) => signs.has(sign)));
  const byForm = new Map<string, Entry[]>();
  for (const entry of entries) for (const form of entry.forms) byForm.set(form, [...(byForm.get(form) ?? []), entry]);
  for (const entry of entries) {
    const kind = kinds.get(entry) ?? '';
    const group = groupOf(entry);
    const mates = gathering.matesOf(entry);
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
    entry.likelihood = isWriter(entry, shape)
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
/** The most for someone of whom the newest message says only that they will not be there: nine in ten of them are not. */
const ABSENT = 0.5;
/** Signs that a name is a department's or a tool's; and below, that somebody will not be there. */
const ODD: readonly string[] = ['employer', 'like-employer', 'thing-word', 'in-domain', 'usual-word', 'legal-form'];
const AWAY = /absent|instead-of|then:arrow/u;

/** Someone writing from their own address, which spells their name. */
const isWriter = ({ name, address, signs }: Entry, shape: readonly string[]): boolean =>
  name !== null &&
  address !== null &&
  signs.has('from:own-address') &&
  addressFits(address, name) &&
  (shape.includes('given') || !ODD.some((one) => shape.includes(one))) &&
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

/** The look of a name means different things depending on where it comes from. */
function groupOf({ signs }: Entry): string {
  if (signs.has('attendee') || signs.has('organizer')) return 'calendar&';
  if (signs.has('from')) return 'from&';
  return signs.has('cc') ? 'cc&' : '';
}

/** What a name looks like, in one word. */
function kindOf({ name, signs }: Entry): string {
  if (name === null) return 'nameless';
  if (/\p{Script=Han}|\p{Script=Katakana}/u.test(name)) return 'japanese';
  const parts = name.split(/\s+/u);
  const length = parts.length > 3 ? 'long' : parts.length > 2 ? 'three' : parts.length > 1 ? 'full' : 'alone';
  if (signs.has('honorific')) return `honoured-${length}`;
  if (/^\p{Lu}\./u.test(name)) return 'initial';
  return `${givenIn(parts[0] ?? '') ?? 'word'}-${length}`;
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

const givenIn = (word: string): string | null => {
  const head = word.replace(/-.*$/u, '');
  if (isGivenName(head) || isGivenName(word)) return 'given';
  return mayBeGivenName(head) ? 'given-rarer' : null;
};

/** What the newest message that names somebody says of them. */
function saidLast(signs: ReadonlySet<string>): readonly string[] {
  const isIn = (zone: string) => signs.has(`in:${zone}`);
  const zone = isIn('new') ? 'new' : isIn('older') ? 'older' : null;
  if (zone === null) return [];
  const said = ['met', 'away'].filter((what) => signs.has(`${zone}:${what}`)).join(' and ') || 'nothing';
  return [`last said: ${said}`, ...(zone === 'older' && !isIn('signature') ? [`only older: ${said}`] : [])];
}

function shapeOf(
  { name, address, signs, mentions, title }: Entry,
  lower: ReadonlySet<string>,
  { reading, employerKeys }: Surroundings,
): readonly string[] {
  const out: string[] = [...saidLast(signs)];
  if (mentions > 1) out.push(`mentions:${Math.min(mentions, 4)}`);
  if (address !== null) out.push('address');
  if (title !== null) out.push('has-title');
  if (name === null) return [...out, 'nameless'];
  const parts = name.split(/\s+/u);
  const given = givenIn(parts[0] ?? '');
  if (!signs.has('honorific')) out.push(`words:${Math.min(parts.length, 4)}`, given ?? 'no-given');
  if (given === null && parts.slice(1).some((part) => isGivenName(part))) out.push('given-later');
  if (parts.some((part) => lower.has(part.toLowerCase()))) out.push('word-of-the-text');
  if (parts.some((part) => reading.words.thing.has(part.toLowerCase()))) out.push('thing-word');
  if (ENDS_OF_NAME.has((parts.at(-1) ?? '').toLowerCase())) out.push('legal-form');
  if (parts.some((part) => isUsual(part, reading.words))) out.push('usual-word');
  if (/^[\p{Lu}'’ -]+$/u.test(name) && name.length > 3) out.push('capitals');
  const key = employerKey(name);
  if (employerKeys.has(key)) out.push('employer');
  else if (
    [...employerKeys].some((own) => own.length > 4 && (key.startsWith(own) || (key.length > 3 && own.includes(key))))
  )
    out.push('like-employer');
  const domain = reading.from?.address?.split('@')[1] ?? '';
  const bare = nameKey(name).replaceAll(' ', '');
  if (bare.length > 3 && domain.replace(/[^a-z]/gu, '').includes(bare)) out.push('in-domain');
  if (plain(reading.subject).includes(plain(name))) out.push('in-subject');
  return out;
}
