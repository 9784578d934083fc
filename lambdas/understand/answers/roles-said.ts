/** What a debrief says people are, beside whatever else its sentences say: 'with Dana, who runs HR, it was the pay'. */
import type { Role } from '../../application/interview.ts';
import { fold, type Token } from '../commands/tokens.ts';
import { COMMAND_WORDS } from '../languages/all.ts';
import type { LaidOut } from './laid-out.ts';
import type { Mention } from './mention.ts';
import { anyOf } from './words/all.ts';

export interface RoleSaid {
  readonly whose: Mention;
  readonly role: Role;
}

const JOINTS = new Set(COMMAND_WORDS.flatMap((words) => words.joints).map(fold));
const LINKS = anyOf('roleLinks');
const PRONOUNS = anyOf('subjects');
const STAFF = anyOf('staff');
const BOSSES = anyOf('bosses');
const WORKED_FOR = anyOf('workedFor');
const LONGEST = Math.max(...[...STAFF, ...BOSSES, ...WORKED_FOR].map((one) => one.split(' ').length));

export function rolesSaid(laid: LaidOut): readonly RoleSaid[] {
  const { tokens } = laid;
  const out: RoleSaid[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = roleAt(tokens, at);
    if (found === null || isOfNoun(tokens[found.to], found.role)) continue;
    const whose = found.isFree ? named(laid, at) : whoseRole(laid, at, found.to);
    if (whose !== null && !out.some((one) => one.whose.of === whose.of)) out.push({ whose, role: found.role });
    at = found.to - 1;
  }
  return out;
}

function roleAt(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly role: Role; readonly isFree: boolean } | null {
  for (let to = Math.min(tokens.length, at + LONGEST); to > at; to -= 1) {
    if (tokens.slice(at + 1, to).some(({ lead }) => /[^\s+.-]/u.test(lead) || lead.includes('\n'))) continue;
    const said = tokens
      .slice(at, to)
      .map(({ word }) => word)
      .join(' ');
    if (WORKED_FOR.has(said)) return { to, role: 'hiring-manager', isFree: true };
    if (BOSSES.has(said)) return { to, role: 'hiring-manager', isFree: false };
    if (STAFF.has(said)) return { to, role: 'recruiter', isFree: false };
  }
  return null;
}

/** 'My HR licence' is about no person. */
const isOfNoun = (next: Token | undefined, role: Role): boolean =>
  role === 'recruiter' &&
  next !== undefined &&
  /^\s*$/u.test(next.lead) &&
  !next.lead.includes('\n') &&
  !JOINTS.has(next.word) &&
  !LINKS.has(next.word);

const isPerson = (one: Mention): boolean => one.of !== null && one.how !== 'role' && one.excepted !== true;

/** The person before these words in the same sentence. */
function named({ tokens, mentions }: LaidOut, at: number): Mention | null {
  const last = mentions.findLast((one) => isPerson(one) && one.to <= at);
  return last !== undefined && tokens.slice(last.to, at + 1).every(({ lead }) => !/[.!?;\n]/u.test(lead)) ? last : null;
}

/** Back over 'is', 'who', 'my' to a person; to 'she', who is whoever was named last; or to an opening bracket. */
function whoseRole(laid: LaidOut, start: number, end: number): Mention | null {
  const { tokens, mentions } = laid;
  const inBrackets = bracketed(laid, start);
  if (inBrackets !== null) return inBrackets;
  let hasPronoun = false;
  for (let at = start; at >= 0; at -= 1) {
    const person = mentions.find((one) => isPerson(one) && one.to === at);
    const lead = tokens[at]?.lead ?? '';
    // 'Bastien = my boss', 'Tom (HR)', 'Carl, the manager', 'Kev's the gaffer'
    if (person !== undefined)
      return /[.!?;\n]/u.test(lead) || (lead.includes(',') && at === start && end - start === 1) ? null : person;
    const opens = at === 0 || /[.!?;,(\n:\u2013\u2014]/u.test(lead);
    if (opens && (hasPronoun || (lead.includes('(') && closes(laid, end))))
      return mentions.findLast((one) => isPerson(one) && one.to <= at) ?? null;
    const before = tokens[at - 1];
    if (before === undefined || /[.!?;\n]/u.test(lead)) return null;
    if (!LINKS.has(before.word)) return null;
    hasPronoun ||= PRONOUNS.has(before.word);
  }
  return null;
}

/** 'Frau Thielen (das ist die Rektorin, also meine Chefin)' */
function bracketed({ text, tokens, mentions }: LaidOut, start: number): Mention | null {
  const first = tokens[start]?.from ?? 0;
  const open = text.lastIndexOf('(', first);
  if (open < 0 || text.slice(open, first).includes(')') || text.slice(open, first).includes('\n')) return null;
  const person = mentions.findLast((one) => isPerson(one) && one.to <= start);
  const next = tokens[person?.to ?? 0];
  const isInside = next?.lead.endsWith('(') === true && next.from === open + 1;
  return isInside ? (person ?? null) : null;
}

const closes = ({ tokens, text }: LaidOut, end: number): boolean =>
  text.slice(tokens[end - 1]?.to ?? text.length).startsWith(')');
