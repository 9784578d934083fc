/** A list of people as written: 'Priya Shah, Engineering Manager, and Tom Okafor (Staff Engineer)'. */
import { TEXT } from '../../../application/limits.ts';
import type { Words } from '../../text/words.ts';
import { chunksOf, inOrder, latin, nicknames } from './chunks.ts';
import { type Draft, readChunk } from './person.ts';

export interface Named {
  readonly name: string | null;
  readonly address: string | null;
  readonly title: string | null;
  /** The context shows that it is a person's name: 'Frau Caduff', 'Dr Ogun'. */
  readonly sure?: boolean;
}

/** The writers mean themselves, and are known from elsewhere. */
const PRONOUN =
  /^(?:me|myself|us|mich|mir|ich|moi(?:-même)?|moi-meme|yo|mí|mi|eu(?: próprio| própria| mesma?o?)?|mij|ik|me stessa?o?|io|mną|mnie|mig|jag|私)$/iu;
const APPOSITION =
  /^(?:our|the|my|unser\p{L}{0,3}|mein\p{L}{0,2}|notre|nuestr[oa]|noss[oa]|il nostro|la nostra|nostro|nostra|onze|nasz\p{L}{0,3}|vår|der|die|główn\p{L}+)\s+(?=\p{Ll}[\p{L}\p{M}' -]{2,40}$)/iu;

/** `strict`: the list ends at the first thing that is neither a name nor a title, since a sentence continues there. */
export function readPeopleList(text: string, words: Words, strict: boolean): readonly Named[] {
  const out: Draft[] = [];
  // 'the hiring manager, Priya Shah': the title comes first.
  let ahead: string | null = null;
  for (const chunk of chunksOf(inOrder(latin(nicknames(text.slice(0, TEXT.list))), words), words)) {
    if (out.length >= TEXT.listed) break;
    if (PRONOUN.test(chunk.text)) continue;
    const read = readChunk(chunk, words);
    if (read === null) {
      // 'dal nostro mastro birraio, Ettore Pini': the title comes first, in words that no list has.
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
