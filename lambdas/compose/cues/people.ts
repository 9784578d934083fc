/** Finds the person that the candidate means, by name, nickname, initials, title or job, if exactly one fits. */
import { AUXILIARIES, DETERMINERS, HONORIFICS, PREPOSITIONS, SAYING, SUBJECTS, set, TITLES, WH } from './lists.ts';

export interface Person {
  readonly name: string;
  readonly title: string | null;
  readonly role: 'recruiter' | 'hiring-manager' | 'interviewer';
}

/** Lower case, without accents. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");

const wordsIn = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z0-9ø-ɏ']+/u)
    .filter((word) => word !== '');

/** The words that make up a name, without titles or suffixes. */
export const nameWords = (name: string): readonly string[] =>
  wordsIn(name.split(',')[0] ?? '').filter((word) => !TITLES.has(word.replace(/\.$/, '')) && word.length > 1);

/** Common words that are also names: they count as names only with a capital, in a label, or at the start of a clause. */
const ALSO_WORDS = set(
  'will mark may grace rose bill sue art lol dale joy hope faith pat rob jack bob nick drew dean guy gene rich iris ivy june april summer eve dawn gay major page ray skip van wade ward wren grant chase',
);

/** What two or three capitals more often mean. */
const NO_INITIALS = set('hr it pm ai qa tv uk us eu pr pa ta tb ml ed er gp md it ok am tl hq cv bi ux ui ci cd');

const CALENDAR = set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter',
);

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
};

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);

/** 'Winnie' is Winifred, 'Yessenia' is Yesenia, 'Paul' is Pól. */
function resembles(word: string, name: string): boolean {
  if (word.charAt(0) !== name.charAt(0) || word.length < 3) return false;
  const short = word.replace(/(?:ie|y|i)$/, '');
  if (short.length >= 3 && name.startsWith(short)) return true;
  if (short !== word && short.length >= 3 && name.startsWith(short.slice(0, 3))) return true;
  if (skeleton(word) === skeleton(name) && skeleton(word).length >= 2) return true;
  if (name.length >= 3 && word.startsWith(name) && word.length - name.length <= 2) return true;
  const alike = word.slice(0, 2) === name.slice(0, 2);
  return distance(word, name) <= (alike && Math.min(word.length, name.length) >= 5 ? 2 : word.length >= 4 ? 1 : 0);
}

/**
 * Reads one word as a name. `sure`: it stands where names stand (in a label, capitalised, at the start); `likely`: so clearly a name that a
 * different spelling is accepted.
 */
export function personNamed(word: string, people: readonly Person[], sure: boolean, likely = sure): Person | null {
  const low = fold(word)
    .replace(/'s$/, '')
    .replace(/[^a-z0-9ø-ɏ']/gu, '');
  // 'She' is not short for Sheikh.
  if ([SUBJECTS, DETERMINERS, PREPOSITIONS, WH, AUXILIARIES].some((words) => words.has(low)) && !ALSO_WORDS.has(low))
    return null;
  // 'DP brought a photocopy'
  if (/^\p{Lu}{2,3}\b/u.test(word) && low.length <= 3) {
    const initials = people.filter((one) => initialsOf(one.name) === low);
    if (initials.length === 1 && !NO_INITIALS.has(low)) return initials[0] ?? null;
  }
  if (low.length < 2 || TITLES.has(low) || HONORIFICS.has(low) || (ALSO_WORDS.has(low) && !sure)) return null;
  // 'I said' is nobody's surname.
  if (/^\p{Ll}/u.test(word) && SAYING.has(low)) return null;
  const exact = people.filter((one) => nameWords(one.name).includes(low));
  if (exact.length > 0) return only(exact);
  // 'January' is not short for Janet.
  if (CALENDAR.has(low)) return null;
  if (!likely || /^\p{Lu}{2,}/u.test(word)) return null;
  return only(people.filter((one) => nameWords(one.name).some((name) => resembles(low, name))));
}

/** A short label with a name that several people have. */
export const isAmbiguous = (label: string, people: readonly Person[]): boolean =>
  label.trim().split(' ').length <= 3 &&
  wordsIn(label).some((word) => people.filter((one) => nameWords(one.name).includes(word)).length > 1);

const skeleton = (word: string): string => word.replace(/[aeiouy]/g, '');

const initialsOf = (name: string): string =>
  nameWords(name)
    .map((word) => word.charAt(0))
    .join('');

const RECRUITING = /\b(?:hr|recruiter|recruitment|talent|resourcing|recruiting|people)\b/;
const DECIDING = /\b(?:boss|hiring manager|manager|owner|head|director)\b/;

/** Reads a whole label or phrase: 'Dr B', 'the HR lady', 'Priya and Tom', 'both of them', 'All 3'. Null if it names nobody for certain. */
export function peopleIn(label: string, people: readonly Person[]): readonly Person[] | null {
  const inside = /\(([^)?]{2,30})\??\)/.exec(label)?.[1];
  return peopleSaid(label, people) ?? (inside === undefined ? null : peopleSaid(inside, people));
}

function peopleSaid(label: string, people: readonly Person[]): readonly Person[] | null {
  const low = fold(label)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9ø-ɏ'&+,/ ]/gu, ' ')
    .replace(/\b(?:together|separately|mostly|also|with|then|and then|met|i met|my|chat|talk)\b/g, ' ')
    .trim();
  if (low === '') return null;
  if (
    /^(?:both|all|everyone|everybody|all of (?:them|us)|the (?:two|three|four)|all (?:\d|two|three|four|five))\b/.test(
      low,
    )
  ) {
    const named = low
      .split(/\band\b|[&+,/]/)
      .flatMap((part) => people.filter((one) => wordsIn(part).some((word) => nameWords(one.name).includes(word))));
    return named.length > 1 ? [...new Set(named)] : people;
  }
  const names = low
    .split(/\band\b|[&+,/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = names.map((part) => onePerson(part, people));
  return found.every((one) => one !== null) && found.length > 0 ? [...new Set(found as Person[])] : null;
}

function onePerson(part: string, people: readonly Person[]): Person | null {
  const words = part.split(' ').filter((word) => word !== '' && word !== 'the' && word !== 'our');
  if (words.length === 0 || words.length > 6) return null;
  const naming = words.filter((word) => !TITLES.has(word) && !HONORIFICS.has(word) && word.length > 1);
  const both = people.filter((one) => naming.length > 0 && naming.every((word) => nameWords(one.name).includes(word)));
  if (both.length === 1) return both[0] ?? null;
  const by = naming.map((word) => personNamed(word, people, true)).filter((one) => one !== null);
  if (new Set(by).size === 1 && by.length >= Math.max(1, naming.length - 1)) return by[0] ?? null;
  // 'Dr B', 'SJ'
  const letters = words.filter((word) => !TITLES.has(word)).join('');
  if (letters.length > 0 && letters.length <= 3) {
    const initials = people.filter(
      (one) => initialsOf(one.name) === letters || (letters.length === 1 && initialsOf(one.name).includes(letters)),
    );
    if (initials.length === 1) return initials[0] ?? null;
  }
  const titled = people.filter((one) =>
    words.some((word) => word.length > 2 && TITLES.has(word) && wordsIn(one.name).includes(word)),
  );
  if (titled.length === 1 && naming.length <= 1) return titled[0] ?? null;
  const job = people.filter((one) => {
    const said = wordsIn(one.title ?? '');
    return words.some((word) => word.length > 3 && said.includes(word));
  });
  if (job.length === 1 && words.length <= 3) return job[0] ?? null;
  if (RECRUITING.test(part)) return only(people.filter((one) => one.role === 'recruiter'));
  if (DECIDING.test(part)) return only(people.filter((one) => one.role === 'hiring-manager'));
  return null;
}
