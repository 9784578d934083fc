/** Corrections from the candidate: the company, the role, and when and where the interview is. */
import type { Instruction } from '../instruction.ts';
import type { Interview } from '../interview.ts';
import { isZone, writeLocal } from '../local-time.ts';
import { contact, keepNote } from './facts-said.ts';
import { corrected, type Saying, sittingMeant } from './saying.ts';

export function correct(saying: Saying, said: Instruction & { readonly command: 'correct' }): void {
  const { making } = saying;
  const value = said.value.trim().slice(0, 200);
  const state = making.state();
  switch (said.field) {
    case 'employer':
    case 'job': {
      making.record({ type: 'identified', [said.field]: value });
      saying.effects.push(
        corrected(`the ${said.field === 'employer' ? 'company' : 'role'} is ${value}`, state[said.field]),
      );
      return;
    }
    case 'person':
      return contact(saying, { command: 'contact', name: value, address: null, role: 'interviewer' });
    case 'start':
    case 'end':
      return correctTime(saying, said.field, value);
    case 'timeZone':
      return correctZone(saying, value);
    case 'location':
      return correctPlace(saying, value);
    default:
      said.field satisfies never;
  }
}

/** The interview that a correction means: one without a start, else the last of the sitting that is meant, else the last of all. */
function interviewMeant(saying: Saying) {
  const { making } = saying;
  const live = making.state().interviews.filter((one) => !one.dropped && one.facts.status !== 'cancelled');
  const unknown = live.find((one) => one.facts.start === null);
  return unknown ?? sittingMeant(saying)?.interviews.at(-1) ?? live.at(-1) ?? null;
}

function correctTime(saying: Saying, field: 'start' | 'end', words: string): void {
  const { making } = saying;
  const known = interviewMeant(saying);
  if (known === null) return keepNote(saying, words);
  const zone = known.facts.timeZone ?? making.wishes.zone;
  const read = saying.readMoment(words, zone, known.facts.start ?? making.now);
  if (read === null) {
    saying.questions.push({
      about: 'start',
      asks: `When exactly? I couldn’t make out '${words}'. Say it like this: start: 2026-12-08 14:30`,
      choices: [],
    });
    return;
  }
  const { start, end } = known.facts;
  const length = start !== null && end !== null ? end - start : null;
  const facts: Interview =
    field === 'start'
      ? {
          ...known.facts,
          start: read.start,
          end: read.end ?? (length === null ? null : read.start + length),
          allDay: false,
          // Who names the time has agreed on it.
          status: known.facts.status === 'tentative' ? 'confirmed' : known.facts.status,
        }
      : { ...known.facts, end: read.start };
  making.record({ type: 'interview-noted', key: known.key, facts, people: known.people });
  const was = known.facts[field];
  const is = facts[field];
  saying.effects.push(
    corrected(
      `the interview ${field}s ${is === null ? words : writeLocal(is, making.wishes.zone)}`,
      was === null || was === is ? null : writeLocal(was, making.wishes.zone),
    ),
  );
}

function correctZone(saying: Saying, zone: string): void {
  const { making } = saying;
  const known = interviewMeant(saying);
  if (known === null || !isZone(zone)) return keepNote(saying, `time zone: ${zone}`);
  making.record({
    type: 'interview-noted',
    key: known.key,
    facts: { ...known.facts, timeZone: zone },
    people: known.people,
  });
  saying.effects.push(corrected(`the time zone of the interview is ${zone}`, known.facts.timeZone));
}

/** An address on the web is where to join. */
function correctPlace(saying: Saying, value: string): void {
  const { making } = saying;
  const known = interviewMeant(saying);
  if (known === null) return keepNote(saying, `where: ${value}`);
  const isLink = /^https?:\/\/\S+$/iu.test(value);
  const field = isLink ? 'joinUrl' : 'location';
  making.record({
    type: 'interview-noted',
    key: known.key,
    facts: { ...known.facts, [field]: value },
    people: known.people,
  });
  saying.effects.push(corrected(`the ${isLink ? 'link to join' : 'place'} is ${value}`, known.facts[field]));
}

const NAMES = /\p{Lu}\p{L}{3,}/gu;
const namesIn = (text: string): readonly string[] => text.match(NAMES) ?? [];

/** A note before the interview that names its place may mean that the place is wrong. */
export function askPlace(saying: Saying, notes: readonly string[]): void {
  const { making } = saying;
  const { location = null, start = null } = interviewMeant(saying)?.facts ?? {};
  if (location === null || (start !== null && start <= making.now)) return;
  const own = namesIn(making.state().employer ?? '');
  const known = new Set(namesIn(location).filter((one) => !own.includes(one)));
  if (!notes.some((note) => namesIn(note).some((one) => known.has(one)))) return;
  saying.questions.push({
    about: 'command',
    asks: `Has the place changed? I have ${location}.`,
    choices: [{ label: 'Correct the place', says: 'where:' }],
  });
}
