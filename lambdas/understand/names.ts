/** What looks like a person's name, in Latin and in Japanese script. */
import { isGivenName } from './lexicon/given-names.ts';
import { plain } from './lines.ts';
import type { Words } from './words.ts';

const PARTICLES = new Set(
  "van de der den von vom zu zum di da del della dos das do du le la ten ter bin ibn al el y e af av st. van't".split(
    ' ',
  ),
);
const HONORIFIC =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|herr|herrn|frau|mme|m|mlle|monsieur|madame|sr|sra|srta|don|doña|dhr|mevr|mw|dott|dott\.ssa|ing|sig|sig\.ra|pan|pani|panem|panią|dipl\.-ing|eng|dra)\.?|de heer|mevrouw|dott\.ssa)\s+/iu;
const TOKEN = /^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|(?:[Oo]'|d'|D')\p{Lu}[\p{L}\p{M}-]+)$/u;
const JAPANESE = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・ 　]{2,14}$/u;
const HAN = /\p{Script=Han}|\p{Script=Katakana}/u;

/** 'Frau Dr. Lena Vogt' without what goes before the name. */
export function withoutHonorific(text: string): string {
  let out = text.trim();
  for (let i = 0; i < 3; i++) out = out.replace(HONORIFIC, '');
  return out.replace(/(?:様|さん|氏|殿)$/u, '').trim();
}

const usual = (token: string, words: Words): boolean => {
  const word = plain(token).replace(/[.,]$/u, '');
  return words.notName.has(word) || words.profession(word);
};

/** How many of the tokens, from the first on, are a name: 'Priya Shah from our team' has two. */
export function leadingName(tokens: readonly string[], words: Words): number {
  let count = 0;
  let real = 0;
  for (const token of tokens.slice(0, 5)) {
    const particle = PARTICLES.has(token.toLowerCase()) && count > 0 && tokens.length > count + 1;
    const next = tokens[count + 1] ?? '';
    if (particle && (TOKEN.test(next) || (PARTICLES.has(next) && TOKEN.test(tokens[count + 2] ?? '')))) {
      count += 1;
      continue;
    }
    if (
      !TOKEN.test(token) ||
      (usual(token, words) && !(real === 0 && isGivenName(token) && TOKEN.test(tokens[count + 1] ?? '')))
    )
      break;
    if (/^\p{Lu}{2,}$/u.test(token) && token.length <= 4 && !isGivenName(token) && real === 0) break;
    count += 1;
    real += 1;
    if (/[^.]\.$/u.test(token) && token.length > 3) break;
  }
  return real === 0 ? 0 : count;
}

/** The whole text is a name. */
export function isName(text: string, words: Words): boolean {
  const bare = withoutHonorific(text);
  if (bare === '' || bare.length > 60) return false;
  if (HAN.test(bare))
    return (
      JAPANESE.test(bare) &&
      ![...words.notName].some((word) => HAN.test(word) && bare.includes(word)) &&
      !words.profession(bare)
    );
  const tokens = bare.split(/\s+/u);
  return leadingName(tokens, words) === tokens.length;
}

/** The whole text is a name of at least two words, or of one that is a common given name. */
export function isFullName(text: string, words: Words): boolean {
  const bare = withoutHonorific(text);
  return isName(text, words) && (bare.includes(' ') || HAN.test(bare) || isGivenName(bare));
}

/** Lower case, without accents, particles as they are: the form in which names are compared. */
export const nameKey = (name: string): string =>
  withoutHonorific(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Two names that can be one person's: equal, turned round, or one is the other's first or last name alone. */
export function sameName(a: string, b: string): boolean {
  const x = nameKey(a).split(' ');
  const y = nameKey(b).split(' ');
  if (x.join('') === y.join('')) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === 1)
    return short[0] !== '' && (long[0] === short[0] || (long.at(-1) === short[0] && long.length > 1));
  return short.every((word) => long.some((other) => other === word || (word.length === 1 && other.startsWith(word))));
}

/** 'Shah, Priya' as 'Priya Shah'. */
export function turned(name: string): string {
  const found = /^([\p{L}\p{M}'’ -]{2,40}),\s*([\p{L}\p{M}'’. -]{2,40})$/u.exec(name.trim());
  return found?.[1] !== undefined && found[2] !== undefined && !/\b(?:inc|ltd|llc|gmbh|jr|sr|phd|md)\b/iu.test(found[2])
    ? `${found[2].trim()} ${found[1].trim()}`
    : name.trim();
}

/** The name that an address spells: 'priya.shah@' is 'Priya Shah'; null where it spells none. */
export function nameInAddress(address: string): string | null {
  const local = address.split('@')[0]?.split('+')[0] ?? '';
  const parts = local.split(/[._-]/u).filter((part) => /^\p{L}{2,}$/u.test(part));
  if (parts.length < 2 || parts.length > 3 || parts.length !== local.split(/[._-]/u).length) return null;
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}

/** Whether an address can belong to a name: 'priya.shah@', 'pshah@', 'priya@', 'shah@', 'priyas@'. */
export function addressFits(address: string, name: string): boolean {
  const local =
    (address.split('@')[0] ?? '')
      .split('+')[0]
      ?.replace(/[^\p{L}]/gu, '')
      .toLowerCase() ?? '';
  const parts = nameKey(name)
    .split(' ')
    .filter((part) => part !== '');
  const first = parts[0] ?? '';
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  if (local === '' || first === '') return false;
  const forms =
    last === ''
      ? [first]
      : [
          first + last,
          last + first,
          first.charAt(0) + last,
          first + last.charAt(0),
          last + first.charAt(0),
          last.charAt(0) + first,
          first,
          last,
          parts.join(''),
        ];
  return forms.some((form) => form.length > 1 && local === form);
}
