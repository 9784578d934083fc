/** `afterword draft`: thank-you notes for debrief answers, without mail or server. */

import type { Draft } from '../lambdas/compose/draft.ts';
import { draftNotes, faultInAnswer, readAnswer } from '../lambdas/compose/draft-notes.ts';
import { MODEL, MODEL_HELP, MODEL_KEY, modelAsked, openModel } from './model-options.ts';
import { type Command, eachFile, readOptions } from './usage.ts';

export const draftCommand: Command = {
  help: `afterword draft: thank-you notes for debrief answers, without mail or server

Usage: afterword draft [OPTION...] FILE...

FILE has one object a line, with "id", "people" (each with "name", and "role": recruiter, hiring-manager or interviewer) and "typed";
"employer", "job", "stage", "country", "candidate" and each person's "title" may be left out. Other fields are ignored. - is standard
input. For example, in one line:

  {"id": "1", "employer": "Acme", "job": "Engineer", "candidate": "Sam Lee", "people": [{"name": "Priya Shah", "role": "interviewer"}],
  "typed": "Priya: the migration to Postgres"}

  --json               one JSON object a line: each note as { "id", "person", "subject", "text" }, and for each answer
                       { "id", "left": [{ "text", "person", "class", "says" }] }: what stays out, and what the candidate is told
${MODEL_HELP}`,
  run: async (args) => {
    const { values, positionals } = readOptions(args, { ...MODEL, json: { type: 'boolean' } });
    const asked = modelAsked(values);
    const model = asked === null ? null : await openModel(asked, process.env[MODEL_KEY] ?? null);
    const before: Draft[] = [];
    let bad = 0;
    const status = await eachFile(positionals, async (file, raw) => {
      for (const [at, line] of new TextDecoder().decode(raw).split('\n').entries()) {
        if (line.trim() === '') continue;
        const answer = readAnswer(line);
        if (answer === null) {
          console.error(`afterword: ${file}, line ${at + 1} cannot be read: ${faultInAnswer(line)}`);
          bad = 1;
          continue;
        }
        const { notes, left } =
          model === null
            ? draftNotes(answer)
            : await (await import('../lambdas/compose/model/edit-notes.ts')).editNotes(model, answer, before);
        if (values.json === true) {
          for (const note of notes) console.log(JSON.stringify({ id: answer.id, ...note }));
          console.log(JSON.stringify({ id: answer.id, left }));
        } else {
          for (const { person, subject, text } of notes) console.log(`To: ${person}\nSubject: ${subject}\n\n${text}\n`);
          for (const { text, says } of left) console.log(`Left out: ${text}: ${says}`);
        }
      }
    });
    return Math.max(status, bad);
  },
};
