/** A note in progress: what is known, what was already said, and how paragraphs become a letter. */
import type { Draft, DraftFacts } from '../draft.ts';
import greetings from '../words/greeting.json' with { type: 'json' };
import meetings from '../words/meetings.json' with { type: 'json' };
import type { Reader } from './cue-address.ts';
import { cleaned } from './cue-clean.ts';
import {
  employerName,
  firstName,
  jobTitle,
  namesListed,
  personName,
  roleOf,
  shortEmployer,
  shortJob,
  shortRole,
} from './names.ts';
import { pick } from './order.ts';
import { type Entry, type Filling, fill, type Slots } from './template.ts';

type Warmth = 'plain' | 'usual' | 'warm';

/** How warm a note may be: as the candidate felt (R8), and as they asked. */
function warmthOf(facts: DraftFacts): Warmth {
  if (facts.tone === 'plainer') return 'plain';
  if (facts.tone === 'warmer' || facts.rapport === 'great') return 'warm';
  return facts.rapport === 'poor' || facts.rapport === 'unsure' ? 'plain' : 'usual';
}

const EXECUTIVE =
  /\b(?:chief|c[etfpoim]o|vp|svp|evp|vice president|president|founder|co-founder|director|head of|partner|owner)\b/i;

function marksOf(facts: DraftFacts): ReadonlySet<string> {
  const marks = new Set<string>([warmthOf(facts)]);
  if (facts.stage !== null) marks.add(facts.stage);
  if (facts.round > 1) marks.add('later');
  if (facts.met === true) marks.add('met');
  if (facts.recipient.role === 'recruiter') marks.add('recruiter');
  else if (EXECUTIVE.test(facts.recipient.title ?? '')) marks.add('executive');
  else marks.add(facts.recipient.role === 'hiring-manager' ? 'manager' : 'peer');
  return marks;
}

const dayOf = (when: string | null): string | null =>
  when === null ? null : when.startsWith('on ') ? when.slice(3) : /^(?:today|yesterday|this )/.test(when) ? when : null;

function slotsOf(facts: DraftFacts): Slots {
  const when = facts.when === null ? null : cleaned(facts.when);
  return {
    first: firstName(facts.recipient.name),
    candidate: personName(facts.candidate.name),
    ...(facts.kind === 'thank'
      ? { employer: shortEmployer(facts.employer), job: shortJob(facts.job), role: shortRole(facts.job) }
      : { employer: employerName(facts.employer), job: jobTitle(facts.job), role: roleOf(facts.job) }),
    when: when === '' ? null : when,
    day: dayOf(when),
    meeting: facts.stage === null ? meetings.other : meetings.names[facts.stage],
    others: namesListed(facts.others),
    by: facts.answerBy ?? null,
  };
}

export interface Note {
  readonly facts: DraftFacts;
  readonly filling: Filling;
}

export const noteOf = (facts: DraftFacts): Note => ({
  facts,
  filling: {
    slots: slotsOf(facts),
    marks: marksOf(facts),
    american: facts.spelling === 'american',
    said: new Set(),
  },
});

/** The text for a slot in this note; null: not known. */
export const slotOf = ({ filling }: Note, slot: string): string | null => filling.slots[slot] ?? null;

/** The person the note is addressed to. */
export const readerOf = (note: Note): Reader => ({
  first: slotOf(note, 'first'),
  name: personName(note.facts.recipient.name),
});

/** A sentence of the note. `more`: slots for this sentence alone. Null if the entry needs something that is not known. */
export function sentence(
  note: Note,
  entry: Entry | undefined,
  more: Slots = {},
  marks: readonly string[] = [],
): string | null {
  if (entry === undefined) return null;
  const { filling } = note;
  return fill(entry, {
    ...filling,
    slots: { ...filling.slots, ...more },
    marks: marks.length === 0 ? filling.marks : new Set([...filling.marks, ...marks]),
  });
}

/** A sentence from a short list, chosen by the note's number. */
export const picked = (note: Note, list: readonly Entry[], name: string, more: Slots = {}): string | null =>
  sentence(note, pick(list, name, note.facts), more);

/** The name and the signature, or only the signature if it begins with the name. */
function regards(note: Note): readonly string[] {
  const name = slotOf(note, 'candidate');
  const signature = (note.facts.candidate.signature ?? '')
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  if (signature === '') return name === null ? [] : [name];
  if (name === null || signature.toLowerCase().includes(name.toLowerCase())) return [signature];
  return [name, signature];
}

/** Greetings and closings may repeat, but vary from note to note across all kinds. */
const everyNote = (facts: DraftFacts): DraftFacts => ({ ...facts, kind: 'thank' });

/** Skips a closing that would repeat the note's last words ('Best wishes to all. Best wishes,') or its thanks. */
function formulaFor(note: Note, body: readonly string[]): string {
  const list = greetings.closing[warmthOf(note.facts)];
  const end = (body.at(-1) ?? '').toLowerCase();
  const thanks = body.some((paragraph) => /thank/i.test(paragraph));
  const first = list.indexOf(pick(list, 'closing', everyNote(note.facts)));
  const turned = [...list.slice(first), ...list.slice(0, first)];
  const repeats = (formula: string) =>
    (thanks && formula.includes('thank')) ||
    ['wish', 'regards', 'the best'].some((word) => formula.toLowerCase().includes(word) && end.includes(word));
  return turned.find((formula) => !repeats(formula)) ?? 'Kind regards,';
}

function closing(note: Note, body: readonly string[]): string {
  const formula = formulaFor(note, body);
  const after = regards(note);
  return after.length === 0 ? formula.replace(/,$/, '') : [formula, ...after].join('\n');
}

/** The same with a greeting of its own. */
export function letterFrom(note: Note, greeting: string, paragraphs: readonly (readonly (string | null)[])[]): string {
  const body = paragraphs
    .map((sentences) => joined(sentences.filter((one) => one !== null && one !== '')))
    .filter((paragraph) => paragraph !== '');
  return [greeting, ...body, closing(note, body)].join('\n\n');
}

/** The letter: greeting, paragraphs, closing formula, name. */
export function letter(note: Note, paragraphs: readonly (readonly (string | null)[])[], after?: string): string {
  const greeting =
    slotOf(note, 'first') === null
      ? greetings.greeting.nobody
      : (sentence(note, pick(greetings.greeting[warmthOf(note.facts)], 'greeting', everyNote(note.facts))) ??
        greetings.greeting.nobody);
  const body = paragraphs
    .map((sentences) => joined(sentences.filter((one) => one !== null)))
    .filter((paragraph) => paragraph !== '');
  return [greeting, ...body, closing(note, body), ...(after === undefined ? [] : [after])].join('\n\n');
}

/** Joins sentences with a space, except where one ends or begins with a line break (a link, a list). */
function joined(sentences: readonly (string | null)[]): string {
  let out = '';
  for (const one of sentences.filter((each) => each !== null))
    out += out === '' || out.endsWith('\n') ? one : one.startsWith('\n') ? one : ` ${one}`;
  return out.trim();
}

export function draftOf(note: Note, subject: string, text: string): Draft {
  const { facts } = note;
  return {
    kind: facts.kind,
    person: facts.recipient.name ?? facts.recipient.address ?? '',
    to: facts.recipient.address,
    subject: subject.slice(0, 120),
    text,
  };
}
