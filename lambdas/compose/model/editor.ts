/**
 * A model as the editor of the thank-you notes in a mail. It is asked before the mail is composed, once for each debrief in which something was
 * typed; what of its notes passes our checks takes the place of ours. It keeps its last answers, so that a mail composed again, or
 * the last call, has the same words.
 */
import { hashOf } from '../../model/prompt.ts';
import type { Model } from '../../ports.ts';
import type { ComposeInput, Editor, EditThanks, Part } from '../composed.ts';
import { type About, contextOf, viewIn } from '../context.ts';
import type { Person } from '../cues/people.ts';
import { readDebrief } from '../cues/read.ts';
import { mayBeUnsure } from '../cues/wanting.ts';
import type { Draft, DraftFacts } from '../draft.ts';
import { personOf, typedIn } from '../thanks.ts';
import { admitted, type Edited } from './admit.ts';
import { type Debriefed, DRAFT_INSTRUCTIONS, draftText } from './draft-prompt.ts';
import { DRAFT_SCHEMA, readEdited } from './edited.ts';

/** How many answers and notes are kept in memory. */
const KEPT = 200;

interface Debrief extends Debriefed {
  readonly key: string;
  readonly people: readonly Person[];
}

export function editorWith(model: Model, where: string): Editor {
  const answers = new Map<string, unknown>();
  /** The model's notes so far: no new one may be like one of them. */
  const written = new Map<string, Draft>();

  async function answerTo(debrief: Debrief): Promise<unknown> {
    const prompt = { instructions: DRAFT_INSTRUCTIONS, text: draftText(debrief) };
    const hash = hashOf(prompt);
    if (answers.has(hash)) return answers.get(hash);
    const answer = await model.ask(prompt.instructions, prompt.text, DRAFT_SCHEMA);
    if (answer !== undefined) keep(answers, hash, answer);
    return answer;
  }

  async function edits(input: ComposeInput): Promise<EditThanks | undefined> {
    const debriefs = input.parts.flatMap((part) => debriefsIn(input, part));
    if (debriefs.length === 0) return undefined;
    const edited = new Map(
      await Promise.all(
        debriefs.map(async (one): Promise<readonly [string, Edited]> => {
          const names = one.people.map(({ name }) => name);
          const notes = readEdited(await answerTo(one), one.typed, names);
          const { spoken } = readDebrief(one.typed, one.people);
          return [one.key, { notes, spoken, unsure: mayBeUnsure(one.typed) }];
        }),
      ),
    );
    const edit: EditThanks = (application, sitting, facts, ours) => {
      const found = edited.get(keyOf(application, sitting));
      if (found === undefined) return ours;
      const keyFor = (draft: Draft) => `${keyOf(application, sitting)}/${draft.person}`;
      const mine = new Set(ours.map(keyFor));
      const before = [...written].flatMap(([key, draft]) => (mine.has(key) ? [] : [draft]));
      const notes = found.notes.filter(({ person }) => isFirst(facts, person));
      const { drafts } = admitted({ ...found, notes }, facts, ours, before);
      for (const one of drafts) if (!ours.includes(one)) keep(written, keyFor(one), one);
      return drafts;
    };
    return (...given) => {
      try {
        return edit(...given);
      } catch {
        // Whatever a model says, the mail goes out.
        return given[3];
      }
    };
  }

  return { where, edits: (input) => edits(input).catch(() => undefined) };
}

function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

const keyOf = (application: string, sitting: string): string => `${application}/${sitting}`;

/** A note that the candidate wanted otherwise is ours: the model is not told how. */
const isFirst = (facts: readonly DraftFacts[], person: string): boolean =>
  facts.every((one) => one.recipient.name !== person || (one.version === 0 && one.tone === 'usual'));

/** The debrief that a letter's notes are made of, if anything was typed in it. */
function debriefsIn(input: ComposeInput, { letter, application }: Part): readonly Debrief[] {
  if (application === null || (letter.kind !== 'thank' && letter.kind !== 'last-call')) return [];
  const context = contextOf(input, letter.kind, application.id);
  const about: About = { ...context, view: viewIn(context, application) };
  const sitting = about.view.sitting(letter.sitting);
  const typed = typedIn(about, letter.sitting);
  const people = (sitting?.thanks ?? letter.to)
    .flatMap((key) => about.view.who(key) ?? [])
    .filter(({ contact }) => contact.name !== null)
    .map(personOf);
  if (typed.trim() === '' || people.length === 0) return [];
  return [
    {
      key: keyOf(application.id, letter.sitting),
      employer: application.employer,
      job: application.job,
      stage: sitting?.interviews.at(-1)?.facts.stage ?? null,
      country: input.candidate.country ?? null,
      people,
      typed,
    },
  ];
}
