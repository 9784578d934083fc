/** What is missing or doubtful, put as one short question with one-tap answers. */
import type { Question } from '../application/letter.ts';
import type { Trouble, TroubleCode } from '../mail/message.ts';
import type { Understanding } from '../understand/understanding.ts';

const ABOUT: { readonly [code in TroubleCode]?: Question['about'] } = {
  'unknown-zone': 'zone',
  'floating-time': 'zone',
  'ambiguous-date': 'start',
  'no-year': 'start',
  'no-time': 'start',
};

const labelled = (says: string) => ({ label: says.replace(/^(?:start|timezone): */i, ''), says });

function questionOf(trouble: Trouble): Question | null {
  const about = ABOUT[trouble.code];
  return about === undefined
    ? null
    : { about, asks: trouble.says, choices: (trouble.choices ?? []).slice(0, 4).map(labelled) };
}

/** What must be asked about an invite: its doubts, a start that is not known, an employer that is not known. */
export function questionsOf(understanding: Understanding): readonly Question[] {
  const asked = understanding.trouble.map(questionOf).filter((one) => one !== null);
  const live = understanding.interviews.filter((one) => one.status !== 'cancelled');
  const questions = [...new Map(asked.map((one) => [one.about, one])).values()];
  if (live.some((one) => one.start === null) && !questions.some(({ about }) => about === 'start' || about === 'zone')) {
    questions.push({
      about: 'start',
      asks: 'When is the interview? Answer like this: start: 2026-12-08 14:30',
      choices: [],
    });
  }
  if (live.length > 0 && live.every((one) => one.employer === null)) {
    questions.push({ about: 'employer', asks: 'Which employer is it? Answer like this: company: Acme', choices: [] });
  }
  return questions;
}
