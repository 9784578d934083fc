/** One person as a piece of a list gives them: a name, a title before or after it, an address. */
import { plain } from '../../text/lines.ts';
import type { Words } from '../../text/words.ts';
import { isFullName, isName, leadingName, withoutHonorific } from '../names.ts';
import { isTitle } from '../titles.ts';
import type { Chunk } from './chunks.ts';

const ADDRESS = /<?\(?\b([\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})\b\)?>?/u;
const SIDE = /\s+[-–—]\s+|\s*[:：]\s+|(?<=\p{L})[:：](?=\p{L})/u;
/** What follows a name but is not a title: 'Priya from the platform team'. */
const AFTER_NAME =
  /^(?:from|on|at|who|is|will|in|of|our|the|a|an|as|aus|vom|von|ist|wird|de|du|des|del|della|da|do|van|z|ze|från|på|som|qui|que|che|die|that|leads|leading|\()/iu;

const OFFICE =
  /(?:役|長|部|課|室|局|科|社|グループ|チーム|担当|マネージャー|リーダー|エンジニア|デザイナー|ディレクター|人事|代表|教授|CTO|CEO|COO|CFO|VPoE|HR)$/u;

/** In brackets after a name, but not a title: 'Priya Shah (Central Time - US)'. */
const NO_TITLE =
  /\b(?:time|gmt|utc|[ecmp][sd]?t|cet|cest|bst|zone|zoom|teams|meet|video|phone|virtual|remote|online|optional|required|organi[sz]er|host|he\/him|she\/her|they\/them)\b|\d/iu;

export interface Draft {
  name: string | null;
  address: string | null;
  title: string | null;
  sure: boolean;
}

/** 'Frau Caduff', 'our SENCO, Mrs Zainab Qureshi'. */
const honoured = (text: string): boolean => {
  const bare = tidy(text).replace(BEFORE_NAME, '');
  return withoutHonorific(bare).length + 1 < bare.length;
};

const tidy = (text: string): string => text.replace(/^[\s"'“”*_.,;:–—-]+|[\s"'“”*_,;:–—-]+$/gu, '').trim();

/** What may come between 'there will be' and the first name: 'both', 'neben mir noch', 'oltre a me'. */
const BEFORE_NAME =
  /^(?:(?:also|both|either|again|just|mainly|auch|noch|außerdem|ebenfalls|zudem|zusätzlich|également|aussi|también|tambien|además|também|ainda|anche|inoltre|ook|nog|verder|także|również|też|också|även|dessutom|neben mir|außer mir|nebst mir|besides me|apart from me|alongside me|outre moi|à part moi|además de mí|aparte de mí|además de yo|além de mim|oltre a me|oltre al sottoscritto|oltre alla sottoscritta|naast mij|naast mijzelf|behalve ik|oprócz mnie|poza mną|obok mnie|förutom mig|utöver mig|my colleagues?|my co-?founders?|my boss|my manager|mein(?:e|en|em|er)? (?:kollegen?|kollegin|kolleginnen|chefin|chef)|unser(?:e|en|em|er)? (?:kollegen?|kollegin|kolleginnen)|mon collègue|ma collègue|mes collègues|mi compañer[oa]|mis compañer[oa]s|mi colega|mis colegas|meu colega|minha colega|meus colegas|o meu colega|a minha colega|il mio collega|la mia collega|i miei colleghi|mijn collega(?:'s)?|onze collega(?:'s)?|collega|mój kolega|moja koleżanka|moim kolegą|moją koleżanką|min kollega|mina kollegor|vår kollega)[\s,:]+)+(?=\S)/iu;

export function readChunk(chunk: Chunk, words: Words): Draft | null {
  let text = chunk.text;
  let address = ADDRESS.exec(text)?.[1]?.toLowerCase() ?? null;
  text = tidy(text.replace(ADDRESS, ' ').replace(/\s+/gu, ' '));
  let bracketTitle: string | null = null;
  if (chunk.bracket !== null) {
    const inside = ADDRESS.exec(chunk.bracket)?.[1]?.toLowerCase() ?? null;
    if (inside !== null) address ??= inside;
    else if (isTitle(chunk.bracket, words) || (/^[\p{Lu}\p{Lo}]/u.test(chunk.bracket) && !NO_TITLE.test(chunk.bracket)))
      bracketTitle = chunk.bracket;
  }
  if (text === '') return address === null ? null : { name: null, address, title: null, sure: false };
  const sides = text.split(SIDE);
  const first = tidy(sides[0] ?? '');
  const rest = tidy(sides.slice(1).join(' - '));
  const whole = nameAndTitle(rest === '' ? text : first, words, chunk);
  if (whole?.name != null) {
    const title = whole.title ?? (rest !== '' && isTitle(rest, words) ? rest : null) ?? bracketTitle;
    return { name: whole.name, address, title, sure: honoured(chunk.text) };
  }
  if (rest !== '') {
    // 'Engineering Manager: Priya Shah', 'System design - Priya Shah'
    const other = nameAndTitle(rest, words, chunk);
    if (other?.name != null)
      return {
        name: other.name,
        address,
        title: other.title ?? (isTitle(first, words) ? first : null) ?? bracketTitle,
        sure: honoured(rest),
      };
  }
  if (address !== null) return { name: null, address, title: null, sure: false };
  const title = text.replace(/^(?:our|the|a|an|unsere?r?|notre|nuestr[oa]|noss[oa]|onze|il|la|der|die)\s+/iu, '');
  return isTitle(title, words) ? { name: null, address: null, title, sure: false } : null;
}

/** 'o Bruno Sampaio', 'la Jéssica Lima', 'die Lena Vogt': an article before a name. */
function withoutArticle(text: string, words: Words): string {
  const found = /^(?:o|a|os|as|il|la|lo|el|los|las|le|les|de|der|die|dem|den|het) (?=\p{Lu})/u.exec(text);
  if (found === null) return text;
  const rest = text.slice(found[0].length);
  return isFullName(rest.split(/[\s,]+/u)[0] ?? '', words) || isFullName(rest, words) ? rest : text;
}

function nameAndTitle(
  text: string,
  words: Words,
  chunk: Chunk,
): { readonly name: string | null; readonly title: string | null } | null {
  const bare = withoutHonorific(withoutArticle(tidy(text).replace(BEFORE_NAME, ''), words));
  if (isName(bare, words) && !/^\S*(?:役|部長|課長|室長|社長)\s/u.test(bare))
    return { name: bare.replace(/\.$/u, ''), title: null };
  const tokens = bare.split(/\s+/u);
  const count = leadingName(tokens, words);
  if (count > 0) {
    const after = tokens.slice(count).join(' ');
    const name = tokens.slice(0, count).join(' ').replace(/\.$/u, '');
    if (
      isTitle(after, words) &&
      (count > 1 || isFullName(name, words) || honoured(text) || /[\u3040-\u9fff]/u.test(name)) &&
      !/^(?:from|on|in|at|who|will|about|regarding|for|to|over|aus|vom|zu|zur|über|van|de|sur|pour|sobre|para|per|om|is going)\b/iu.test(
        after,
      )
    )
      return {
        name,
        title: after.replace(/^(?:our|the|is|who is|as|als|unsere?r?|,)\s+(?:our\s+|the\s+|unsere?r?\s+)?/iu, ''),
      };
    // 'Stakeholder conversation' begins with a capital but is not a person.
    if (
      count === 1 &&
      /^\p{Ll}/u.test(after) &&
      !AFTER_NAME.test(after) &&
      !isFullName(name, words) &&
      !honoured(text) &&
      !(chunk.bracket !== null && isTitle(chunk.bracket, words))
    )
      return null;
    if (AFTER_NAME.test(after) || /^\p{Ll}/u.test(after) || /^[\d@]/u.test(after)) {
      chunk.ends = !AFTER_NAME.test(after) || /^(?:will|is|on|at|in)\b/iu.test(after);
      return { name, title: null };
    }
    if (/^[.!?]/u.test(after)) return { name, title: null };
  }
  // '技術部長 加藤 由美', '開発部 部長 佐々木 健一'
  const offices = tokens.slice(0, -1).findLastIndex((token) => OFFICE.test(token)) + 1;
  const own = tokens.slice(offices).join(' ');
  if (offices > 0 && /^[\u3040-\u9fff]/u.test(own) && isName(own, words) && !OFFICE.test(own))
    return { name: own, title: tokens.slice(0, offices).join(' ') };
  // '弊社エンジニアリングマネージャーの石井'
  const [, place = '', person = ''] =
    /^(.{2,24})の([\p{Script=Han}]{1,4}(?: [\p{Script=Han}\p{Script=Hiragana}]{1,4})?)$/u.exec(bare) ?? [];
  if (person !== '' && OFFICE.test(place)) return { name: person, title: place.replace(/^(?:弊社|当社)の?/u, '') };
  // 'our CTO Lena Vogt', 'Hiring Manager Priya Shah'
  const last = tokens.findLastIndex(
    (token) => words.profession(plain(token).replace(/[,.]$/u, '')) || /^\((?:m|w|f|h|d)\//u.test(token),
  );
  if (last >= 0 && last < tokens.length - 1 && last < 8) {
    const behind = withoutHonorific(tokens.slice(last + 1).join(' '));
    const parts = behind.split(/\s+/u);
    const length = leadingName(parts, words);
    const after = parts.slice(length).join(' ');
    if (
      length > 0 &&
      (length > 1 || isFullName(parts[0] ?? '', words)) &&
      (after === '' || /^(?:\p{Ll}|[.(!\d])/u.test(after))
    ) {
      if (after !== '') chunk.ends = true;
      return {
        name: parts.slice(0, length).join(' ').replace(/\.$/u, ''),
        title: tokens
          .slice(0, last + 1)
          .join(' ')
          .replace(
            /^(?:our|the|a|an|with|unsere?[rmn]?|der|die|dem|notre|nuestr[oa]|noss[oa]|onze|il|la|le|nasz[aą]?|vår|by|mit|from)\s+/iu,
            '',
          ),
      };
    }
  }
  return null;
}
