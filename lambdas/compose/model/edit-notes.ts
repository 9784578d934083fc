/** Thank-you notes edited by a model. It is asked once per debrief, and each of its notes must pass our checks. */
import type { Model } from '../../ports.ts';
import { mayBeUnsure } from '../cues/wanting.ts';
import type { Draft } from '../draft.ts';
import { type Answer, draftNotes, type Notes } from '../draft-notes.ts';
import { isUsed } from '../left-out.ts';
import { admitted } from './admit.ts';
import { DRAFT_INSTRUCTIONS, draftText } from './draft-prompt.ts';
import { DRAFT_SCHEMA, readEdited } from './edited.ts';

export interface EditedNotes extends Notes {
  readonly refused: readonly { readonly person: string; readonly why: string }[];
  /** How many of them the model wrote. */
  readonly edited: number;
}

/** `before`: that model's notes so far; these are added to them. */
export async function editNotes(model: Model, answer: Answer, before: Draft[] = []): Promise<EditedNotes> {
  const said = await model.ask(DRAFT_INSTRUCTIONS, draftText(answer), DRAFT_SCHEMA);
  const notes = readEdited(
    said,
    answer.typed,
    answer.people.map(({ name }) => name),
  );
  let refused: EditedNotes['refused'] = [];
  let edited = 0;
  let uses: readonly string[] = [];
  const made = draftNotes(answer, (facts, ours, spoken) => {
    const judged = admitted({ notes, spoken, unsure: mayBeUnsure(answer.typed) }, facts, ours, before);
    refused = judged.refused;
    const fresh = judged.drafts.filter((one) => !ours.includes(one));
    edited = fresh.length;
    before.push(...fresh);
    uses = judged.drafts.flatMap((one) => one.uses ?? []);
    return judged.drafts;
  });
  const left = made.left.filter(({ text }) => !isUsed(text, uses));
  return { ...made, left, refused, edited };
}
