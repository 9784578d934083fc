/** Corrections from the candidate: the company, the role, and when and where the interview is. */
import type { KnownInterview } from '../application.ts';
import type { Instruction } from '../instruction.ts';
import type { Interview } from '../interview.ts';
import { isZone, writeLocal } from '../local-time.ts';
import { beforeCorrecting } from './as-sent.ts';
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

function record({ making }: Saying, known: KnownInterview, facts: Partial<Interview>): void {
  making.record({
    type: 'interview-noted',
    key: known.key,
    facts: { ...known.facts, ...facts },
    people: known.people,
    asSent: beforeCorrecting(known, facts),
  });
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
  const facts: Partial<Interview> =
    field === 'start'
      ? {
          start: read.start,
          end: read.end ?? (length === null ? null : read.start + length),
          allDay: false,
          // Who names the time has agreed on it.
          status: known.facts.status === 'tentative' ? 'confirmed' : known.facts.status,
        }
      : { end: read.start };
  record(saying, known, facts);
  const was = known.facts[field];
  const is = facts[field] ?? null;
  saying.effects.push(
    corrected(
      `the interview ${field}s ${is === null ? words : writeLocal(is, making.wishes.zone)}`,
      was === null || was === is ? null : writeLocal(was, making.wishes.zone),
    ),
  );
}

function correctZone(saying: Saying, zone: string): void {
  const known = interviewMeant(saying);
  if (known === null || !isZone(zone)) return keepNote(saying, `time zone: ${zone}`);
  record(saying, known, { timeZone: zone });
  saying.effects.push(corrected(`the time zone of the interview is ${zone}`, known.facts.timeZone));
}

/** An address on the web is where to join. */
function correctPlace(saying: Saying, value: string): void {
  const known = interviewMeant(saying);
  if (known === null) return keepNote(saying, `where: ${value}`);
  const isLink = /^https?:\/\/\S+$/iu.test(value);
  const field = isLink ? 'joinUrl' : 'location';
  record(saying, known, { [field]: value });
  saying.effects.push(corrected(`the ${isLink ? 'link to join' : 'place'} is ${value}`, known.facts[field]));
}

const NAMES = /\p{Lu}\p{L}{3,}/gu;
const namesIn = (text: string): readonly string[] => text.match(NAMES) ?? [];

/**
 * Whether one of these names stands beside another name or a number, as in an address: 'Quay Street', 'Back, Bristol', 'Quay 5'. A noun alone may have
 * a capital for its language's sake ('im Büro'), and the first word of a sentence always has one.
 */
function isInAddress(note: string, known: ReadonlySet<string>): boolean {
  const words = note.trim().split(/\s+/u);
  const ends = (at: number): boolean => /[.!?:]$/u.test(words[at] ?? '.');
  const isPart = (at: number): boolean =>
    /^[^\p{L}\p{N}]*(?:\p{N}|\p{Lu}\p{L}{2})/u.test(words[at] ?? '') && !ends(at - 1);
  return words.some(
    (word, at) =>
      namesIn(word).some((one) => known.has(one)) &&
      ((!ends(at - 1) && isPart(at - 1)) || (!ends(at) && isPart(at + 1))),
  );
}

/** A note before the interview that names its place may mean that the place is wrong. */
export function askPlace(saying: Saying, notes: readonly string[]): void {
  const { making } = saying;
  const { location = null, start = null } = interviewMeant(saying)?.facts ?? {};
  if (location === null || (start !== null && start <= making.now)) return;
  const own = namesIn(making.state().employer ?? '');
  const known = new Set(namesIn(location).filter((one) => !own.includes(one)));
  if (!notes.some((note) => isInAddress(note, known))) return;
  saying.questions.push({
    about: 'command',
    asks: `Has the place changed? I have ${location}.`,
    choices: [{ label: 'Correct the place', says: 'where:' }],
  });
}
