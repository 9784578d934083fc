/** A list of people as it is written: 'Priya Shah, Engineering Manager, and Tom Okafor (Staff Engineer)'. */
import { plain } from './lines.ts';
import { isFullName, isName, leadingName, withoutHonorific } from './names.ts';
import { isTitle } from './titles.ts';
import type { Words } from './words.ts';

export interface Named {
  readonly name: string | null;
  readonly address: string | null;
  readonly title: string | null;
  /** Something beside the name says that it is a person's: 'Frau Caduff', 'Dr Ogun'. */
  readonly sure?: boolean;
}

const ADDRESS = /<?\(?\b([\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})\b\)?>?/u;
/** A chunk ends where a new thing begins; brackets are told apart before. */
const BETWEEN = /\s*(?:[;|、\n]|,(?=\s|$)|\s\/\s|\s[•·]\s|\s\+\s)\s*/u;
const SIDE = /\s+[-–—]\s+|\s*[:：]\s+|(?<=\p{L})[:：](?=\p{L})/u;
const MOST = 40;
/** The writer means themselves, who is known from elsewhere. */
const PRONOUN =
  /^(?:me|myself|us|mich|mir|ich|moi(?:-même)?|moi-meme|yo|mí|mi|eu(?: próprio| própria| mesma?o?)?|mij|ik|me stessa?o?|io|mną|mnie|mig|jag|私)$/iu;
/** What follows a name without being its title: 'Priya from the platform team'. */
const AFTER_NAME =
  /^(?:from|on|at|who|is|will|in|of|our|the|a|an|as|aus|vom|von|ist|wird|de|du|des|del|della|da|do|van|z|ze|från|på|som|qui|que|che|die|that|leads|leading|\()/iu;

const OFFICE =
  /(?:役|長|部|課|室|局|科|社|グループ|チーム|担当|マネージャー|リーダー|エンジニア|デザイナー|ディレクター|人事|代表|教授|CTO|CEO|COO|CFO|VPoE|HR)$/u;

/** In brackets behind a name, and no title: 'Priya Shah (Central Time - US)'. */
const NO_TITLE =
  /\b(?:time|gmt|utc|[ecmp][sd]?t|cet|cest|bst|zone|zoom|teams|meet|video|phone|virtual|remote|online|optional|required|organi[sz]er|host|he\/him|she\/her|they\/them)\b|\d/iu;

interface Draft {
  name: string | null;
  address: string | null;
  title: string | null;
  sure: boolean;
}

/** `strict`: the list ends at the first thing that is neither a name nor a title (a sentence goes on there). */
export function readPeopleList(text: string, words: Words, strict: boolean): readonly Named[] {
  const out: Draft[] = [];
  // 'the hiring manager, Priya Shah': the title stands first.
  let ahead: string | null = null;
  for (const chunk of chunksOf(inOrder(latin(nicknames(text.slice(0, 600))), words), words)) {
    if (out.length >= MOST) break;
    if (PRONOUN.test(chunk.text)) continue;
    const read = readChunk(chunk, words);
    if (read === null) {
      // 'dal nostro mastro birraio, Ettore Pini': what somebody is called stands first, in words that no list knows.
      if (strict && out.length === 0 && ahead === null && APPOSITION.test(chunk.text)) {
        ahead = chunk.text.replace(APPOSITION, '').trim() || null;
        continue;
      }
      if (strict) break;
      continue;
    }
    const last = out.at(-1);
    if (read.name === null && read.title !== null) {
      if (last === undefined) ahead = read.title;
      else last.title = last.title === null ? read.title : `${last.title}, ${read.title}`;
    } else if (read.name === null && read.address !== null && last !== undefined && last.address === null)
      last.address = read.address;
    else {
      out.push(ahead !== null && read.title === null ? { ...read, title: ahead } : read);
      ahead = null;
    }
    if (strict && chunk.ends) break;
  }
  return out;
}

/** 'Catherine "Cat" Nwosu' is Catherine Nwosu. */
const nicknames = (text: string): string =>
  text.replace(/(?<=\p{Lu}[\p{L}'’-]{1,20}) (?:["“„][\p{L} ]{2,14}["”“]|[‘'][\p{L}]{2,14}['’]) (?=\p{Lu})/gu, ' ');

/** 'Patel, Rohan; Whitcombe-Shaw, Lucy': where semicolons part the people, a comma parts the names of one. */
function inOrder(text: string, words: Words): string {
  if (!text.includes(',')) return text;
  const parts = text.split(/\s*;\s*/u);
  const pair = (part: string) => /^([\p{L}\p{M}'’ -]{2,40}),\s*([\p{L}\p{M}'’. -]{2,30})(\s*[(<].*)?$/u.exec(part);
  const surnameFirst = (part: string) => {
    const found = pair(part);
    const [, last = '', first = ''] = found ?? [];
    return (
      found !== null && !last.includes(' - ') && isName(`${first.trim()} ${last}`, words) && !isTitle(first, words)
    );
  };
  const filled = parts.filter((part) => part !== '');
  const turns =
    filled.length > 1
      ? filled.every((part) => !part.includes(',') || surnameFirst(part))
      : surnameFirst(text) && isOneSurname(text, words);
  if (!turns) return text;
  return filled
    .map((part) => {
      const found = pair(part);
      return found === null ? part : `${found[2]?.trim() ?? ''} ${found[1] ?? ''}${found[3] ?? ''}`;
    })
    .join('; ');
}

/** 'Shah, Priya' alone: the first part is no name of its own, the second is a given one. */
function isOneSurname(text: string, words: Words): boolean {
  const [last = '', first = ''] = text.split(/,\s*/u);
  const given = first.trim().split(/\s+/u)[0] ?? '';
  return !last.includes(' ') && !isFullName(last, words) && given.length > 1 && isFullName(given, words);
}

const APPOSITION =
  /^(?:our|the|my|unser\p{L}{0,3}|mein\p{L}{0,2}|notre|nuestr[oa]|noss[oa]|il nostro|la nostra|nostro|nostra|onze|nasz\p{L}{0,3}|vår|der|die|główn\p{L}+)\s+(?=\p{Ll}[\p{L}\p{M}' -]{2,40}$)/iu;

/** Full-width brackets and colons, as Japanese writes them. */
const latin = (text: string): string =>
  text
    .replaceAll('（', ' (')
    .replaceAll('）', ') ')
    .replaceAll('：', ': ')
    .replaceAll('，', ', ')
    .replaceAll('　', ' ');

interface Chunk {
  readonly text: string;
  readonly bracket: string | null;
  /** Something other than a list goes on behind the name. */
  ends: boolean;
}

/** How names are joined in these languages. */
interface Seams {
  readonly joint: RegExp;
  /** 'name and title name' */
  readonly titled: RegExp;
  readonly leading: RegExp;
}

/** Made once for each list of 'and's: the lists are constants. */
const seams = new WeakMap<readonly string[], Seams>();

function seamsOf(and: readonly string[]): Seams {
  const known = seams.get(and);
  if (known !== undefined) return known;
  const ands = and.filter((word) => /^[\p{L} &']+$/u.test(word));
  const joint = new RegExp(
    `\\s+(?:${ands.join('|').replaceAll('&', '&(?:amp;)?')})\\s+(?=[\\p{Lu}\\p{Lo}]|(?:our|the|my|unsere?|mein|meine?[mnr]?|notre|mon|ma|nuestr[oa]s?|mi|noss[oa]s?|o meu|a minha|minha|onze|mijn|il mio|la mia|il nostro|la nostra|nasz[aą]?|naszym|mój|moja|moim|moją|vår|min) |(?:o|a|os|as|il|la|lo|l['’]|el|le|der|die|dem|den|de|het|de heer|mevrouw) ?(?:\\p{Lu}|\\p{L}{1,5}\\.|dott)|(?:herr|frau|fru|pan|pani|panem|panią|p\\.|dr\\.?|ing\\.|dott\\.|sig\\.|sig\\.ra|mevr\\.?|dhr\\.?|mw\\.|doña|don) ?\\p{Lu})`,
    'u',
  );
  const titled = new RegExp(`^(.*\\p{Lu}.*?)\\s+(?:${ands.join('|')})\\s+(\\p{Ll}\\S*)(\\s+\\p{Lu}.*)$`, 'u');
  const leading = new RegExp(
    `^(?:(?:${ands.join('|')})\\s+)?(?:(?:with|mit|avec|con|com|met|med|z|ze)\\s+(?=\\p{Lu}))?`,
    'u',
  );
  const made = { joint, titled, leading };
  seams.set(and, made);
  return made;
}

function chunksOf(text: string, words: Words): readonly Chunk[] {
  const { joint, titled, leading } = seamsOf(words.and);
  // 'ekonomichef Per-Olof Nyström och redovisningsansvarig Malin Ek'
  const byTitle = (piece: string): readonly string[] => {
    const [, before, title, name] = titled.exec(piece) ?? [];
    return before !== undefined && title !== undefined && name !== undefined && words.profession(plain(title))
      ? [before, title + name]
      : [piece];
  };
  const out: Chunk[] = [];
  // Brackets belong to what stands before them, commas and all.
  for (const part of text
    .replace(/\(([^()]{0,120})\)/gu, (_, inside: string) => `\ue000${inside.replaceAll(/[,;|/]/gu, '\ue001')}\ue002`)
    .split(BETWEEN)) {
    for (const piece of part.split(joint).flatMap((one) => byTitle(one ?? ''))) {
      const found = /^([^\ue000]*)\ue000([^\ue002]*)\ue002?(.*)$/u.exec(piece);
      const bracket = found?.[2]?.replaceAll('\ue001', ',').trim() ?? null;
      const bare = (found === null ? piece : `${found[1] ?? ''} ${found[3] ?? ''}`)
        .replace(/[\ue000-\ue002]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(leading, '');
      if (bare !== '' || bracket !== null) out.push({ text: bare, bracket, ends: false });
    }
  }
  return out;
}

/** 'Frau Caduff', 'our SENCO, Mrs Zainab Qureshi'. */
const honoured = (text: string): boolean => {
  const bare = tidy(text).replace(BEFORE_NAME, '');
  return withoutHonorific(bare).length + 1 < bare.length;
};

const tidy = (text: string): string => text.replace(/^[\s"'“”*_.,;:–—-]+|[\s"'“”*_,;:–—-]+$/gu, '').trim();

/** What may stand between 'there will be' and the first name: 'both', 'neben mir noch', 'oltre a me'. */
const BEFORE_NAME =
  /^(?:(?:also|both|either|again|just|mainly|auch|noch|außerdem|ebenfalls|zudem|zusätzlich|également|aussi|también|tambien|además|também|ainda|anche|inoltre|ook|nog|verder|także|również|też|också|även|dessutom|neben mir|außer mir|nebst mir|besides me|apart from me|alongside me|outre moi|à part moi|además de mí|aparte de mí|además de yo|além de mim|oltre a me|oltre al sottoscritto|oltre alla sottoscritta|naast mij|naast mijzelf|behalve ik|oprócz mnie|poza mną|obok mnie|förutom mig|utöver mig|my colleagues?|my co-?founders?|my boss|my manager|mein(?:e|en|em|er)? (?:kollegen?|kollegin|kolleginnen|chefin|chef)|unser(?:e|en|em|er)? (?:kollegen?|kollegin|kolleginnen)|mon collègue|ma collègue|mes collègues|mi compañer[oa]|mis compañer[oa]s|mi colega|mis colegas|meu colega|minha colega|meus colegas|o meu colega|a minha colega|il mio collega|la mia collega|i miei colleghi|mijn collega(?:'s)?|onze collega(?:'s)?|collega|mój kolega|moja koleżanka|moim kolegą|moją koleżanką|min kollega|mina kollegor|vår kollega)[\s,:]+)+(?=\S)/iu;

function readChunk(chunk: Chunk, words: Words): Draft | null {
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
    // 'Stakeholder conversation' begins with a capital and is nobody.
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
