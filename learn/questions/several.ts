/** Which other times of a mail begin interviews of their own, from mails whose label tells every start. */
import { readWith } from '../../lambdas/understand/likelihood/learnt.ts';
import { apart } from '../apart.ts';
import { fixtures } from '../fixtures.ts';
import { timesIn } from '../laid-out.ts';
import type { Lesson, Written } from '../lesson.ts';
import { type Label, openMails } from '../mails.ts';
import { START_LESSON } from './start.ts';

const START = /^interviews\[\d+\]\.start$/;

/** The number of the interview that begins at an instant; null if the label does not tell all of them. */
function interviewsByStart({ expected, accept }: Label): ReadonlyMap<string, string> | null {
  const keys = Object.keys(expected).filter((key) => START.test(key));
  const count = expected['interviews.length'] ?? 1;
  if (expected['kind'] !== 'invite' || keys.length === 0 || count !== keys.length) return null;
  const out = new Map<string, string>();
  for (const key of keys) {
    const more = accept[key];
    for (const value of [expected[key] ?? null, ...(Array.isArray(more) ? more : [])])
      if (typeof value === 'string') out.set(value, key);
  }
  return out;
}

export const SEVERAL: Lesson = {
  question: 'several',
  about: 'mail',
  options: { l2: 2, least: 4 },
  async examples() {
    const out: Written[] = [];
    const others = await apart([START_LESSON]);
    for (const mail of [...openMails(), ...fixtures()]) {
      const starts = interviewsByStart(mail);
      if (starts === null) continue;
      readWith(others(mail.writer));
      await timesIn(mail, ({ question, about, value, features }) => {
        if (question !== 'several' || value === null) return;
        const [best, own] = [starts.get(about), starts.get(value)];
        const answer = best !== undefined && own !== undefined && own !== best ? 'own' : 'not';
        out.push({ features, answer, writer: mail.writer });
      });
    }
    readWith(null);
    return out;
  },
};
