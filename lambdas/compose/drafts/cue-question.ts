/** A question typed as a cue or as one's own: 'how big is the team?' is about 'how big the team is'. */
import { bareWord, QUESTION_WORDS, wordsOf } from './cue-words.ts';

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);
const MODAL: ReadonlySet<string> = new Set(['can', 'could', 'will', 'would', 'should', 'must']);
const OPENERS: ReadonlySet<string> = new Set([
  ...BE,
  ...MODAL,
  'do',
  'does',
  'did',
  'has',
  'have',
  'may',
  'am',
  "isn't",
  "aren't",
  "don't",
  "doesn't",
]);
const PRONOUNS: ReadonlySet<string> = new Set(['i', 'we', 'they', 'she', 'he', 'you', 'it', 'there']);
const ARTICLES = /^(?:the|a|an|my|your|our|their|her|his|this|that|i|we|they|she|he|you|it|there)$/;

/** Where the verb stands in a question with a question word: 'how big IS the team'; -1 where it is no question. */
function verbAt(words: readonly string[]): number {
  if (!QUESTION_WORDS.has(words[0] ?? '') || words[0] === 'whether') return -1;
  for (let at = 1; at <= 3 && at < words.length - 1; at += 1) {
    if (OPENERS.has(words[at] ?? '') && ARTICLES.test(words[at + 1] ?? '')) return at;
    if (ARTICLES.test(words[at] ?? '')) return -1;
  }
  return -1;
}

/** Without a question mark: 'is the team growing' asks, 'did my placement on a ward' and 'have the certificate' tell. */
function asksUnmarked(first: string, second: string): boolean {
  if (/^(?:did|have|has|may|am)$/.test(first)) return PRONOUNS.has(second);
  return PRONOUNS.has(second) || /^(?:the|your|their|this|that)$/.test(second);
}

export function isQuestion(text: string): boolean {
  const words = wordsOf(text).map(bareWord);
  if (verbAt(words) > 0) return true;
  const [first = '', second = ''] = words;
  return OPENERS.has(first) && words.length > 2 && (text.endsWith('?') || asksUnmarked(first, second));
}

/** The question as a clause after 'about', where it can be turned for certain; else null. */
export function turned(text: string): string | null {
  const words = wordsOf(text.replace(/\?+$/, ''));
  const bare = words.map(bareWord);
  const at = verbAt(bare);
  const verb = words[at] ?? '';
  if (at < 1) {
    // 'is the team growing?': whether the team is growing, where one word is left to follow the verb.
    const [first = '', ...rest] = words;
    if (/^(?:do|are|can|will|would|could|should)$/.test(bareWord(first)) && PRONOUNS.has(bare[1] ?? '')) {
      const [subject = '', ...others] = rest;
      return ['whether', subject, ...(bareWord(first) === 'do' ? [] : [first.toLowerCase()]), ...others].join(' ');
    }
    return null;
  }
  const lead = words.slice(0, at);
  const rest = words.slice(at + 1);
  if (verb === 'do') return [...lead, ...rest].join(' ');
  const [subject = '', ...others] = rest;
  if (PRONOUNS.has(bareWord(subject)) && (BE.has(verb) || MODAL.has(verb)))
    return [...lead, subject, verb, ...others].join(' ');
  if (BE.has(verb) && rest.length <= 3) return [...lead, ...rest, verb].join(' ');
  return null;
}
