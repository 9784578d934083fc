/** The name of a job or of an employer, cut out of the words around it. */
import { plain } from './lines.ts';
import { SURNAMES } from './names.ts';
import { isNoEmployer } from './not-employers.ts';
import { hasPhrase } from './phrases.ts';
import { remembered } from './remembered.ts';
import { isPlatform } from './senders/known.ts';
import type { Words } from './words.ts';

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/u;
/** '(m/w/d)', '(H/F)', '(all genders)', 'R-10293', '#4411': what stands beside a job's name. */
const BESIDE =
  /[([]?(?:[mwfdhxgv]|div|gn|all genders?|alle)(?:\s?[/|*]\s?(?:[mwfdhxgv]|div))+[)\]]?|\((?:all genders?|gn|remote|hybrid|full[- ]time|part[- ]time)\)|[([]?\b(?:JR|REQ|R|ID)[-_ #]?\d{3,}\b[)\]]?|#\s?\d{2,}|\(\d{3,}\)/giu;

/** 'puesto de', 'functie', 'Stelle als': the word for a job before its name. */
const KIND_OF_JOB =
  /^(?:(?:puesto|vacante|plaza|cargo|posición|rol|vaga|posição|função|oportunidade|poste|offre|functie|vacature|rol|positie|ruolo|posizione|figura|stanowisko|stanowiska|pozycja|tjänsten|tjänst|rollen|stelle|position|rolle|role|post|job|vacancy)(?:\s+(?:of|as|de|d['’]|da|do|von|van|als|di|som|för|no\.?))?\s*[:–—-]?\s+(?!of\b))(?=\S)/iu;

/** 'Lecturer in Comparative Linguistics' teaches it; nobody works there. */
const ACADEMIC =
  /^(?:lecturer|professor|fellow|teacher|instructor|tutor|reader|researcher|associate|assistant|postdoc|chair|lectureship|professorship|studentship|apprentice|trainee|specialist)$/u;

const PLACES = new Set(['en', 'in', 'à', 'na', 'i', 'do', 'e']);

/** 'the Backend Engineer (m/w/d) position with us' is 'Backend Engineer'; null where no job's name is left. `sure`: the words around say that it is a job. */
export function cleanJob(text: string, words: Words, sure: boolean): string | null {
  if (CJK.test(text)) return cleanJapanese(text, words);
  let job = text
    .replace(BESIDE, ' ')
    .replace(/^[\s"'“”„«»‚‘’*([:,–—-]+/u, '')
    .replace(/\s+/gu, ' ');
  job =
    job.split(
      /["“”„«»!?;|]|\s[–—-]\s|(?<!\b(?:ds|sr|jr|st|mgr|asst|assoc|dr|d))[.](?:\s|$)|:(?:\s|$)|\s\(|(?<!\p{L}\(\p{L}{1,5})\)|\s@\s/iu,
    )[0] ?? '';
  job = job.replace(KIND_OF_JOB, '');
  const kept: string[] = [];
  const all = job.split(' ');
  for (const [index, token] of all.entries()) {
    const bare = plain(token).replace(/[,.]$/u, '');
    const connects = [
      'of',
      'for',
      'de',
      'für',
      'and',
      'und',
      '&',
      'to',
      'du',
      'des',
      'del',
      'di',
      'van',
      'ds.',
      'do',
      'spraw',
      'da',
      'dos',
      'do',
      'e',
      'et',
      'y',
      'i',
      'en',
      'och',
      'im',
      'in',
      "d'",
      'der',
      'inom',
      'voor',
      'la',
      'della',
      'al',
      'the',
      'à',
    ].includes(bare);
    // 'Jefa de Calidad en Almazara': where a capital follows, the place begins.
    const place =
      PLACES.has(bare) &&
      /^\p{Lu}/u.test(all[index + 1] ?? '') &&
      !(bare === 'in' && ACADEMIC.test(plain(kept.at(-1) ?? '')));
    if (kept.length > 0 && words.stop.has(bare) && (!connects || place)) break;
    kept.push(token);
    if (/,$/u.test(token) && kept.length > 1 && !/^\p{Lu}/u.test(job.split(' ')[kept.length] ?? '')) break;
    if (kept.length >= 9) break;
  }
  while (kept.length > 0) {
    const last = plain(kept.at(-1) ?? '').replace(/[,.]$/u, '');
    const weak =
      words.stop.has(last) ||
      [
        'of',
        'for',
        'the',
        'a',
        'an',
        'and',
        'und',
        'de',
        'für',
        'to',
        'in',
        'en',
        'et',
        'der',
        'i',
        'y',
        'e',
        'di',
        'van',
        'och',
        'position',
        'role',
        'job',
        'post',
        'opening',
        'vacancy',
        'thing',
        'gig',
        'team',
        'our',
        'your',
      ].includes(last);
    if (!weak || (last.length <= 3 && /^(?:i{1,3}|iv|v)$/u.test(last) && /^[IV]+$/u.test(kept.at(-1) ?? ''))) break;
    kept.pop();
  }
  while (
    kept.length > 1 &&
    [
      'the',
      'our',
      'a',
      'an',
      'your',
      'open',
      'available',
      'new',
      'der',
      'die',
      'das',
      'eine',
      'einen',
      'un',
      'una',
      'une',
      'le',
      'la',
      "l'",
      'het',
      'de',
      'en',
      'ett',
      'o',
      'advertised',
      'first',
      'next',
      'remote',
      'hybrid',
      'exciting',
      'above',
      'vacant',
      'this',
      'that',
    ].includes(plain(kept[0] ?? '')) &&
    !/^\p{Lu}\p{Ll}+$/u.test(kept[0] ?? '')
  )
    kept.shift();
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

function cleanJapanese(text: string, words: Words): string | null {
  const inside = /[「『【]([^「」『』【】]{2,40})[」』】]/u.exec(text)?.[1];
  const bare = (inside ?? text).replace(/[：:（(].*$/u, '').replace(/(?:ポジション|職種)$/u, '');
  // Particles are written in hiragana: the job is the last run without them.
  const run =
    /(?:[\p{Script=Katakana}\p{Script=Han}A-Za-zー・／/ ]|(?<=\p{Script=Han})[みきけりえめびちせれ](?=[\p{Script=Han}\p{Script=Katakana}]))+$/u
      .exec(bare)?.[0]
      .trim() ?? '';
  const job = run.replace(/(?<=[ァ-ヴー])職$/u, '');
  return job.length >= 2 && job.length <= 40 && isJob(job, words) ? job : null;
}

/** It holds the head noun of a job. */
export const isJob = (text: string, words: Words): boolean =>
  plain(text)
    .split(/[\s/,()&-]+/u)
    .some((word) => words.profession(word));

const ENDS_OF_NAME = new Set([
  'inc',
  'inc.',
  'ltd',
  'ltd.',
  'pvt',
  'pvt.',
  'pte',
  'pte.',
  'pty',
  'pty.',
  'llc',
  'gmbh',
  'ag',
  'se',
  'kg',
  'co',
  'co.',
  'corp',
  'corp.',
  'plc',
  'bv',
  'b.v.',
  'nv',
  's.a.',
  'sa',
  'sas',
  'sarl',
  's.l.',
  'srl',
  's.r.l.',
  's.p.a.',
  'spa',
  'ab',
  'oy',
  'as',
  'a/s',
  'sp.',
  'lda',
  'lda.',
  'ltda',
  'ltda.',
  'k.k.',
  'e.v.',
  'limited',
  'sp.z.o.o.',
]);
/** Words that stand between an employer's name and the rest of a title. */
const AFTER = new Set([
  'team',
  'recruiting',
  'hiring',
  'talent',
  'careers',
  'interview',
  'ai',
  'virtual',
  'onsite',
  'technical',
  'candidate',
  'video',
  'phone',
  'final',
  'panel',
  'screening',
  'recruiter',
  'invitation',
  'interviews',
  'on-site',
  'assessment',
]);
/** 'Havsviks kommun', 'Rijksuniversiteit', 'Gmina': the kind of a public body is written small. */
const INSTITUTION =
  /^(?:kommun|region|universitet|högskola|förvaltning|landsting|län|stad|gemeente|universiteit|hogeschool|ziekenhuis)$/u;
const INSIDE = new Set([
  '&',
  'and',
  'of',
  'the',
  'de',
  'und',
  'et',
  'y',
  'e',
  '+',
  'du',
  'des',
  'del',
  'di',
  'für',
  'for',
  'z',
  'o.o.',
  'en',
  'och',
  'i',
  'la',
  'le',
]);

/** 'Acme Robotics team on Tuesday' is 'Acme Robotics'; null where no name is left. `lower`: names in lower case that are known to be employers. */
export function cleanEmployer(text: string, words: Words, lower: ReadonlySet<string> = new Set()): string | null {
  if (CJK.test(text)) return cleanJapaneseEmployer(text);
  const start = text
    .replace(/^[\s"'“”„«»‘’*([:,–—-]+/u, '')
    .replace(/^(?:the|our|der|die|das|la|le|el|il|o|a|de|het)\s+(?=\p{Lu})/u, '');
  const head =
    start.split(
      /["“”„«»!?;|:()[\]\n]|\s[–—-]\s|(?<!\b(?:sp|inc|co|st|ltd|corp|dr|pvt|pte|pty))\.\s|,\s(?!(?:inc|ltd|llc|gmbh|co|s\.a)\b)|,$|\s<>\s|\s@\s|\s\/\s/iu,
    )[0] ?? '';
  const kept: string[] = [];
  const tokens = head.split(/\s+/u);
  for (const [index, token] of tokens.entries()) {
    const bare = plain(token);
    const capital =
      /^[\p{Lu}\d]/u.test(token) ||
      /^\p{Ll}{1,3}\p{Lu}/u.test(token) ||
      (kept.length > 0 && /^[dl]['’]\p{Lu}/u.test(token)) ||
      /^\p{Ll}[\p{Ll}\d-]+\.(?:io|ai|com|co|dev|app|eu)$/u.test(token) ||
      (ENDS_OF_NAME.has(bare) && /[\p{Lu}.]/u.test(token)) ||
      lower.has(bare);
    const institution = kept.length > 0 && INSTITUTION.test(bare);
    const inside =
      institution ||
      (INSIDE.has(bare) &&
        kept.length > 0 &&
        (/^[\p{Lu}]/u.test(tokens[index + 1] ?? '') ||
          ENDS_OF_NAME.has(plain(tokens[index + 1] ?? '')) ||
          bare === 'z' ||
          bare === 'o.o.'));
    if (!capital && !inside) break;
    // 'Harborlight 12/9' ends in a date.
    if (kept.length > 0 && /^\d+[/.:h-]/u.test(token)) break;
    if (
      kept.length > 0 &&
      (AFTER.has(bare) ||
        (words.stop.has(bare) && capital && !ENDS_OF_NAME.has(bare) && !INSIDE.has(plain(tokens[index - 1] ?? ''))))
    )
      break;
    kept.push(token);
    if (/['’]s?$/u.test(token) || kept.length >= 6) break;
  }
  while (kept.length > 1 && INSIDE.has(kept.at(-1) ?? '') && kept.at(-1) !== 'o.o.') kept.pop();
  const name = kept
    .join(' ')
    .replace(/['’]s?$/u, '')
    .replace(/(?<!\b(?:Inc|Ltd|Co|Corp|o\.o|S\.A|B\.V|S\.L|S\.r\.l|S\.p\.A|K\.K|e\.V))[.,]+$/u, '')
    .replace(/,$/u, '')
    .trim();
  return isEmployerName(name, words) ? name : null;
}

function cleanJapaneseEmployer(text: string): string | null {
  const found =
    /((?:株式会社|合同会社|有限会社)[\p{L}\p{N}ー・&.-]{1,20}?|[\p{L}\p{N}ー・&.-]{1,20}?(?:株式会社|合同会社|有限会社)|[\p{Script=Katakana}ーA-Za-z0-9&.・]{2,20})(?:の[^の]{0,6})?$/u.exec(
      text
        .replace(/(?:様|さま|御中)$/u, '')
        .split(/[、。！？「」『』【】（）()\s]/u)
        .filter(Boolean)
        .at(-1) ?? '',
    );
  const name = found?.[1]?.trim() ?? '';
  return name.length < 2 ||
    isPlatform(name) ||
    /^[ァ-ヴー]{0,3}$/u.test(name) ||
    /エンジニア|デザイナー|マネージャー|オンライン|ポジション|スケジュール|カジュアル|インタビュー|メール|ミーティング/u.test(
      name,
    )
    ? null
    : name;
}

const NOT_EMPLOYERS = new Set(
  'us we you your me them team company the this that it interview online remote video phone zoom teams hr it recruiting recruiter candidate hello hi dear thank thanks please best regards monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today tomorrow our here there everyone all one next new final technical onsite human resources people talent hiring engineering design product marketing sales support calendar invitation meeting event update updated confirmation reminder cet est pst gmt utc edt pdt cst eastern pacific central google microsoft'.split(
    ' ',
  ),
);

export function isEmployerName(name: string, words: Words): boolean {
  const line = plain(name);
  if (name.length < 2 || name.length > 60 || !/\p{L}/u.test(name) || isPlatform(name)) return false;
  if (NOT_EMPLOYERS.has(line) || isNoEmployer(name, words)) return false;
  if (/@|^https?:|\d{1,2}:\d{2}|^\d+$/u.test(line)) return false;
  const tokens = line.split(' ');
  if (
    tokens.every(
      (token) =>
        words.notName.has(token) || NOT_EMPLOYERS.has(token) || (words.modifier.has(token) && token.length < 4),
    )
  )
    return false;
  // 'Band 6 Physiotherapist' is a job; 'Pilot Labs' says what it is.
  const calling = (token: string | undefined) =>
    token !== undefined && words.profession(token) && (tokens.length === 1 || !SURNAMES.has(token));
  return !(calling(tokens[0]) || calling(tokens.at(-1))) || tokens.some((token) => COMPANY.has(token));
}

/** Words in a company's name that a job's has not. */
const COMPANY = new Set(
  'inc inc. ltd ltd. llc gmbh ag se kg plc bv ab sa srl co co. corp & group labs studio studios works partners agency systems software technologies solutions holdings institute university college school hospital bank energy foods press media house collective gruppe werke verlag klinik groupe grupo gruppo groep grupa'.split(
    ' ',
  ),
);

/** Legal forms, and an article. */
const LEGAL = new Set(
  'inc ltd pvt pte pty llc gmbh ag se kg kgaa co corp corporation plc bv nv sa sas sarl srl spa ab oy limited lda ltda company incorporated ug ohg ev aps the sl kk'.split(
    ' ',
  ),
);

/** Without legal form, case, accents and punctuation: the form in which employers are compared. */
export const employerKey = remembered((name: string): string => {
  const tokens = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/株式会社|合同会社|有限会社/gu, '')
    .replace(/\bsp\.?\s*z\s*o\.?\s*o\.?/gu, '')
    .replace(/\bs\.?\s?(?:r\.?\s?l|p\.?\s?a|a\.?\s?s|l|a|n\.?\s?c)\.?(?=$|\s)/gu, '')
    .replace(/\.(?:com|io|ai|co|dev|app|eu|net|org|example)\b/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
  const kept = tokens.filter(
    (token, index) => !(LEGAL.has(token) && (index > 0 || token === 'the') && tokens.length > 1),
  );
  return (kept.length > 0 ? kept : tokens).join('');
});
