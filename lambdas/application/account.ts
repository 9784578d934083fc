/** The account: the candidate's commands that concern all of their applications. */
import type { InterviewAhead } from './ahead.ts';
import type { Candidate, Wished } from './candidate.ts';
import { countryCode, countryName } from './country.ts';
import { changed, corrected, notDone, nothingChanged } from './decide/saying.ts';
import type { Instant } from './instant.ts';
import type { AccountInstruction, Instruction } from './instruction.ts';
import type { Effect, Letter, Question } from './letter.ts';
import { listed } from './listed.ts';
import { writeLocal } from './local-time.ts';
import { PLAYBOOK } from './playbook.ts';
import { later, minutesOf } from './wishes.ts';

export function openCandidate(id: string, address: string, name: string | null, now: Instant): Candidate {
  return {
    id,
    openedAt: now,
    name,
    signature: null,
    addresses: [address],
    unconfirmed: [],
    zone: null,
    waking: PLAYBOOK.hours.waking,
    business: PLAYBOOK.hours.business,
    country: null,
    spelling: null,
    overview: true,
    overviewAt: null,
    paused: null,
    stopped: false,
    deleteAskedAt: null,
    waits: [],
    previous: [],
    door: 0,
  };
}

const KEPT = 10;

/** The wishes alone, for `undo`. */
const wished = (one: Candidate): Wished => ({
  name: one.name,
  signature: one.signature,
  zone: one.zone,
  waking: one.waking,
  business: one.business,
  country: one.country,
  spelling: one.spelling,
  overview: one.overview,
  paused: one.paused,
  stopped: one.stopped,
});

/** Changes the wishes, and keeps the previous ones for `undo`. */
const wish = (candidate: Candidate, change: Partial<Wished>): Candidate => ({
  ...candidate,
  ...change,
  previous: [...candidate.previous, wished(candidate)].slice(-KEPT),
});

export interface AccountSaying {
  candidate: Candidate;
  readonly effects: Effect[];
  readonly questions: Question[];
  readonly letters: Letter[];
  /** The interviews to come, in order. */
  readonly ahead: readonly InterviewAhead[];
}

/** A deletion must be confirmed within a day, by answering the question. */
export const CONFIRM_WITHIN = 86_400_000;

/** What the account takes: its own commands, and an `undo` that belongs to no application. */
export type SaidOfAccount = AccountInstruction | Extract<Instruction, { readonly command: 'undo' }>;

export function sayOfAccount(saying: AccountSaying, said: SaidOfAccount, zone: string, now: Instant): void {
  const { candidate, effects, letters } = saying;
  switch (said.command) {
    case 'list':
    case 'help':
    case 'export':
      letters.push({ kind: said.command });
      return;
    case 'pause':
      saying.candidate = wish(candidate, { paused: said.until ?? 'open' });
      effects.push(
        changed(
          said.until === null ? 'no mail until you say so' : `no mail until ${writeLocal(said.until, zone)}`,
          'To turn it on again',
          null,
          'reply "resume"',
        ),
      );
      saying.questions.push(...missedIn(saying, said.until, zone));
      return;
    case 'resume':
      saying.candidate = wish(candidate, { paused: null, stopped: false });
      effects.push(nothingChanged('mail is on again'));
      return;
    case 'stop':
      saying.candidate = wish(candidate, { stopped: true });
      effects.push(changed('no more mail from me', 'To turn it on again', null, 'reply "resume"'));
      return;
    case 'timezone':
      saying.candidate = wish(candidate, { zone: said.zone });
      effects.push(corrected(`your time zone is ${said.zone}`, candidate.zone ?? 'that of each invite'));
      return;
    case 'hours':
      return hours(saying, said);
    case 'profile':
      return profile(saying, said);
    case 'new-door':
      saying.candidate = { ...candidate, door: candidate.door + 1, copies: (candidate.copies ?? 0) + 1 };
      letters.push({ kind: 'door' });
      return;
    case 'undo':
      return undoWish(saying);
    case 'delete-everything':
      saying.candidate = { ...candidate, deleteAskedAt: now };
      letters.push({ kind: 'confirm-delete', asked: now });
      return;
    default:
      return said satisfies never;
  }
}

/** Interviews within a pause: their thank-yous would come too late, if at all. */
function missedIn({ ahead }: AccountSaying, until: Instant | null, zone: string): readonly Question[] {
  const missed = ahead.filter(({ start }) => until === null || start < until);
  const [first] = missed;
  if (first === undefined) return [];
  const named = missed.map(
    (one) => `${one.employer === null ? '' : `with ${one.employer} `}on ${writeLocal(one.start, zone)}`,
  );
  const asks =
    missed.length === 1
      ? `Your interview ${named[0]} is in that time, so your thank-you notes for it may come too late.`
      : `${missed.length} interviews are in that time (${listed(named.slice(0, 5))}), so your thank-you notes for them may come too late.`;
  return [{ about: 'command', asks, choices: [{ label: 'Don’t pause', says: 'resume' }] }];
}

/** The named hours are when mails may come. Business hours are narrowed to lie within them. */
function hours(saying: AccountSaying, { from, to }: Instruction & { readonly command: 'hours' }): void {
  const { candidate } = saying;
  if (minutesOf(to) - minutesOf(from) < 60) {
    saying.questions.push({
      about: 'command',
      asks: `From when to when may I write? '${from} to ${to}' leaves less than an hour.`,
      choices: [{ label: '9 to 18', says: 'hours 9-18' }],
    });
    return;
  }
  const { business } = PLAYBOOK.hours;
  const last = minutesOf(to) < minutesOf(business.to) ? to : business.to;
  const first = later(from, business.from);
  const within = minutesOf(first) < minutesOf(last) ? { from: first, to: last } : { from, to };
  saying.candidate = wish(candidate, { waking: { from, to }, business: within });
  saying.effects.push(
    corrected(`I’ll write between ${from} and ${to}`, `${candidate.waking.from} to ${candidate.waking.to}`),
  );
}

function profile(saying: AccountSaying, { field, value }: Instruction & { readonly command: 'profile' }): void {
  const { candidate } = saying;
  switch (field) {
    case 'name':
    case 'signature':
      saying.candidate = wish(candidate, { [field]: value.slice(0, 400) });
      saying.effects.push(corrected(`your ${field} is ${value}`, candidate[field]));
      return;
    case 'spelling':
      saying.candidate = wish(candidate, { spelling: /brit|uk|gb/i.test(value) ? 'british' : 'american' });
      saying.effects.push(
        nothingChanged(`notes are spelled the ${saying.candidate.spelling === 'british' ? 'British' : 'American'} way`),
      );
      return;
    case 'country': {
      const country = countryCode(value);
      if (country === null) {
        saying.effects.push(notDone(`I know no country called '${value.slice(0, 60)}', so nothing has changed.`));
        return;
      }
      saying.candidate = wish(candidate, { country });
      saying.effects.push(
        changed(`your country is ${countryName(country)}`, 'Mail that can wait', null, 'not on its public holidays'),
      );
      return;
    }
    case 'overview': {
      const overview = !/off|no|stop|aus|non/i.test(value);
      saying.candidate = wish(candidate, { overview });
      saying.effects.push(nothingChanged(`the weekly overview is ${overview ? 'on' : 'off'}`));
      return;
    }
    default:
      field satisfies never;
  }
}

function undoWish(saying: AccountSaying): void {
  const { candidate } = saying;
  const before = candidate.previous.at(-1);
  if (before === undefined) {
    saying.effects.push(
      notDone(
        'None of your settings has changed, so there is nothing to undo. To undo something about an application, reply to one of its mails.',
      ),
    );
    return;
  }
  saying.candidate = { ...candidate, ...before, previous: candidate.previous.slice(0, -1) };
  saying.effects.push(nothingChanged('your last change of settings is undone'));
}
