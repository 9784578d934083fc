/** What a mail does, from its label. */
import type { Lesson, Written } from '../lesson.ts';
import { answerTo, type Label, openMails } from '../mails.ts';

/** Null where the label does not say. */
export function doesOf({ expected }: Label): string | null {
  const kind = expected['kind'];
  if (kind === 'invite') {
    return expected['interviews[0].status'] === 'cancelled' ? 'cancelled' : 'interview';
  }
  if (kind === 'word') return typeof expected['word.says'] === 'string' ? expected['word.says'] : null;
  return kind === 'nothing' ? 'nothing' : null;
}

export const KIND: Lesson = {
  question: 'kind',
  about: 'mail',
  options: { l2: 2, least: 3 },
  async examples() {
    const out: Written[] = [];
    for (const mail of openMails()) {
      const answer = doesOf(mail);
      if (answer === null) continue;
      await answerTo(mail, ({ question, features }) => {
        if (question === 'kind') out.push({ features, answer, writer: mail.writer });
      });
    }
    return out;
  },
};
