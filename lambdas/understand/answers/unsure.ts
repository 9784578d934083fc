/** What makes an answer unsure, however likely its reading: whose news it is, which of several people is meant, a time not wholly read. */
import type { Instruction } from '../../application/instruction.ts';
import { DATE_WORDS } from '../commands/dates.ts';
import { fold, type Token } from '../commands/tokens.ts';
import { isHalfRead } from './half-read.ts';
import type { LaidOut } from './laid-out.ts';
import { anyOf } from './words/all.ts';

export const isUnsure = (commands: readonly Instruction[], laid: LaidOut): boolean =>
  isOthersNews(commands, laid) ||
  isOneOfSeveral(commands, laid) ||
  areSome(commands, laid) ||
  isHalfRead(commands, laid);

const OTHERS = new Set([...anyOf('others'), ...anyOf('rumours')]);
const RIVALS = anyOf('rivals');
const ELSEWHERE = anyOf('elsewhere');

/**
 * 'My flatmate got an offer', 'an offer, but not from them'. Whoever takes a job elsewhere withdraws here, and whoever was turned down often
 * says for whom.
 */
const isOthersNews = (commands: readonly Instruction[], { tokens }: LaidOut): boolean =>
  commands.some(
    (one) =>
      one.command === 'outcome' &&
      (says(tokens, OTHERS) ||
        (one.value !== 'rejected' && says(tokens, RIVALS)) ||
        (one.value !== 'withdrawn' && says(tokens, ELSEWHERE))),
  );

/** One or two words. */
const says = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
  tokens.some(({ word }, at) => words.has(word) || words.has(`${word} ${tokens[at + 1]?.word}`));

const SINGLE = anyOf('single');

/** 'Skip him', where the nudge is about four people; 'Carlos has his', where two of them are called Carlos. */
function isOneOfSeveral(commands: readonly Instruction[], { tokens, nudge, mentions }: LaidOut): boolean {
  const { people } = nudge;
  const whose = commands.flatMap((one) => ('person' in one && one.command !== 'discussed' ? [one.person] : []));
  const isShared = (said: string) => people.filter((one) => isCalled(fold(one), fold(said))).length > 1;
  if (whose.some((one) => one !== null && isShared(one))) return true;
  return isPointed({ tokens, nudge, mentions }) && whose.includes(null);
}

/** 'Skip him', 'the older guy', with nobody named. */
const isPointed = ({ tokens, nudge, mentions }: Pick<LaidOut, 'tokens' | 'nudge' | 'mentions'>): boolean =>
  nudge.people.length > 1 && mentions.length === 0 && tokens.some(({ word }) => SINGLE.has(word));

/** 'Did two of the four', read as sent to all four. */
const areSome = (commands: readonly Instruction[], { tokens, nudge, mentions, moments }: LaidOut): boolean =>
  nudge.people.length > 1 &&
  commands.some((one) => (one.command === 'done' || one.command === 'skip') && one.person === null) &&
  tokens.some(({ word }, at) => {
    const count = COUNTS.get(word) ?? (/^\d$/u.test(word) ? Number(word) : nudge.people.length);
    const isRead = [...mentions, ...moments].some(({ from, to }) => at >= from && at < to);
    return count >= 2 && count < nudge.people.length && !isRead;
  });

const COUNTS: ReadonlyMap<string, number> = new Map(
  DATE_WORDS.flatMap(({ numbers }) => Object.entries(numbers).filter(([word, n]) => n >= 2 && !word.includes(' '))),
);

/** What may be meant if it is one of several people: the same for each of them. */
export function forEach(commands: readonly Instruction[], laid: LaidOut): readonly (readonly Instruction[])[] {
  const isOpen = (one: Instruction) => 'person' in one && one.person === null && one.command !== 'discussed';
  if (!isPointed(laid) || !commands.some(isOpen)) return [commands];
  return laid.nudge.people.map((person) => commands.map((one) => (isOpen(one) ? { ...one, person } : one)));
}

const isCalled = (full: string, said: string): boolean => full.split(/[\s.-]+/u).includes(said);
