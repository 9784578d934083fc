/** The candidate writes about the reader ('her team', 'they want'); in a note to that reader it becomes 'your team', 'you want', where that is sure. */
import { contracted, verbsAddressed } from './cue-verbs.ts';
import { ADVERBS, bareWord, PREPOSITIONS, QUESTION_WORDS, wordsOf } from './cue-words.ts';

export interface Reader {
  readonly first: string | null;
  readonly name: string | null;
}

/** 'Priya's team' and 'how Priya runs it', in a note to Priya, are about a third person that is the reader. */
function withoutName(text: string, reader: Reader): string {
  let out = text;
  for (const name of [reader.name, reader.first]) {
    if (name === null || name.length < 2) continue;
    for (const apostrophe of ["'", '’']) out = replaceWord(out, `${name}${apostrophe}s`, 'their');
    out = replaceWord(out, name, 'she');
  }
  return out;
}

/** Whole words only; the first occurrence. */
function replaceWord(text: string, word: string, by: string): string {
  const at = text.indexOf(word);
  if (at === -1) return text;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + word.length);
  if (/[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}'’]/u.test(after)) return text;
  return text.slice(0, at) + by + text.slice(at + word.length);
}

const isPlural = (word: string): boolean =>
  /[^s'’]s$/.test(word) && !/^(?:this|its|his|was|is|has|does|as)$/.test(word);

/** Whether something named before could be what 'they' or 'she' stands for. */
const namedBefore = (words: readonly string[], at: number, plural: boolean): boolean =>
  words.slice(0, at).some((word, index) => {
    const bare = bareWord(word);
    if (plural) return isPlural(bare);
    if (bareWord(words[at - 1] ?? '') === 'and' && index === at - 2 && /^\p{Lu}\p{Ll}+$/u.test(word)) return true;
    return (
      index > 0 &&
      /^\p{Lu}\p{Ll}+$/u.test(word) &&
      /^(?:and|with|or|told|said|says|where|who|when|that|how|why)$/.test(
        bareWord(words[index + 1] ?? words[index - 1] ?? ''),
      )
    );
  });

const endsPhrase = (next: string | undefined): boolean =>
  next === undefined ||
  PREPOSITIONS.has(bareWord(next)) ||
  ADVERBS.has(bareWord(next)) ||
  QUESTION_WORDS.has(bareWord(next));

/** The fragment, addressed to its reader. */
export function addressed(text: string, reader: Reader): string {
  const words = [...wordsOf(withoutName(text, reader))];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const bare = bareWord(word);
    const tail = /[^\p{L}\p{N}]+$/u.exec(word)?.[0] ?? '';
    const [pronoun = '', ending] = bare.split("'");
    const plural = pronoun === 'they' || pronoun === 'their' || pronoun === 'them';
    if (plural ? namedBefore(words, at, true) : namedBefore(words, at, false)) continue;
    if (pronoun === 'they') words[at] = (ending === undefined ? 'you' : `you'${ending}`) + tail;
    else if (bare === 'their') words[at] = `your${tail}`;
    else if (bare === 'theirs') words[at] = `yours${tail}`;
    else if (bare === 'his' || (bare === 'her' && !endsPhrase(words[at + 1]) && tail === '')) words[at] = `your${tail}`;
    else if (bare === 'him' || bare === 'her') words[at] = `you${tail}`;
    else if (bare === 'himself' || bare === 'herself') words[at] = `yourself${tail}`;
    else if (pronoun === 'she' || pronoun === 'he') {
      if (ending !== undefined) {
        words[at] = contracted(ending, words[at + 1] ?? '') + tail;
        continue;
      }
      words[at] = `you${tail}`;
      words.splice(at + 1, words.length, ...verbsAddressed(words.slice(at + 1)));
    }
  }
  return words.join(' ');
}
