/** Polish declines names: 'rozmowa z Kingą Rutkowską' is a talk with Kinga Rutkowska. */
import { isGivenName } from '../../lexicon/given-names.ts';

/** Endings of a given name in other cases, and what stands there in the nominative; '~' puts an e before the last letter. */
const GIVEN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[ąęoy]$/u, ['a']],
  [/i$/u, ['a', 'ia']],
  [/kiem$/u, ['~k', 'k']],
  [/iem$/u, ['', '~']],
  [/em$/u, ['', '~']],
  [/owi$/u, ['', '~']],
  [/a$/u, ['', '~']],
];

/** Surnames that are adjectives, then nouns. */
const ADJECTIVES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[sc]k|dzk)(?:im|iego|iemu)$/u, 'i'],
  [/(?<=[sc]k|dzk)(?:ą|iej)$/u, 'a'],
  [/(?:ym|(?<!i)ego|(?<!i)emu)$/u, 'y'],
];
const NOUN = { feminine: /ą$/u, hard: /(?:iem|em|owi)$/u, possessed: /a$/u } as const;

/** Two consonants at the end between which the nominative has an e: 'Dudkiem' is Dudek, 'Ryblem' is Rybel. */
const FLEETING = /([bcdfghjłmnprstwzżź])([klłcr])$/u;
const KEPT = /(?:[rnl]k|sk|[rn]c|rl|rn)$/u;

const NASAL = /[ąę]$/u;

const withE = (stem: string): string => stem.replace(/(.)$/u, 'e$1');

function given(word: string): string | null {
  for (const [ending, others] of GIVEN) {
    if (!ending.test(word)) continue;
    const stem = word.replace(ending, '');
    for (const other of others) {
      const one = other.startsWith('~') ? withE(stem + other.slice(1)) : stem + other;
      if (one.length > 2 && isGivenName(one)) return one;
    }
  }
  return null;
}

/** `ending`: what takes a noun's ending off in the case of the given name. */
function surname(word: string, ending: RegExp): string {
  if (word.includes('-'))
    return word
      .split('-')
      .map((part) => surname(part, ending))
      .join('-');
  for (const [adjective, other] of ADJECTIVES) if (adjective.test(word)) return word.replace(adjective, other);
  if (NOUN.feminine.test(word)) return word.replace(NOUN.feminine, 'a');
  const stem = word.replace(ending, '');
  if (stem === word) return word;
  return FLEETING.test(stem) && !KEPT.test(stem) ? withE(stem) : stem;
}

/** The name as it is called, if its given name is known only so; any other name as it stands. */
export function nominative(name: string): string {
  const [first = '', ...others] = name.split(' ');
  // No Polish name ends in a nasal vowel before it is declined; the list of given names is blind to accents.
  if (isGivenName(first) && !NASAL.test(first)) return name;
  const own = given(first);
  if (own === null) return name;
  // 'Pawła Nowaka': of Paweł Nowak
  const ending = first.endsWith('a') ? NOUN.possessed : NOUN.hard;
  return [own, ...others.map((word) => surname(word, ending))].join(' ');
}
