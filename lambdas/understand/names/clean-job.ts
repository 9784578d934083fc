/** Cuts a job title out of the words around it. */

import { isPlatform } from '../senders/known.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Words } from '../text/words.ts';
import { CONNECTS, LEADING, WEAK } from './name-words.ts';
import { MONTHS_AND_DAYS } from './not-employers.ts';

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/u;
/** '(m/w/d)', '(H/F)', '(all genders)', 'R-10293', '#4411': additions to a job title. */
const BESIDE =
  /[([]?(?:[mwfdhxgv]|div|gn|all genders?|alle)(?:\s?[/|*]\s?(?:[mwfdhxgv]|div))+[)\]]?|\((?:all genders?|gn|remote|hybrid|full[- ]time|part[- ]time)\)|[([]?\b(?:JR|REQ|R|ID)[-_ #]?\d{3,}\b[)\]]?|#\s?\d{2,}|\(\d{3,}\)|^[A-Z]{0,4}-?\d[\d-]{3,}\s*[:–-]?(?=\s\p{L})/giu;

/** 'puesto de', 'functie', 'Stelle als': a word for 'job' before the title. */
const KIND_OF_JOB =
  /^(?:(?:puesto|vacante|plaza|cargo|posición|rol|vaga|posição|função|oportunidade|poste|offre|functie|vacature|rol|positie|ruolo|posizione|figura|stanowisko|stanowiska|pozycja|tjänsten|tjänst|rollen|stelle|position|rolle|role|post|job|vacancy)(?:\s+(?:of|as|de|d['’]|da|do|von|van|als|di|som|för|no\.?))?\s*[:–—-]?\s+(?!of\b))(?=\S)/iu;

/** 'Lecturer in Comparative Linguistics': that is a subject, not a place of work. */
const ACADEMIC =
  /^(?:lecturer|professor|fellow|teacher|instructor|tutor|reader|researcher|associate|assistant|postdoc|chair|lectureship|professorship|studentship|apprentice|trainee|specialist)$/u;

/** 'Gerente de Marca' has nothing to do with March, although Polish spells the month like that. */
const BRAND: ReadonlySet<string> = new Set(['marca']);

const PLACES = new Set(['en', 'in', 'à', 'na', 'i', 'do', 'e']);

/** 'the Backend Engineer (m/w/d) position with us' gives 'Backend Engineer', or null. `sure`: the context says it is a job. */
export function cleanJob(text: string, words: Words, sure: boolean): string | null {
  if (CJK.test(text)) return cleanJapanese(text, words, sure);
  let job = text
    .replace(BESIDE, ' ')
    .replace(/^[\s"'“”„«»‚‘’*([:,–—-]+/u, '')
    .replace(/\s+/gu, ' ');
  job =
    job.split(
      /["“”„«»!?;|]|\s[–—-]\s|(?<!\b(?:ds|sr|jr|st|mgr|asst|assoc|dr|d))[.](?:\s|$)|:(?:\s|$)|\s\(|(?<!\p{L}\(\p{L}{1,5})\)|\s@\s/iu,
    )[0] ?? '';
  job = job.replace(KIND_OF_JOB, '');
  // 'details of the Assistant Ecologist'
  if (/^\p{Ll}/u.test(job)) job = job.split(/\sthe\s/u).at(-1) ?? job;
  const kept: string[] = [];
  const all = job.split(' ');
  for (const [index, token] of all.entries()) {
    const bare = plain(token).replace(/[,.]$/u, '');
    const connects = CONNECTS.has(bare);
    // 'Jefa de Calidad en Almazara': if a capital follows, a place begins.
    const place =
      PLACES.has(bare) &&
      /^\p{Lu}/u.test(all[index + 1] ?? '') &&
      !(bare === 'in' && ACADEMIC.test(plain(kept.at(-1) ?? '')));
    if (kept.length > 0 && words.stop.has(bare) && (!connects || place)) break;
    if (
      kept.length > 0 &&
      bare.length > 3 &&
      ((MONTHS_AND_DAYS.has(bare) && !BRAND.has(bare)) || /^(?:mån|tis|ons|tors|fre|lör|sön)dagen$/u.test(bare))
    )
      break;
    kept.push(token);
    if (/,$/u.test(token) && kept.length > 1 && !/^\p{Lu}/u.test(job.split(' ')[kept.length] ?? '')) break;
    if (kept.length >= 9) break;
  }
  while (kept.length > 0) {
    const last = plain(kept.at(-1) ?? '').replace(/[,.]$/u, '');
    const weak = words.stop.has(last) || WEAK.has(last);
    if (!weak || (last.length <= 3 && /^(?:i{1,3}|iv|v)$/u.test(last) && /^[IV]+$/u.test(kept.at(-1) ?? ''))) break;
    kept.pop();
  }
  while (kept.length > 1 && LEADING.has(plain(kept[0] ?? '')) && !/^\p{Lu}\p{Ll}+$/u.test(kept[0] ?? '')) kept.shift();
  job = kept
    .join(' ')
    .replace(/^[Dd]['’](?=\p{L})/u, '')
    .replace(/^[,\s]+|[\s,.:;'’"-]+$/gu, '')
    .replace(/['’]s$/u, '');
  const line = plain(job);
  if (job.length < 2 || job.length > 80 || /@|https?:/u.test(job) || isPlatform(job)) return null;
  if (/\d{1,2}:\d{2}|\d{4}/u.test(job)) return null;
  if (hasPhrase(line, words.interview) && !line.split(' ').some((word) => words.profession(word))) return null;
  return isJob(job, words) ||
    (sure &&
      /^\p{Lu}/u.test(job) &&
      !words.notName.has(line) &&
      !/^(?:you|your|us|our|this|that|same|new|other)\b/u.test(line))
    ? job
    : null;
}

function cleanJapanese(text: string, words: Words, sure: boolean): string | null {
  const inside = /[「『【]([^「」『』【】]{2,40})[」』】]/u.exec(text)?.[1];
  const bare = (inside ?? text).replace(/[：:（(].*$/u, '').replace(/(?:ポジション|職種)$/u, '');
  // Particles are in hiragana: the job is the last run without any.
  const run =
    /(?:[\p{Script=Katakana}\p{Script=Han}A-Za-zー・／/ ]|(?<=\p{Script=Han})[みきけりえめびちせれ](?=[\p{Script=Han}\p{Script=Katakana}]))+$/u
      .exec(bare)?.[0]
      .trim() ?? '';
  const job = run.replace(/(?<=[ァ-ヴー])職$/u, '');
  return job.length >= 2 && job.length <= 40 && (isJob(job, words) || (sure && job === text.trim())) ? job : null;
}

/** Contains the head noun of a job title. */
export const isJob = (text: string, words: Words): boolean =>
  plain(text)
    .split(/[\s/,()&-]+/u)
    .some((word) => words.profession(word));
