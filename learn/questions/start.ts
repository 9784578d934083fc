/** Which time in a mail is the start of the interview, from the labels. */
import { fixtures } from '../fixtures.ts';
import { timesIn } from '../laid-out.ts';
import type { Lesson, Written } from '../lesson.ts';
import { type Label, openMails } from '../mails.ts';

const START = /^interviews(?:\[\d+\])?\.start$/;

/** Null if the label does not say. Empty if no time is right. */
function startsOf({ expected, accept }: Label): ReadonlySet<string> | null {
  const keys = Object.keys(expected).filter((key) => START.test(key));
  const trouble = expected['trouble'];
  // The note contradicts the mail's time, so neither counts as wrong.
  const contradicted = Array.isArray(trouble) && trouble.includes('contradicts-note');
  if (expected['kind'] !== 'invite' || keys.length === 0 || contradicted) return null;
  const values = keys.flatMap((key) => {
    const more = accept[key];
    return [expected[key] ?? null, ...(Array.isArray(more) ? more : [])];
  });
  return new Set(values.flatMap((value) => (typeof value === 'string' ? [value] : [])));
}

export const START_LESSON: Lesson = {
  question: 'start',
  about: 'mail',
  chooses: 'start',
  options: { l2: 2, least: 4 },
  async examples() {
    const out: Written[] = [];
    for (const mail of [...openMails(), ...fixtures()]) {
      const starts = startsOf(mail);
      if (starts === null) continue;
      await timesIn(mail, ({ question, value, features }) => {
        if (question !== 'start' || value === null) return;
        const answer = starts.has(value) ? 'start' : 'not';
        out.push({ features, answer, writer: mail.writer, group: mail.id });
      });
    }
    return out;
  },
};
