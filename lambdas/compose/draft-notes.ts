/** Thank-you notes for one debrief answer, by the same composer as the mails: printed by `afterword draft`. */
import * as v from 'valibot';
import { STAGES } from '../application/interview.ts';
import { spellingIn } from '../application/spelling.ts';
import type { Spoken } from './cues/debrief.ts';
import { readDebrief } from './cues/read.ts';
import type { Draft, DraftFacts } from './draft.ts';
import { composeRound } from './drafts/compose-draft.ts';
import { leftHalf, unsaid } from './drafts/halves.ts';
import { type Left, mattersOf } from './drafts/matter.ts';
import { saysOf } from './left-out.ts';

const Answer = v.object({
  id: v.union([v.string(), v.number()]),
  employer: v.nullish(v.string(), null),
  job: v.nullish(v.string(), null),
  stage: v.nullish(v.string(), null),
  country: v.nullish(v.string(), null),
  candidate: v.nullish(v.string(), null),
  people: v.pipe(
    v.array(
      v.object({
        name: v.string(),
        title: v.nullish(v.string(), null),
        role: v.picklist(['recruiter', 'hiring-manager', 'interviewer']),
      }),
    ),
    v.maxLength(40),
  ),
  typed: v.string(),
});

export type Answer = v.InferOutput<typeof Answer>;

const EXPECTED: { readonly [field: string]: string } = {
  id: 'text in quotes, or a number',
  people: 'a list of 40 people at most, each with "name" and "role"',
  role: '"recruiter", "hiring-manager" or "interviewer"',
};

/** What is wrong with a line that is no answer, in words: '"role" of person 1 must be "recruiter", ...'. */
export function faultInAnswer(line: string): string {
  let made: unknown;
  try {
    made = JSON.parse(line);
  } catch {
    return 'it is not JSON; each line takes one object, as in `afterword draft --help`';
  }
  const [issue] = v.safeParse(Answer, made).issues ?? [];
  const path = issue === undefined ? null : v.getDotPath(issue);
  if (issue === undefined || path === null) return 'it takes one object, as in `afterword draft --help`';
  const [field = '', nth, inner] = path.split('.');
  const person = `person ${Number(nth) + 1}`;
  if (nth !== undefined && inner === undefined) return `${person} must be an object with "name" and "role"`;
  const name = inner ?? field;
  const where = inner === undefined ? `"${name}"` : `"${name}" of ${person}`;
  if (issue.input === undefined) return `${where} is missing`;
  return `${where} must be ${EXPECTED[name] ?? 'text in quotes'}`;
}

/** Null if the line is no answer. */
export function readAnswer(line: string): Answer | null {
  let made: unknown;
  try {
    made = JSON.parse(line);
  } catch {
    return null;
  }
  const read = v.safeParse(Answer, made);
  return read.success ? read.output : null;
}

export interface Notes {
  readonly notes: readonly { readonly person: string; readonly subject: string; readonly text: string }[];
  readonly left: readonly (Left & { readonly says: string })[];
}

/** Replaces some of our notes by somebody else's. */
export type Edit = (
  facts: readonly DraftFacts[],
  ours: readonly Draft[],
  spoken: readonly Spoken[],
) => readonly Draft[];

export function draftNotes(answer: Answer, edit?: Edit): Notes {
  const read = readDebrief(answer.typed, answer.people);
  const { of, left } = mattersOf(read, answer.people);
  const met = answer.people.filter((one) => !read.skip.includes(one));
  const facts = met.map(
    (one, nth): DraftFacts => ({
      kind: 'thank',
      seed: String(answer.id),
      nth,
      version: 0,
      tone: 'usual',
      spelling: spellingIn(answer.country ?? ''),
      candidate: { name: answer.candidate, signature: null },
      recipient: { name: one.name, address: null, role: one.role, title: one.title },
      employer: answer.employer,
      job: answer.job,
      stage: STAGES.find((stage) => stage === answer.stage) ?? null,
      round: 1,
      rapport: read.rapport,
      discussed: [],
      forgot: null,
      link: null,
      asks: [],
      news: null,
      angle: 0,
      when: null,
      others: [],
      enclosed: null,
      country: answer.country,
      ...(of.get(one) === undefined
        ? {}
        : { matter: of.get(one) ?? { told: [], forgot: [], link: null, why: null, offer: null } }),
    }),
  );
  const ours = composeRound(facts);
  const drafts = edit === undefined ? ours : edit(facts, ours, read.spoken);
  return {
    notes: met.flatMap((one, at) => {
      const draft = drafts[at];
      return draft === undefined ? [] : [{ person: one.name, subject: draft.subject, text: draft.text }];
    }),
    left: [
      ...left,
      ...met.flatMap((one, at) => {
        const matter = of.get(one);
        return matter === undefined
          ? []
          : unsaid(matter, drafts[at]?.text ?? '').map((text) => leftHalf(text, one.name));
      }),
    ].map((one) => ({ ...one, says: saysOf(one) })),
  };
}
