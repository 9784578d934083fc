/** The words that count for one text: those of its languages, and English, which most invites contain. */
import type { Stage } from '../../application/interview.ts';
import { TEXT } from '../../application/limits.ts';
import { LEXICONS } from '../languages/all.ts';
import type { Label, Lexicon } from '../lexicon/lexicon.ts';
import { languagesOf } from './language-detection.ts';
import { forgetPhrases } from './phrases.ts';

type Lists = {
  readonly [K in keyof Lexicon as Lexicon[K] extends readonly string[]
    ? Exclude<K, 'things'>
    : never]: readonly string[];
};

export interface Words extends Lists {
  readonly languages: readonly string[];
  readonly labels: Readonly<Record<Label, ReadonlySet<string>>>;
  readonly stages: readonly (readonly [Stage, readonly string[]])[];
  readonly profession: (word: string) => boolean;
  readonly modifier: ReadonlySet<string>;
  readonly notName: ReadonlySet<string>;
  /** The Japanese ones, matched anywhere in a text because no spaces separate them. */
  readonly notNameWithin: readonly string[];
  readonly stop: ReadonlySet<string>;
  readonly thing: ReadonlySet<string>;
  /** A name as it is called, where a language declines names. */
  readonly nominative: (name: string) => string;
}

/** From every language: a company keeps its name abroad. */
const THINGS: ReadonlySet<string> = new Set(LEXICONS.flatMap(({ things }) => things));

/** One entry for each set of languages. */
const joined = new Map<string, Words>();
/** By the order of languages: the first is the text's own. */
const made = new Map<string, Words>();

export function wordsOf(text: string): Words {
  return wordsIn(languagesOf(text));
}

export function wordsIn(languages: readonly string[]): Words {
  const key = languages.join(' ');
  const known = made.get(key);
  if (known !== undefined) return known;
  const sorted = languages.toSorted();
  const lists = joinedOf(sorted);
  const words = sorted.join(' ') === key ? lists : { ...lists, languages };
  made.set(key, words);
  return words;
}

function joinedOf(sorted: readonly string[]): Words {
  const set = sorted.join(' ');
  const known = joined.get(set);
  if (known !== undefined) return known;
  if (joined.size >= TEXT.languageSets) {
    for (const kept of [joined, made]) kept.clear();
    forgetPhrases();
  }
  const packs = LEXICONS.filter(({ language }) => sorted.includes(language));
  const words = join(packs, sorted);
  joined.set(set, words);
  return words;
}

/** Whether a word has one of the endings. */
function ending(endings: ReadonlySet<string>): (word: string) => boolean {
  const lengths = [...new Set([...endings].map(({ length }) => length))];
  return (word) => lengths.some((length) => length <= word.length && endings.has(word.slice(word.length - length)));
}

function join(packs: readonly Lexicon[], languages: readonly string[]): Words {
  const all = (pick: (pack: Lexicon) => readonly string[]): readonly string[] => [...new Set(packs.flatMap(pick))];
  const professions = all((pack) => pack.professions.trim().split(/\s+/u));
  const notNames = all((pack) => pack.notNames);
  const exact = new Set(professions.filter((word) => !word.startsWith('*')));
  const ends = ending(new Set(professions.filter((word) => word.startsWith('*')).map((word) => word.slice(1))));
  const labelSet = (label: Label): ReadonlySet<string> => new Set(packs.flatMap((pack) => pack.labels[label]));
  const order: readonly Stage[] = [
    'take-home-review',
    'final',
    'onsite',
    'panel',
    'technical',
    'recruiter-screen',
    'phone-screen',
    'informal',
  ];
  return {
    languages,
    labels: {
      when: labelSet('when'),
      where: labelSet('where'),
      join: labelSet('join'),
      people: labelSet('people'),
      recruiter: labelSet('recruiter'),
      manager: labelSet('manager'),
      job: labelSet('job'),
      employer: labelSet('employer'),
      stage: labelSet('stage'),
      agenda: labelSet('agenda'),
      duration: labelSet('duration'),
    },
    stages: order.map((stage) => [stage, all((pack) => pack.stages[stage] ?? [])] as const),
    profession: (word) => exact.has(word) || ends(word),
    modifier: new Set(all((pack) => pack.modifiers)),
    notName: new Set(notNames),
    notNameWithin: notNames.filter((word) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(word)),
    stop: new Set(all((pack) => pack.stops)),
    thing: THINGS,
    nominative: (name) => packs.reduce((said, pack) => pack.nominative?.(said) ?? said, name),
    meet: all((pack) => pack.meet),
    interviews: all((pack) => pack.interviews),
    and: all((pack) => pack.and),
    our: all((pack) => pack.our),
    self: all((pack) => pack.self),
    you: all((pack) => pack.you),
    with: all((pack) => pack.with),
    absent: all((pack) => pack.absent),
    attends: all((pack) => pack.attends),
    presents: all((pack) => pack.presents),
    insteadOf: all((pack) => pack.insteadOf),
    patterns: all((pack) => pack.patterns),
    stops: all((pack) => pack.stops),
    interview: all((pack) => pack.interview),
    hiring: all((pack) => pack.hiring),
    rejection: all((pack) => pack.rejection),
    offer: all((pack) => pack.offer),
    notOffer: all((pack) => pack.notOffer),
    nextRound: all((pack) => pack.nextRound),
    timing: all((pack) => pack.timing),
    outOfOffice: all((pack) => pack.outOfOffice),
    cancelled: all((pack) => pack.cancelled),
    moved: all((pack) => pack.moved),
    asksTime: all((pack) => pack.asksTime),
    notTheMoment: all((pack) => pack.notTheMoment),
    alert: all((pack) => pack.alert),
    apply: all((pack) => pack.apply),
    mock: all((pack) => pack.mock),
    personal: all((pack) => pack.personal),
    newsletter: all((pack) => pack.newsletter),
    agency: all((pack) => pack.agency),
    recruiterTitles: all((pack) => pack.recruiterTitles),
    hires: all((pack) => pack.hires),
    mine: all((pack) => pack.mine),
    superior: all((pack) => pack.superior),
    leads: all((pack) => pack.leads),
    third: all((pack) => pack.third),
    managerTitles: all((pack) => pack.managerTitles),
    modifiers: all((pack) => pack.modifiers),
    notNames,
    greetings: all((pack) => pack.greetings),
    regards: all((pack) => pack.regards),
    thanks: all((pack) => pack.thanks),
  };
}
