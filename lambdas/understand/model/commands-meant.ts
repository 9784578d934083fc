/** The commands that clauses stand for. Times, zones and hours are computed from their words by our own grammar. */

import type { Instant } from '../../application/instant.ts';
import type { CorrectField, Instruction, Rapport } from '../../application/instruction.ts';
import type { Role } from '../../application/interview.ts';
import { hoursIn, zoneIn } from '../answers/arguments.ts';
import { type LaidOut, layOut } from '../answers/laid-out.ts';
import { instantOf } from '../answers/when.ts';
import { zoneNamed } from '../commands/zone-named.ts';
import { withoutHonorific } from '../people/names.ts';
import type { Clause, Deed } from './clauses.ts';
import { overlap, placesOf } from './quotes.ts';

/** Null if a clause lacks a required argument. */
export function commandsMeant(clause: Clause, laid: LaidOut): readonly Instruction[] | null {
  const { does, who, when, what } = clause;
  const each = <T>(make: (person: string | null) => T): readonly T[] =>
    who.length === 0 ? [make(null)] : who.map(make);
  switch (does) {
    case 'done':
    case 'skip':
      return each((person) => ({ command: does, person }));
    case 'later':
      return each((person) => ({ command: 'snooze', person, until: momentOf(when, laid, 'begin') }));
    case 'heard':
      return [{ command: 'heard-back', expectBy: momentOf(when, laid, 'end') }];
    case 'rejected':
    case 'offer':
    case 'accepted':
    case 'withdrawn':
      return [{ command: 'outcome', value: does }];
    case 'feeling':
      return [{ command: 'rapport', value: what as Rapport }];
    case 'discussed':
      return what === '' ? null : each((person) => ({ command: 'discussed', person, text: what }));
    case 'forgot':
    case 'ask':
      return [{ command: does, text: what === '' ? clause.quote : what }];
    case 'link':
      return /^(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)+\S*$/iu.test(what) ? [{ command: 'link', url: what }] : null;
    case 'absent':
      return who.length === 0 ? null : who.map((person) => ({ command: 'absent', person }));
    case 'met':
      return who.length === 0
        ? null
        : who.map((one) => ({
            command: 'contact',
            name: asTyped(one, clause.quote, laid.text),
            address: addressOf(what),
            role: roleOf(when),
          }));
    case 'pause':
      return [{ command: 'pause', until: momentOf(when, laid, 'begin') }];
    case 'timezone': {
      const zone = zoneOf(what);
      return zone === null ? null : [{ command: 'timezone', zone }];
    }
    case 'hours': {
      const alone = layOut(what, laid.nudge, laid.clock);
      const hours = hoursIn(alone, { from: 0, to: alone.tokens.length });
      return hours === null ? null : [{ command: 'hours', ...hours }];
    }
    case 'note':
    case 'unclear':
      return [];
    case 'next-round':
    case 'not-an-interview':
    case 'stop':
    case 'resume':
    case 'undo':
    case 'list':
    case 'help':
    case 'export':
    case 'delete-everything':
      return [{ command: does }];
    default:
      return corrected(does, what, laid);
  }
}

const FIELDS: Readonly<Partial<Record<Deed, CorrectField>>> = {
  'wrong-company': 'employer',
  'wrong-job': 'job',
  'wrong-start': 'start',
  'wrong-end': 'end',
  'wrong-zone': 'timeZone',
  'wrong-person': 'person',
};

function corrected(does: Deed, what: string, laid: LaidOut): readonly Instruction[] | null {
  const field = FIELDS[does];
  if (field === undefined || what === '') return null;
  if (field !== 'timeZone') return [{ command: 'correct', field, value: what }];
  const zone = zoneOf(what) ?? zoneIn(laid, { from: 0, to: laid.tokens.length });
  return zone === null ? null : [{ command: 'correct', field, value: zone }];
}

const zoneOf = (what: string): string | null => (what === '' ? null : zoneNamed(what));

const addressOf = (what: string): string | null =>
  /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>"]+$/u.test(what) ? what.toLowerCase() : null;

const roleOf = (when: string): Role | null =>
  when === 'interviewer' || when === 'hiring-manager' || when === 'recruiter' ? when : null;

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A name in the list as the candidate says it: 'Yilmaz', 'Herr Yilmaz', 'Meera'. */
function asTyped(name: string, ...texts: readonly string[]): string {
  const parts = new Set(folded(name).split(/[\s-]+/u));
  for (const text of texts) {
    const words = text.split(/\s+/u).map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$|['’]s$/gu, ''));
    const from = words.findIndex((word) => parts.has(folded(word)));
    if (from < 0) continue;
    let to = from;
    while (to < words.length && parts.has(folded(words[to] ?? ''))) to += 1;
    const typed = words.slice(from, to).join(' ');
    const titled = `${words[from - 1] ?? ''} ${typed}`.trim();
    return titled !== typed && withoutHonorific(titled) === typed ? titled : typed;
  }
  return name;
}

/** The moment in the answer that the words point at; otherwise what the words alone say. */
function momentOf(when: string, laid: LaidOut, meaning: 'begin' | 'end'): Instant | null {
  if (when === '') return null;
  const within = placesOf(laid.text, when).flatMap((place) =>
    laid.moments.filter(({ from, to }) => {
      const first = laid.tokens[from];
      const last = laid.tokens[to - 1];
      return first !== undefined && last !== undefined && overlap(place, { from: first.from, to: last.to });
    }),
  );
  const found = within.length > 0 ? within : layOut(when, laid.nudge, laid.clock).moments;
  const whole = found.find(({ said }) => said.day !== null && said.minutes !== null);
  const best = whole ?? found.findLast(({ said }) => said.day !== null) ?? found.at(-1);
  return best === undefined ? null : instantOf(best, laid.clock, meaning);
}
