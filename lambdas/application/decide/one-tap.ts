/** Writes commands as the subject of a one-tap answer; reading that subject gives the same commands back. */

import type { Instant } from '../instant.ts';
import type { BareInstruction, Instruction } from '../instruction.ts';
import { localOf } from '../local-time.ts';

interface OneTap {
  /** Shown to people: 'sent to Priya, skip Tom'. */
  readonly label: string;
  /** The subject line: 'done: Priya; skip: Tom'. */
  readonly says: string;
}

/** Longer subjects would be cut off. */
const LONGEST = 150;

/** Null if the commands do not fit into one subject. */
export function oneTap(commands: readonly Instruction[], zone: string): OneTap | null {
  const all = commands.map((one) => said(one, zone));
  const parts = all.filter((one) => one !== null);
  const says = parts.map((one) => one.says).join('; ');
  if (parts.length < all.length || parts.length === 0 || says.length > LONGEST || /[\r\n]/u.test(says)) return null;
  return { label: parts.map((one) => one.label).join(', '), says };
}

const two = (n: number): string => String(n).padStart(2, '0');

const dayOf = (at: Instant, zone: string): string => {
  const { year, month, day } = localOf(at, zone);
  return `${year}-${two(month)}-${two(day)}`;
};

const momentOf = (at: Instant, zone: string): string => {
  const { hour, minute } = localOf(at, zone);
  return `${dayOf(at, zone)} ${two(hour)}:${two(minute)}`;
};

const OUTCOMES = {
  rejected: 'rejected',
  offer: 'got an offer',
  accepted: 'offer accepted',
  withdrawn: 'withdrawn',
} as const;
const ROLES = {
  recruiter: { verb: 'recruiter', label: (name: string) => `${name} is the recruiter` },
  'hiring-manager': { verb: 'hiring manager', label: (name: string) => `${name} is the hiring manager` },
  interviewer: { verb: 'met', label: (name: string) => `I met ${name}` },
} as const;
const FIELDS = {
  employer: { verb: 'company', label: 'the company is' },
  job: { verb: 'role', label: 'the role is' },
  start: { verb: 'start', label: 'it starts' },
  end: { verb: 'end', label: 'it ends' },
  location: { verb: 'where', label: 'the place is' },
} as const;

const same = (says: string): OneTap => ({ label: says, says });
const named = (label: string, verb: string, person: string | null): OneTap =>
  person === null
    ? same(verb)
    : { label: `${label} ${person === 'rest' ? 'the rest' : person}`, says: `${verb}: ${person}` };

function said(one: Instruction, zone: string): OneTap | null {
  switch (one.command) {
    case 'done':
      return one.person === null ? { label: 'it is done', says: 'done' } : named('sent to', 'done', one.person);
    case 'skip':
      return named('skip', 'skip', one.person);
    case 'snooze': {
      const until = one.until === null ? '' : ` ${momentOf(one.until, zone)}`;
      const whom = one.person === null ? '' : `${one.person}`;
      if (until === '')
        return one.person === null
          ? { label: 'later', says: 'snooze' }
          : { label: `${whom} later`, says: `snooze: ${whom}` };
      return {
        label: `wait until${until}${whom === '' ? '' : ` for ${whom}`}`,
        says: `snooze: ${`${whom}${until}`.trim()}`,
      };
    }
    case 'heard-back':
      return one.expectBy === null
        ? { label: 'they wrote to me', says: 'heard back' }
        : { label: `they’ll write by ${dayOf(one.expectBy, zone)}`, says: `they say: ${dayOf(one.expectBy, zone)}` };
    case 'outcome':
      return same(OUTCOMES[one.value]);
    case 'rapport':
      return same(`it felt ${one.value === 'unsure' ? 'so-so' : one.value}`);
    case 'absent':
      return { label: `${one.person} was not there`, says: `absent: ${one.person}` };
    case 'contact': {
      const { verb, label } = ROLES[one.role ?? 'interviewer'];
      return { label: label(one.name), says: `${verb}: ${one.name}${one.address === null ? '' : ` ${one.address}`}` };
    }
    case 'correct': {
      if (!(one.field in FIELDS)) return null;
      const { verb, label } = FIELDS[one.field as keyof typeof FIELDS];
      return { label: one.value === '' ? 'it has a new time' : `${label} ${one.value}`, says: `${verb}: ${one.value}` };
    }
    case 'forgot':
      return { label: `I forgot to say: ${one.text}`, says: `forgot: ${one.text}` };
    case 'ask':
      return { label: `I want to ask: ${one.text}`, says: `ask: ${one.text}` };
    case 'link':
      return { label: `put in the link ${one.url}`, says: `link: ${one.url}` };
    case 'pause':
      return one.until === null ? same('pause') : same(`pause until ${dayOf(one.until, zone)}`);
    case 'timezone':
      return { label: `my time zone is ${one.zone}`, says: `timezone ${one.zone}` };
    case 'hours':
      return { label: `mail me from ${one.from} to ${one.to} only`, says: `hours ${one.from}-${one.to}` };
    case 'not-an-interview':
      return same('that is not an interview');
    case 'discussed':
      // Lines of the subject are parted by semicolons.
      if (/[;\n]/u.test(one.text)) return null;
      return one.person === null
        ? { label: `we talked about ${one.text}`, says: `talked about: ${one.text}` }
        : { label: `with ${one.person}: ${one.text}`, says: `${one.person}: ${one.text}` };
    case 'redraft':
    case 'profile':
    case 'new-door':
      return null;
    default:
      return same((one satisfies BareInstruction).command.replaceAll('-', ' '));
  }
}
