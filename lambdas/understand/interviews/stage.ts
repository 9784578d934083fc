/** Which stage of the process an interview is. */
import type { Source, Stage } from '../../application/interview.ts';
import type { Reading } from '../reading.ts';
import { labelled, plain } from '../text/lines.ts';
import { findPhrase, hasPhrase } from '../text/phrases.ts';
import type { Words } from '../text/words.ts';

/** Single words with other meanings too; they count only near a word for interview. */
const LOOSE = 16;

function stageIn(text: string, words: Words): Stage | null {
  const line = plain(text);
  for (const [stage, phrases] of words.stages) if (hasPhrase(line, phrases)) return stage;
  return null;
}

/** 'Interview Type: Phone', in the ten languages. */
const BY_PHONE =
  /^(?:by |over the |par |por |per |via )?(?:phone|telephone|telefon|telefonisch|téléphone|téléphonique|teléfono|telefónica|telefone|telefônica|telefonica|telefono|telefonico|telefonicznie|telefoniczna|電話)(?=$|[\s,.(–-])/iu;

/** Later stages are not what this mail invites to: 'after that there will be a final round'. */
const LATER =
  /\b(?:after (?:that|this)|afterwards|following (?:that|this)|next steps?|then there|subsequent|if (?:all|that|this) goes|danach|im anschluss|par la suite|ensuite|después|depois|daarna|successivamente|następnie|därefter)\b|その後/u;
const EARLIER =
  /\b(?:thank you for (?:taking|speaking|completing|your time)|thanks for (?:taking|speaking|completing)|enjoyed|following your|after your|based on|vielen dank für das|merci pour|gracias por|obrigad[oa] pel[oa]|bedankt voor|grazie per|dziękujemy za|tack för)\b/u;

/** Titles first, then a labelled line, then the sentences of the body. */
export function findStage(
  titles: readonly (readonly [string, Source])[],
  reading: Reading,
): { readonly stage: Stage; readonly source: Source } | null {
  const { words } = reading;
  for (const [title, source] of titles) {
    const stage = stageIn(title, words);
    if (stage !== null) return { stage, source };
  }
  for (const { text } of reading.body) {
    const pair = labelled(text);
    if (pair === null || !words.labels.stage.has(pair.label)) continue;
    const stage = stageIn(pair.value, words) ?? (BY_PHONE.test(pair.value) ? 'phone-screen' : null);
    if (stage !== null) return { stage, source: 'body' };
  }
  for (const { text } of reading.sentences) {
    const line = plain(text);
    if (LATER.test(line) || EARLIER.test(line)) continue;
    const interview = hasPhrase(line, words.interview);
    for (const [stage, phrases] of words.stages) {
      const found = findPhrase(line, phrases);
      if (found === null) continue;
      const plainWord = !found.text.includes(' ') && found.text.length < LOOSE;
      const other = line.slice(0, found.at) + line.slice(found.end);
      if (
        !plainWord ||
        (interview && (hasPhrase(other, words.interview) || found.text.length > 9 || found.text.startsWith('on')))
      )
        return { stage, source: 'body' };
    }
  }
  return null;
}
