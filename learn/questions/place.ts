/** Where the interview is held, from the label: a piece of the text is right that holds the place and not much else. */
import type { Lesson, Written } from '../lesson.ts';
import { answerTo, type LabelledMail, openMails } from '../mails.ts';
import { fold, type Json } from '../score.ts';

const KEY = 'interviews[0].location';
/** Of the pieces that hold no place every third stands for three. */
const SAMPLED = 3;

/** What the place must hold or be; null where the label does not say. */
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
  options: { l2: 0.5, least: 3, steps: 60 },
  async examples() {
    const out: Written[] = [];
    let others = 0;
    for (const mail of openMails()) {
      const places = wanted(mail);
      if (places === null) continue;
      await answerTo(mail, ({ question, value, features }) => {
        if (question !== 'place' || value === null) return;
        const text = fold(value);
        const isRight =
          !features.includes('an hour or day') &&
          places.some((place) => text.includes(place) && text.length <= place.length + 50);
        if (isRight) out.push({ features, answer: 'place', writer: mail.writer });
        else if (others++ % SAMPLED === 0) out.push({ features, answer: 'not', writer: mail.writer, weight: SAMPLED });
      });
    }
    return out;
  },
};
