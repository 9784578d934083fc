/** Cuts an employer's name out of the words around it. */

import { SURNAMES } from '../people/names.ts';
import { isPlatform } from '../senders/known.ts';
import { plain } from '../text/lines.ts';
import type { Words } from '../text/words.ts';
import { AFTER, COMPANY, ENDS_OF_NAME, INSIDE, NOT_EMPLOYERS } from './name-words.ts';
import { isNoEmployer } from './not-employers.ts';

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/u;
/** 'Havsviks kommun', 'Rijksuniversiteit', 'Gmina': words for a kind of public body, often in lower case. */
const INSTITUTION =
  /^(?:kommun|skola|skolan|förskola|gymnasium|församling|sjukhus|bibliotek|region|universitet|högskola|förvaltning|landsting|län|stad|gemeente|universiteit|hogeschool|ziekenhuis)$/u;

/** Words for a kind of public body: 'Conseil départemental du Verdon', 'Azienda sanitaria locale', 'Câmara municipal de Vilar'. */
const PUBLIC =
  /^(?:départementale?|régionale?|municipale?|générale?|communale?|intercommunale?|nationale?|hospitalier|hospitalière|universitaire|urbaine|sanitaria|locale|regionale|provinciale|comunale|municipal|regional|nacional|provincial|estadual|metropolitana|metropolitano)$/u;

/** 'Acme Robotics team on Tuesday' is 'Acme Robotics'; null if no name is left. `lower`: lower-case names known to be employers. */
export function cleanEmployer(text: string, words: Words, lower: ReadonlySet<string> = new Set()): string | null {
  if (CJK.test(text)) return cleanJapaneseEmployer(text);
  const start = text
    .replace(/^[\s"'“”„«»‘’*([:,–—-]+/u, '')
    .replace(/^(?:the|our|der|die|das|la|le|les|el|los|las|il|lo|gli|i|o|a|os|as|de|het)\s+(?=\p{Lu})/u, '');
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
    const institution = kept.length > 0 && (INSTITUTION.test(bare) || PUBLIC.test(bare));
    const inside =
      institution ||
      (INSIDE.has(bare) &&
        kept.length > 0 &&
        (/^(?:[dl]['’])?\p{Lu}/u.test(tokens[index + 1] ?? '') ||
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
  // A katakana run right after a kanji is part of a longer name.
  const before = found === null ? '' : (text.charAt(text.indexOf(name) - 1) ?? '');
  if (/^[ァ-ヴー]+$/u.test(name) && /\p{Script=Han}/u.test(before)) return null;
  return name.length < 2 ||
    isPlatform(name) ||
    /^[ァ-ヴー]{0,3}$/u.test(name) ||
    /エンジニア|デザイナー|マネージャー|オンライン|ポジション|スケジュール|カジュアル|インタビュー|メール|ミーティング/u.test(
      name,
    )
    ? null
    : name;
}

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
  // 'Band 6 Physiotherapist' is a job; 'Pilot Labs' is clearly a company.
  const calling = (token: string | undefined) =>
    token !== undefined && words.profession(token) && (tokens.length === 1 || !SURNAMES.has(token));
  return !(calling(tokens[0]) || calling(tokens.at(-1))) || tokens.some((token) => COMPANY.has(token));
}
