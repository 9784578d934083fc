/** 'Next Friday', said on a Tuesday, or 'Monday the 9th', which is a Wednesday, is either of two days: it is asked about, with both. */
import type { Instruction } from '../../application/instruction.ts';
import { localOf } from '../../application/local-time.ts';
import { DATE_WORDS } from '../commands/dates.ts';
import type { Said } from '../commands/said.ts';
import { aWeekLater } from '../commands/until.ts';
import type { LaidOut } from './laid-out.ts';
import type { Moment } from './moments.ts';
import type { Decision } from './stakes.ts';
import { instantOf } from './when.ts';

const OPTIONS = 3;
const LONG = 5;

export function withBothDates(laid: LaidOut, decision: Decision): Decision {
  const later = laterIn(laid);
  if (later.size === 0) return decision;
  const isOpen = (one: Instruction) => dateOf(one) !== null && later.has(dateOf(one) ?? 0);
  const both = (all: readonly Instruction[]): readonly (readonly Instruction[])[] =>
    all.some(isOpen) ? [all, all.map((one) => dated(one, later))] : [all];
  const open = decision.commands.filter(isOpen);
  if (open.length === 0) return { ...decision, options: decision.options.flatMap(both).slice(0, OPTIONS) };
  return {
    commands: decision.commands.filter((one) => !isOpen(one)),
    unclear: decision.unclear ?? laid.text,
    options: [...both(open), ...decision.options].slice(0, OPTIONS),
  };
}

/** What an instant that the answer names may be instead. */
function laterIn(laid: LaidOut): ReadonlyMap<number, number> {
  const { moments, clock } = laid;
  const out = new Map<number, number>();
  for (const one of moments) {
    const said = aWeekLater(one.said, clock) ?? onItsWeekday(one, laid);
    for (const meaning of said === null ? [] : (['begin', 'end'] as const)) {
      const at = instantOf(one, clock, meaning);
      const other = instantOf({ ...one, said: said ?? one.said }, clock, meaning);
      if (at !== null && other !== null) out.set(at, other);
    }
  }
  return out;
}

/** 'Monday the 9th', if the 9th is no Monday: that Monday. */
function onItsWeekday(moment: Moment, { tokens, clock, languages }: LaidOut): Said | null {
  const { said, from, to } = moment;
  const at = said.day?.is === 'date' || said.day?.is === 'numbers' ? instantOf(moment, clock, 'begin') : null;
  if (at === null || clock.zone === null) return null;
  const { weekday } = localOf(at, clock.zone);
  // Short answers give little evidence of their language, but a long name is a weekday in any.
  const isRead = (language: string, word: string) =>
    word.length >= LONG || (word.length >= 3 && (language === 'en' || language === languages[0]));
  for (const { word } of tokens.slice(from, to)) {
    const days = DATE_WORDS.filter(({ language }) => isRead(language, word)).map(
      ({ weekdays }) => weekdays.findIndex((one) => one.includes(word)) + 1,
    );
    const named = days.find((one) => one > 0);
    if (named !== undefined && named !== weekday)
      return { ...said, day: { is: 'weekday', weekday: named, week: 'coming' } };
  }
  return null;
}

const dateOf = (one: Instruction): number | null =>
  'until' in one ? one.until : 'expectBy' in one ? one.expectBy : null;

function dated(one: Instruction, later: ReadonlyMap<number, number>): Instruction {
  const at = later.get(dateOf(one) ?? 0);
  if (at === undefined) return one;
  return 'until' in one ? { ...one, until: at } : 'expectBy' in one ? { ...one, expectBy: at } : one;
}
