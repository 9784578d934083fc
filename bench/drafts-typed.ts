/** The gallery that shows what was typed beside what came: whole debriefs of invented candidates, every note of each, and what stayed out. */
import { readFile } from 'node:fs/promises';
import { type Answer, draftNotes, readAnswer } from '../lambdas/compose/draft-notes.ts';

const FILE = new URL('./drafts/invented.jsonl', import.meta.url);

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

function shown(answer: Answer): string {
  const { notes, left } = draftNotes(answer);
  const met = answer.people.map(({ name, title }) => (title === null ? name : `${name} (${title})`)).join(', ');
  return [
    `## ${answer.job ?? 'A job'}, ${answer.employer ?? 'somewhere'}`,
    `Met: ${met}. Typed:`,
    fenced(answer.typed),
    ...notes.map(({ person, subject, text }) => `To ${person}:\n\n${fenced(`Subject: ${subject}\n\n${text}`)}`),
    ...(left.length === 0 ? [] : [`Stayed out: ${left.map(({ text, says }) => `"${text}" (${says})`).join('; ')}.`]),
  ].join('\n\n');
}

/** The page, and how many notes it has. */
export async function typedPage(): Promise<{ readonly text: string; readonly notes: number }> {
  const lines = (await readFile(FILE, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const answers = lines.flatMap((line) => readAnswer(line) ?? []);
  return {
    text: `# What was typed, and what came\n\nMade by \`npm run drafts\` from \`bench/drafts/invented.jsonl\`. People, places and employers are invented; nothing was learnt from these answers.\n\n${answers.map(shown).join('\n\n')}\n`,
    notes: answers.reduce((sum, answer) => sum + draftNotes(answer).notes.length, 0),
  };
}
