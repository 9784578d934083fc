/** The commands that a saying stands for, with its slots filled in. */
import type { Instruction } from '../../application/instruction.ts';
import type { Role } from '../../application/interview.ts';
import type { Captures } from './pattern.ts';
import type { Who } from './people-said.ts';
import type { Said } from './said.ts';
import { type Clock, untilOf } from './until.ts';
import type { Meaning } from './words.ts';

/** `incomplete`: a command with something missing or undecidable. `note`: a fact to keep. `asks`: what may be meant, to be asked. */
export type Made = readonly Instruction[] | 'incomplete' | 'note' | 'nothing' | Asks;

interface Asks {
  readonly asks: readonly (readonly Instruction[])[];
}

const isStrings = (value: unknown): value is readonly Who[] =>
  Array.isArray(value) && value.every((one) => one === null || typeof one === 'string');
const text = (got: Captures, slot: string): string | null => {
  const value = got[slot];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
};
const isSaid = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && 'day' in value && 'minutes' in value;
const people = (got: Captures): readonly Who[] => {
  const value = got['persons'];
  return isStrings(value) && value.length > 0 ? value : [null];
};

/** Undefined: a moment was given but cannot be resolved. */
function moment(got: Captures, clock: Clock, meaning: 'begin' | 'end'): number | null | undefined {
  const said = got['when'];
  return isSaid(said) ? (untilOf(said, clock, meaning) ?? undefined) : null;
}

const contact = (name: string, address: string | null, role: Role): Instruction => ({
  command: 'contact',
  name,
  address,
  role,
});

function contacts(got: Captures, role: Role): Made {
  const names = got['people'];
  const address = text(got, 'email');
  if (isStrings(names)) {
    const all = names.filter((one) => one !== null);
    return all.map((name, i) => contact(name, i === all.length - 1 ? address : null, role));
  }
  const name = text(got, 'name') ?? text(got, 'owner');
  return name === null ? 'incomplete' : [contact(name, address, role)];
}

const required = (value: string | null, make: (value: string) => Instruction): Made =>
  value === null ? 'incomplete' : [make(value)];

const RAPPORT = {
  great: 'great',
  good: 'good',
  unsure: 'unsure',
  poor: 'poor',
  'feels-great': 'great',
  'feels-good': 'good',
  'feels-unsure': 'unsure',
  'feels-poor': 'poor',
} as const;

export function scored(score: number): Instruction {
  return { command: 'rapport', value: score >= 5 ? 'great' : score === 4 ? 'good' : score === 3 ? 'unsure' : 'poor' };
}

export function instructionsOf(meaning: Meaning, got: Captures, clock: Clock): Made {
  switch (meaning) {
    case 'done':
    case 'skip':
      return people(got).map((person) => ({ command: meaning, person }));
    case 'snooze':
    case 'elliptic':
    case 'moment': {
      const until = moment(got, clock, 'begin');
      return until === undefined ? 'incomplete' : people(got).map((person) => ({ command: 'snooze', person, until }));
    }
    case 'heard':
    case 'heard-in-debrief': {
      const said = got['when'];
      if (meaning === 'heard-in-debrief' && isSaid(said) && said.day?.is === 'days')
        return instructionsOf('moment', got, clock);
      const expectBy = moment(got, clock, 'end');
      return expectBy === undefined ? 'incomplete' : [{ command: 'heard-back', expectBy }];
    }
    case 'next-round':
    case 'not-an-interview':
    case 'list':
    case 'help':
    case 'resume':
    case 'export':
    case 'new-door':
    case 'delete-everything':
    case 'stop':
    case 'undo':
      return [{ command: meaning }];
    case 'undo-twice':
      return [{ command: 'undo' }, { command: 'undo' }];
    case 'rejected':
    case 'offer':
    case 'accepted':
    case 'withdrawn':
      return [{ command: 'outcome', value: meaning }];
    case 'great':
    case 'good':
    case 'unsure':
    case 'poor':
    case 'feels-great':
    case 'feels-good':
    case 'feels-unsure':
    case 'feels-poor':
      return [{ command: 'rapport', value: RAPPORT[meaning] }];
    case 'score': {
      const score = got['score'];
      return typeof score === 'number' ? [scored(score)] : 'incomplete';
    }
    case 'recruiter':
      return contacts(got, 'recruiter');
    case 'manager':
      return contacts(got, 'hiring-manager');
    case 'met':
    case 'address':
      return contacts(got, 'interviewer');
    case 'absent': {
      const absent = people(got).filter((one) => one !== null);
      return absent.length === 0 ? 'note' : absent.map((person) => ({ command: 'absent', person }));
    }
    case 'discussed':
      return required(text(got, 'text'), (said) => ({
        command: 'discussed',
        person: people(got)[0] ?? null,
        text: said,
      }));
    case 'forgot':
    case 'ask':
      return required(text(got, 'text'), (said) => ({ command: meaning, text: said }));
    case 'link':
      return required(text(got, 'url'), (url) => ({ command: 'link', url }));
    case 'employer':
      return required(text(got, 'company'), (value) => ({ command: 'correct', field: 'employer', value }));
    case 'job':
      return required(text(got, 'title'), (value) => ({ command: 'correct', field: 'job', value }));
    case 'start':
    case 'end':
      return required(text(got, 'moment-words'), (value) => ({
        command: 'correct',
        field: meaning,
        value: withoutAt(value),
      }));
    case 'start-zone':
      return required(text(got, 'zone'), (value) => ({ command: 'correct', field: 'timeZone', value }));
    case 'person':
      return required(text(got, 'name'), (value) => ({ command: 'correct', field: 'person', value }));
    case 'pause': {
      const until = moment(got, clock, 'begin');
      return until === undefined ? 'incomplete' : [{ command: 'pause', until }];
    }
    case 'timezone':
      return required(text(got, 'zone'), (zone) => ({ command: 'timezone', zone }));
    case 'hours': {
      const hours = got['hours'];
      if (typeof hours !== 'object' || hours === null || !('from' in hours) || !('to' in hours)) return 'incomplete';
      return [{ command: 'hours', from: String(hours.from), to: String(hours.to) }];
    }
    case 'shorter':
    case 'warmer':
    case 'plainer':
    case 'another':
    case 'whole':
      return people(got).map((person) => ({ command: 'redraft', person, how: meaning }));
    case 'spelling-british':
      return [{ command: 'profile', field: 'spelling', value: 'british' }];
    case 'spelling-american':
      return [{ command: 'profile', field: 'spelling', value: 'american' }];
    case 'overview-on':
      return [{ command: 'profile', field: 'overview', value: 'on' }];
    case 'overview-off':
      return [{ command: 'profile', field: 'overview', value: 'off' }];
    case 'name':
      return required(text(got, 'name'), (value) => ({ command: 'profile', field: 'name', value }));
    case 'country':
      return required(text(got, 'country'), (value) => ({ command: 'profile', field: 'country', value }));
    case 'moved':
      return { asks: [[{ command: 'correct', field: 'start', value: '' }], [{ command: 'not-an-interview' }]] };
    case 'decoy':
      return 'incomplete';
    case 'polite':
      return 'nothing';
    case 'nothing':
      return 'note';
    default:
      return meaning satisfies never;
  }
}

/** 'at 3pm Paris time' becomes '3pm Paris time'. */
const withoutAt = (value: string): string => value.replace(/^(?:at|on|around|um|am|à|le|a las|el)\s+/iu, '');
