/** How likely it is that somebody who is named is met: signs that a person can read, weighed by what was learnt. */
import { employerKey } from '../employer-key.ts';
import { isGivenName, mayBeGivenName } from '../lexicon/given-names.ts';
import { learnt } from '../likelihood/learnt.ts';
import { likelihoodOf } from '../likelihood/likelihood.ts';
import shipped from '../likelihood/weights/person.json' with { type: 'json' };
import { plain } from '../lines.ts';
import { isUsual, nameKey } from '../names.ts';
import type { Reading } from '../reading.ts';
import { senderOf } from '../senders/known.ts';
import type { Entry, Gathering } from './gathering.ts';

const weights = learnt('person', shipped);

export interface Surroundings {
  readonly reading: Reading;
  readonly employerKeys: ReadonlySet<string>;
  readonly agency: boolean;
  /** A calendar object is there, and says who comes. */
  readonly calendar: 'guests' | 'bare' | null;
}

/** Sets the likelihood of each. */
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
    const features = [
      ...entry.signs,
      ...[...shapeOf(entry, lower, surroundings), `kind:${kind}`].map((sign) => `${group}${sign}`),
      ...PAIRED.flatMap((sign) => (entry.signs.has(sign) ? [`${group}${kind}&${sign}`] : [])),
      ...shared.map((sign) => `${group === '' ? 'named&' : group}${sign}`),
      `${group}others:${Math.min(strong.filter((one) => one !== entry).length, 3)}`,
      ...companySigns('mate', mates, kinds, strong),
      ...companySigns('alike', alike, kinds, strong),
    ];
    entry.likelihood = likelihoodOf(weights(), features, 'met');
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

/** What those beside somebody are. */
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

/** Where they come from decides what the look of a name is worth. */
function groupOf({ signs }: Entry): string {
  if (signs.has('attendee') || signs.has('organizer')) return 'calendar&';
  if (signs.has('from')) return 'from&';
  return signs.has('cc') ? 'cc&' : '';
}

/** What a name looks like, in one word. */
function kindOf({ name, signs }: Entry): string {
  if (name === null) return 'nameless';
  const parts = name.split(/\s+/u);
  if (signs.has('honorific')) return 'honoured';
  const given = givenIn(parts[0] ?? '');
  if (given === null) return parts.length === 1 ? 'one-word' : 'words';
  return parts.length === 1 ? `${given}-alone` : `${given}-full`;
}

/** Signs that say more, or less, by what the name looks like. */
const PAIRED: readonly string[] = [
  'found:text',
  'found:session',
  'before:meet-phrase',
  'somewhere-before:meet-phrase',
  'after:interviews-phrase',
  'before:with-word',
  'label:people',
  'title',
  'line:top',
  'line:alone',
  'list:two',
  'list:many',
  'in:new',
  'in:older',
  'in:signature',
  'with-self',
  'cell:whole',
  'prev:^',
  'line:begins-timed',
  'then:you',
  'you-before',
];

/** Each of these alone makes it likely that somebody is met. */
const STRONG: readonly string[] = [
  'found:text',
  'found:session',
  'label:people',
  'under:people',
  'column:people',
  'before:meet-phrase',
  'after:interviews-phrase',
  'with-self',
];

function sharedSigns({ reading, agency, calendar }: Surroundings): readonly string[] {
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

function shapeOf(
  { name, address, signs, mentions, title }: Entry,
  lower: ReadonlySet<string>,
  { reading, employerKeys }: Surroundings,
): readonly string[] {
  const out: string[] = [`mentions:${Math.min(mentions, 4)}`];
  if (address !== null) out.push('address');
  if (title !== null) out.push('has-title');
  if (name === null) return [...out, 'nameless'];
  const parts = name.split(/\s+/u);
  const [first = ''] = parts;
  out.push(`words:${Math.min(parts.length, 4)}`);
  const given = givenIn(first);
  if (given !== null) out.push(given, `${given}:words:${Math.min(parts.length, 3)}`);
  else if (parts.some((part) => givenIn(part) === 'given')) out.push('given-later');
  else out.push(`no-given:words:${Math.min(parts.length, 3)}`);
  if (signs.has('honorific') && parts.length === 1) out.push('honorific:alone');
  if (parts.some((part) => lower.has(part.toLowerCase()))) out.push('word-of-the-text');
  if (parts.some((part) => reading.words.thing.has(part.toLowerCase()))) out.push('thing-word');
  if (parts.some((part) => isUsual(part, reading.words))) out.push('usual-word');
  if (/^[\p{Lu}'’ -]+$/u.test(name) && name.length > 3) out.push('capitals');
  if (/\b\p{Lu}\./u.test(name)) out.push('initial');
  if (/\p{Script=Han}|\p{Script=Katakana}/u.test(name)) out.push('japanese');
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
