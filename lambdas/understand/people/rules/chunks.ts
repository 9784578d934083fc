/** Splits a list of people into pieces, each of which may be a person. */
import { plain } from '../../text/lines.ts';
import type { Words } from '../../text/words.ts';
import { isFullName, isName } from '../names.ts';
import { isTitle } from '../titles.ts';

/** A piece ends where something new begins; brackets are split off before. */
const BETWEEN = /\s*(?:[;|、\n]|,(?=\s|$)|\s\/\s|\s[•·]\s|\s\+\s)\s*/u;

/** 'Catherine "Cat" Nwosu' is Catherine Nwosu. */
export const nicknames = (text: string): string =>
  text.replace(/(?<=\p{Lu}[\p{L}'’-]{1,20}) (?:["“„][\p{L} ]{2,14}["”“]|[‘'][\p{L}]{2,14}['’]) (?=\p{Lu})/gu, ' ');

/** 'Patel, Rohan; Whitcombe-Shaw, Lucy': if semicolons separate people, a comma separates the parts of one name. */
export function inOrder(text: string, words: Words): string {
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

/** 'Shah, Priya' alone: the first part is not a full name, the second is a given name. */
function isOneSurname(text: string, words: Words): boolean {
  const [last = '', first = ''] = text.split(/,\s*/u);
  const given = first.trim().split(/\s+/u)[0] ?? '';
  return !last.includes(' ') && !isFullName(last, words) && given.length > 1 && isFullName(given, words);
}

/** Full-width brackets and colons, as used in Japanese. */
const WIDE: Readonly<Record<string, string>> = { '（': ' (', '）': ') ', '：': ': ', '，': ', ', '　': ' ' };
export const latin = (text: string): string => text.replace(/[（）：，　]/gu, (mark) => WIDE[mark] ?? mark);

export interface Chunk {
  readonly text: string;
  readonly bracket: string | null;
  /** The text after the name is not part of a list. */
  ends: boolean;
}

/** How these languages join names. */
interface Seams {
  readonly joint: RegExp;
  /** 'name and title name' */
  readonly titled: RegExp;
  readonly leading: RegExp;
}

/** Built once for each list of words for 'and', which are constants. */
const seams = new WeakMap<readonly string[], Seams>();

function seamsOf(and: readonly string[]): Seams {
  const known = seams.get(and);
  if (known !== undefined) return known;
  const ands = and.filter((word) => /^[\p{L} &']+$/u.test(word));
  const joint = new RegExp(
    `\\s+(?:${ands.join('|').replaceAll('&', '&(?:amp;)?')})\\s+(?=[\\p{Lu}\\p{Lo}]|(?:our|the|my|unsere?|mein|meine?[mnr]?|notre|mon|ma|nuestr[oa]s?|mi|noss[oa]s?|o meu|a minha|minha|onze|mijn|il mio|la mia|il nostro|la nostra|nasz[aą]?|naszym|mój|moja|moim|moją|vår|min) |(?:o|a|os|as|il|la|lo|l['’]|el|le|der|die|dem|den|de|het|de heer|mevrouw) ?(?:\\p{Lu}|\\p{L}{1,5}\\.|dott)|(?:herr|frau|fru|pan|pani|panem|panią|p\\.|dr\\.?|ing\\.|dott\\.|sig\\.|sig\\.ra|mevr\\.?|dhr\\.?|mw\\.|doña|don) ?\\p{Lu})`,
    'u',
  );
  const titled = new RegExp(
    `^(.*\\p{Lu}.*?)\\s+(?:${ands.join('|')})\\s+(\\p{Ll}[\\p{Ll} -]{2,40}?)(\\s+\\p{Lu}.*)$`,
    'u',
  );
  const leading = new RegExp(
    `^(?:(?:${ands.join('|')})\\s+)?(?:(?:with|mit|avec|con|com|met|med|z|ze)\\s+(?=\\p{Lu}))?`,
    'u',
  );
  const made = { joint, titled, leading };
  seams.set(and, made);
  return made;
}

export function chunksOf(text: string, words: Words): readonly Chunk[] {
  const { joint, titled, leading } = seamsOf(words.and);
  // 'ekonomichef Per-Olof Nyström och redovisningsansvarig Malin Ek'
  const byTitle = (piece: string): readonly string[] => {
    const [, before, title, name] = titled.exec(piece) ?? [];
    return before !== undefined &&
      title !== undefined &&
      name !== undefined &&
      title.split(' ').some((word) => words.profession(plain(word)))
      ? [before, title + name]
      : [piece];
  };
  const out: Chunk[] = [];
  // Brackets belong to what comes before them, commas included.
  for (const part of text
    .replace(
      /\(([^()]{0,120})\)/gu,
      (_, inside: string) => `\ue000${inside.replaceAll(/[,;|/]|\s\+\s/gu, '\ue001')}\ue002`,
    )
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
