/** Takes links and forgotten facts out of what was typed about one person: they are no cues, and get sentences of their own. */
import { named } from './attribute.ts';
import type { DebriefRead, Mutable, State } from './debrief.ts';
import { type Person, personNamed } from './people.ts';
import { forgottenIn, isNothing, linksIn } from './statements.ts';

export const withoutLink = (text: string, url: string): string =>
  text
    .replace(url, ' ')
    .replace(/\s*(?:->|=>|[→➜➔>])\s*$|[→➜➔]/gu, ' ')
    .replace(/\(\s*[,;]?\s*|\s*\)/g, ' ')
    .replace(/,?\s*(?:which is here|it's here|is here|here|on|at|see)?[:\s]*$/i, '')
    .replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/g, '')
    .replace(/\s+/g, ' ');

export function takeLinks(
  text: string,
  people: readonly Person[],
  read: Mutable<DebriefRead>,
  state: State,
  forgot: string | null,
): void {
  for (const url of linksIn(text)) {
    const what = forgot ?? withoutLink(text, url);
    const meant = named(what, people).person;
    read.links.push({
      url,
      text: what,
      forgotten: forgot !== null || (read.forgot.length > 0 && /^(?:it'?s|that'?s|it is|that is)\b/i.test(what)),
      person: meant ?? (read.spoken.length > 0 && people.length > 1 && forgot === null ? nearest(text, state) : null),
    });
  }
}

/** A link on its own after somebody's part belongs to them only if the text says so ('he wanted to see it'). */
const nearest = (text: string, { current }: State): Person | null =>
  /\b(?:he|she|him|her)\b|\bthey (?:asked|wanted?|liked|would)\b/i.test(text) ? current : null;

/** 'Mr Sheikh ought to know it', 'it is Mrs Kalita who would care': whom what was forgotten just before is meant for. */
export const OUGHT =
  /\b(?:ought to|should|would|might|would really|needs to|must) (?:really )?(?:know|hear|care|like|want|appreciate|be (?:told|glad|pleased|interested))\b/i;

export function takeForgotten(
  text: string,
  people: readonly Person[],
  read: Mutable<DebriefRead>,
  state: State,
  show: boolean,
  to: Person | null = null,
): void {
  const [url] = linksIn(text);
  const words = url === undefined ? text : withoutLink(text, url);
  if (isNothing(words)) return;
  const inner = forgottenIn(words)?.text ?? words;
  const meant = named(inner, people).person ?? personIn(inner, people) ?? to;
  const fact = inner
    .replace(/\((?:.{0,60})\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/,? (?:for|which) \p{Lu}[\p{L}']+(?: would .*)?$/u, '')
    .replace(/[.,;!\s]+$/, '');
  // Several facts on one line are kept separate.
  for (const part of fact
    .replace(/ (?:\+|&) /g, ' and ')
    .split(
      /(?:,| and)? also (?=i\b|my\b)|, (?=i (?:speak|have|am|can)\b)| and (?:that )?(?=i(?:m|'m|ve|'ve| am| speak| have| can)\b)| and that (?=i\b|my\b)/i,
    )) {
    if (part.trim() !== '') read.forgot.push({ text: part.trim(), person: meant, show });
  }
  if (url !== undefined) takeLinks(text, people, read, state, words);
}

/** 'skip tom': in a wish about notes a name may be in lower case. */
export const namedInSmall = (text: string, people: readonly Person[]): Person | null => {
  const found = new Set(
    text.split(/[\s,.]+/).flatMap((word) => (word.length < 3 ? [] : (personNamed(word, people, true) ?? []))),
  );
  return found.size === 1 ? ([...found][0] ?? null) : null;
};

export const personIn = (text: string, people: readonly Person[]): Person | null => {
  const found = [
    ...new Set(
      text.split(' ').flatMap((word) => (/^["(]?\p{Lu}/u.test(word) ? (personNamed(word, people, true) ?? []) : [])),
    ),
  ];
  return found.length === 1 ? (found[0] ?? null) : null;
};
