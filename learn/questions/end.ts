/** When the interview ends, for the start that a label gives. */
import { readWith } from '../../lambdas/understand/likelihood/learnt.ts';
import { apart } from '../apart.ts';
import { fixtures } from '../fixtures.ts';
import { timesIn } from '../laid-out.ts';
import type { Lesson, Written } from '../lesson.ts';
import { type Label, openMails } from '../mails.ts';
import type { Json } from '../score.ts';
import { START_LESSON } from './start.ts';

const START = /^(interviews(?:\[\d+\])?)\.start$/;

const instants = (value: Json | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => (typeof one === 'string' ? [one] : []));

/** The right ends by their start; none for a start whose end the label does not judge. */
function endsByStart({ expected, accept }: Label): ReadonlyMap<string, ReadonlySet<string>> {
  const out = new Map<string, ReadonlySet<string>>();
  for (const key of Object.keys(expected)) {
    const interview = START.exec(key)?.[1];
    if (interview === undefined || expected[`${interview}.end`] === undefined) continue;
    const ends = new Set([...instants(expected[`${interview}.end`]), ...instants(accept[`${interview}.end`])]);
    for (const start of [...instants(expected[key]), ...instants(accept[key])]) out.set(start, ends);
  }
  return out;
}

export const END_LESSON: Lesson = {
  question: 'end',
  about: 'mail',
  chooses: 'end',
  options: { l2: 2, least: 3, anyRight: true },
  async examples() {
    const out: Written[] = [];
    const others = await apart([START_LESSON]);
    for (const mail of [...openMails(), ...fixtures()]) {
      const ends = endsByStart(mail);
      if (ends.size === 0) continue;
      readWith(others(mail.writer));
      await timesIn(mail, ({ question, about, value, features }) => {
        const right = ends.get(about);
        if (question !== 'end' || value === null || right === undefined) return;
        out.push({
          features,
          answer: right.has(value) ? 'end' : 'not',
          writer: mail.writer,
          group: `${mail.id} ${about}`,
        });
      });
    }
    readWith(null);
    return out;
  },
};
