/** Whom an answer means: the nudge's people by any part of their names, by number, 'both', 'the rest'. */
import type { Role } from '../../application/interview.ts';
import { fold, type Token } from '../commands/tokens.ts';
import type { CommandWords } from '../commands/words.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import { initialsIn } from './called.ts';
import type { Mention } from './mention.ts';
import { nameAt, nameOf } from './names-said.ts';
import { anyOf } from './words/all.ts';

/** '1 yes 2 yes 3 hell no': several list numbers, none of which counts something. */
export const isNumbered = (tokens: readonly Token[], people: number): boolean => {
  const digits = tokens.flatMap((one) => (/^#?\d{1,2}$/u.test(one.word) ? [Number(one.word.replace('#', ''))] : []));
  return digits.length > 1 && digits.every((n, i) => n >= 1 && n <= people && (i === 0 || n > (digits[i - 1] ?? 0)));
};

export function mentionsIn(
  tokens: readonly Token[],
  people: readonly string[],
  languages: readonly string[],
  roles: readonly (Role | null)[] = [],
): readonly Mention[] {
  const names = people.map(nameOf);
  const words = languages.slice(0, 2).flatMap((language) => COMMAND_WORDS.filter((one) => one.language === language));
  const areNumbered = isNumbered(tokens, people.length);
  const initials = initialsIn(tokens, people);
  const out: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const initial = initials.get(at);
    const found =
      (initial === undefined ? null : asInitial(at, initial, people)) ??
      nameAt(tokens, at, names) ??
      roleAt(tokens, at, words, people, roles) ??
      groupAt(tokens, at, words, people.length) ??
      numberAt(tokens, at, people.length, areNumbered);
    if (found === null) at += 1;
    else {
      out.push(found);
      at = found.to;
    }
  }
  return excepting(tokens, out);
}

const asInitial = (at: number, of: number, people: readonly string[]): Mention => ({
  from: at,
  to: at + 1,
  who: people[of]?.split(' ')[0] ?? null,
  of,
  how: 'name',
});

const EXCEPT = anyOf('except');

/** 'all but Gus': the rest, excluding those named. */
function excepting(tokens: readonly Token[], all: readonly Mention[]): readonly Mention[] {
  return all.map((one, i): Mention => {
    const next = all[i + 1];
    const before = all[i - 1];
    const parts = (a: Mention, b: Mention) => {
      const between = tokens.slice(a.to, b.from);
      return (
        between.length > 0 &&
        between.length <= 8 &&
        between.every((word) => !/[.\n;!?]/u.test(word.lead)) &&
        between.slice(-2).some((word) => EXCEPT.has(word.word) && word.word !== 'for' && word.word !== 'not')
      );
    };
    const isGroup = one.how === 'all' || (one.how === 'rest' && one.who === 'rest');
    if (isGroup && next?.of != null && parts(one, next)) return { ...one, who: 'rest', how: 'rest' };
    const isExcepted =
      one.of !== null &&
      before !== undefined &&
      (before.how === 'all' || before.how === 'rest' ? parts(before, one) : false);
    return isExcepted ? { ...one, excepted: true } : one;
  });
}

const ALL_BUT = anyOf('everything');

/** 'her' and 'them' point at nobody in particular, so they are not mentions of their own. */
const POINTING = anyOf('pointing');

function groupAt(tokens: readonly Token[], at: number, words: readonly CommandWords[], people: number): Mention | null {
  for (let to = Math.min(tokens.length, at + 5); to > at; to -= 1) {
    if (tokens.slice(at + 1, to).some((one) => /[\n.;:!?,]/u.test(one.lead))) continue;
    const said = tokens
      .slice(at, to)
      .map((one) => one.word)
      .join(' ');
    if (words.some((one) => setOf(one.rest).has(said))) return { from: at, to, who: 'rest', of: null, how: 'rest' };
    const isExcepted =
      to - at === 1 &&
      ALL_BUT.has(said) &&
      tokens.slice(to, to + 4).some((one) => EXCEPT.has(one.word) && one.word !== 'for');
    if (people > 1 && isExcepted) return { from: at, to, who: null, of: null, how: 'all' };
    if (people > 1 && !POINTING.has(said) && words.some((one) => setOf(one.everybody).has(said)))
      return { from: at, to, who: null, of: null, how: 'all' };
  }
  return null;
}

/** 'the HR lady', 'la de RRHH': only if exactly one person in the nudge has that role. */
function roleAt(
  tokens: readonly Token[],
  at: number,
  words: readonly CommandWords[],
  people: readonly string[],
  roles: readonly (Role | null)[],
): Mention | null {
  for (let to = Math.min(tokens.length, at + 5); to > at && roles.length > 0; to -= 1) {
    if (tokens.slice(at + 1, to).some((one) => /[\n.;:!?,]/u.test(one.lead))) continue;
    const said = tokens
      .slice(at, to)
      .map((one) => one.word)
      .join(' ');
    const role: Role | null = words.some((one) => setOf(one.recruiters).has(said))
      ? 'recruiter'
      : words.some((one) => setOf(one.managers).has(said))
        ? 'hiring-manager'
        : null;
    const [of, another] = role === null ? [] : roles.flatMap((one, i) => (one === role ? [i] : []));
    const who = of === undefined || another !== undefined ? undefined : people[of];
    if (of !== undefined && who !== undefined) return { from: at, to, who, of, how: 'role' };
  }
  return null;
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();
function setOf(list: readonly string[]): ReadonlySet<string> {
  const known = sets.get(list);
  if (known !== undefined) return known;
  const made = new Set(list.map(fold));
  sets.set(list, made);
  return made;
}

/** '1', '#2', '1 and 3': a list number, at the start of a stretch or after another one. */
function numberAt(tokens: readonly Token[], at: number, people: number, areNumbered: boolean): Mention | null {
  const token = tokens[at];
  const found = /^#?(\d)$/u.exec(token?.word ?? '');
  if (token === undefined || found?.[1] === undefined || Number(found[1]) < 1 || Number(found[1]) > people) return null;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  const opens =
    areNumbered ||
    at === 0 ||
    /[\n.;,!?:/&+]|\s[-–—]\s/u.test(token.lead) ||
    token.word.startsWith('#') ||
    BEFORE_NUMBER.has(before?.word ?? '');
  const isCounted =
    next !== undefined &&
    /^[\s]?$/u.test(next.lead) &&
    (COUNTED.has(next.word) || COUNTED.has(`${next.word} ${tokens[at + 2]?.word}`));
  const isMeasure = /^\/|^[:.]\d/u.test(next?.lead ?? '') && next?.kind === 'number';
  return opens && !isCounted && !isMeasure
    ? { from: at, to: at + 1, who: String(Number(found[1])), of: Number(found[1]) - 1, how: 'number' }
    : null;
}

const BEFORE_NUMBER = anyOf('beforeNumber');
const COUNTED = anyOf('counted');
