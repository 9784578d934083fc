/** Where the interview is held, from the label: text is right if it contains the place and not much else. */
import type { Lesson, Written } from '../lesson.ts';
import { answerTo, type LabelledMail, openMails } from '../mails.ts';
import { fold, type Json } from '../score.ts';

const KEY = 'interviews[0].location';
/** What the place must contain or equal; null if the label does not say. */
function wanted({ expected, accept }: LabelledMail): readonly string[] | null {
  const want = expected[KEY];
  if (want === undefined) return null;
  const more = accept[KEY];
  const all: readonly Json[] = [want, ...(Array.isArray(more) ? more : [])];
  return all.flatMap((one) =>
    typeof one === 'string'
      ? [fold(one)]
      : typeof one === 'object' && one !== null && 'contains' in one
        ? [fold(one['contains'] ?? '')]
        : [],
  );
}

export const PLACE: Lesson = {
  question: 'place',
  about: 'mail',
  options: { l2: 1.5, least: 3, steps: 60 },
  chooses: 'place',
  async examples() {
    const out: Written[] = [];
    for (const mail of openMails()) {
      const places = wanted(mail);
      if (places === null) continue;
      await answerTo(mail, ({ question, value, features }) => {
        if (question !== 'place' || value === null) return;
        const text = fold(value);
        const isRight =
          !features.includes('an hour or day') &&
          places.some((place) => text.includes(place) && text.length <= place.length + 50);
        out.push({ features, answer: isRight ? 'place' : 'not', writer: mail.writer, group: mail.id });
      });
    }
    return out;
  },
};
