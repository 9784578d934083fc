/** `npm run drafts -- --model URL`: debriefs of invented candidates with the model as the editor: its notes, those of ours that stood in, and why. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Draft } from '../lambdas/compose/draft.ts';
import { readAnswer } from '../lambdas/compose/draft-notes.ts';
import { editNotes } from '../lambdas/compose/model/edit-notes.ts';
import { modelOf } from '../learn/beside.ts';

const FOLDER = new URL('../learn/debriefs/', import.meta.url);

export async function draftsWithModel(args: readonly string[]): Promise<boolean> {
  const model = modelOf(args);
  if (model === null) return false;
  const before: Draft[] = [];
  let [debriefs, all, edited] = [0, 0, 0];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')))
    for (const line of readFileSync(new URL(file, FOLDER), 'utf8').split('\n')) {
      const answer = readAnswer(line);
      if (answer === null) continue;
      const made = await editNotes(model, answer, before);
      // What it has no answer to is not its work.
      if (!model.last()) continue;
      debriefs += 1;
      all += made.notes.length;
      edited += made.edited;
      console.log(`## ${answer.id}: ${answer.job}, ${answer.employer}\n\n${answer.typed}\n`);
      for (const { person, subject, text } of made.notes) console.log(`To ${person}\nSubject: ${subject}\n\n${text}\n`);
      for (const { person, why } of made.refused) console.log(`(ours for ${person}; the model's: ${why})\n`);
    }
  console.log(`${debriefs} debriefs, ${all} notes: ${edited} by the model, ${all - edited} ours`);
  return true;
}
