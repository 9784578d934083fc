/** A cue in a form that fits one kind of sentence, with a measure of how sure its grammar is. */
import { ADVERBS, AUXILIARIES, SUBJECTS } from './lists.ts';
import { addressed, smallWord, spelledOut } from './reader.ts';
import { isPlainClause } from './sound.ts';
import { type Token, tagged } from './tagged.ts';
import { verbAt } from './verb-at.ts';
import { isWhClause } from './wh-clause.ts';

/** The kind of sentence that it fits into. */
export type Form =
  /** 'our discussion of X' */
  | 'about'
  /** 'hearing about X' */
  | 'heard'
  /** 'I enjoyed X', a test or a task */
  | 'enjoyed'
  /** 'hearing how X' */
  | 'how'
  /** 'Thank you for X-ing' */
  | 'thanks'
  /** 'I enjoyed X-ing with you' */
  | 'did'
  /** 'It was good to hear that X' */
  | 'fact'
  /** 'Your view that X' */
  | 'view'
  /** 'What you said about X' */
  | 'said'
  /** 'Your advice to X' */
  | 'advice'
  /** 'Your advice: X' */
  | 'rule'
  /** 'Your question about X' */
  | 'question'
  /** 'Your plan to X' */
  | 'plan'
  /** 'Your plan for X' */
  | 'plans'
  /** 'You want X' */
  | 'wants'
  /** 'It was a pleasure to find that we both X' */
  | 'common'
  /** 'As I said, X', a clause */
  | 'answer'
  /** 'I was glad to tell you about X' */
  | 'answered'
  /** 'I'd still X', or the thing that I answered */
  | 'still'
  /** 'I'd still suggest X' */
  | 'suggested'
  /** 'As I promised, I'll X' */
  | 'promise'
  /** 'My offer to X still stands' */
  | 'offered'
  /** '"X" is a line I'll keep' */
  | 'quote'
  /** A sentence of its own. */
  | 'own';

export interface Saying {
  readonly form: Form;
  readonly text: string;
  /** A short name for the subject line; null: there is none. */
  readonly names: string | null;
  /** 0 to 1: how sure it is that the rewording is grammatical. */
  readonly sure: number;
}

/** Understood, but not to be used in any form: a reaction, a count, a shared dislike. */
export const OUT: Saying = { form: 'about', text: '', names: null, sure: 0 };

/** 'letting me open one', 'that you arsenic testing': incomplete, because the word it depends on is missing. */
function isWhole(text: string, form: Form): boolean {
  const words = text.split(' ');
  if (/^(?:thanks|did)$/.test(form) && words.length <= 5 && /\b(?:it|one|both|them|that|this|all|do)$/.test(text))
    return false;
  if (form !== 'fact' && form !== 'view') return true;
  if (form === 'view' && isWhClause(`how ${text}`)) return true;
  if (!isPlainClause(text)) return false;
  const tokens = tagged(text);
  const at = tokens.findIndex((one, index) => index > 0 && !ADVERBS.has(one.low) && !/ly$/.test(one.low));
  if (!/^you$/.test(tokens[0]?.low ?? ''))
    return /^(?:you'|i'|it'|they'|there'|we')/.test(tokens[0]?.low ?? '') || verbAt(tokens) > 0;
  const verb = tokens[at];
  return verb !== undefined && (verb.part === 'verb' || AUXILIARIES.has(verb.low) || /ed$/.test(verb.low));
}

export const ME = /^(?:me|us)$/;

export const say = (form: Form, text: string | null, sure = 0.8): Saying | null => {
  const said =
    text === null
      ? null
      : smallWord(
          text
            .replace(/\s+/g, ' ')
            .replace(/[\s,.;:!?-]+$/, '')
            .replace(/,? (?:because|and|but|so|which|or)$/, '')
            .trim(),
        );
  return said === null || said === '' || said.split(' ').length > 24 || !isWhole(said, form)
    ? null
    : { form, text: said, names: shortName(said, form), sure };
};

/** At most five words, for the subject. */
function shortName(text: string, form: Form): string | null {
  const name =
    form === 'about' ||
    form === 'heard' ||
    form === 'said' ||
    form === 'plans' ||
    form === 'answered' ||
    form === 'question'
      ? text
      : null;
  if (
    name === null ||
    name.split(' ').length > 5 ||
    /^(?:how|why|whether|what|when|where|who|which|if)\b/.test(name) ||
    /\b(?:you|your|my|i)\b/i.test(name)
  )
    return null;
  return name;
}

export const textOf = (tokens: readonly Token[]): string => tokens.map((one) => one.text).join(' ');

export const readable = (text: string): string => spelledOut(addressed(text));

export const clauseWithSubject = (text: string): boolean => {
  const tokens = tagged(text);
  const stem = tokens[0]?.low.split("'")[0] ?? '';
  return (SUBJECTS.has(stem) && tokens.length > 2) || verbAt(tokens) > 0;
};

/** At most two clauses: drops a tail after 'and then', or a comment after a comma. */
export const clauseOnly = (text: string): string =>
  text
    .replace(
      / (?:and|but) (?=(?:are |is )?(?:short (?:on|of)|behind|struggling|losing|lost|drowning|down to)\b).*$/i,
      '',
    )
    .replace(/,? (?:and then|which|so that|so (?:it|they|there|nobody|no one)|because) .*$/i, (tail) =>
      text.length - tail.length > 25 ? '' : tail,
    )
    .replace(/, (?:lol|she's right|he's right|they're right).*$/i, '');

/** Drops what follows the thing itself: a comment, an ornamental number, a story. Lists are kept. */
export const withoutTail = (text: string): string =>
  text
    .replace(/ (?:because|bc|cos|since|which|who|so that|while|until) .*$/i, (tail) =>
      text.length - tail.length > 8 ? '' : tail,
    )
    .replace(/,? and (?:one|then|so|also|i|he|she|we|they|it|that)\b.*$/i, (tail) =>
      text.length - tail.length > 8 ? '' : tail,
    )
    .replace(/ for the (?:first|second|third|last|other) one$/i, '')
    .replace(/ (?:before my eyes|in front of (?:me|us|everyone|everybody|all .*))$/i, '')
    .replace(/: .*$/, '')
    .replace(/, .*$/, (tail) =>
      /^, [^,]{2,30}(?:, [^,]{2,30})? and [^,]{2,30}$/.test(tail) && !/\b(?:i|my|me|was|is|it)\b/i.test(tail)
        ? tail
        : '',
    )
    .replace(
      / and (?:looked|laughed|smiled|said|asked|told|took notes|nodded|winked|joked|yawned|checked|sighed)\b.*$/i,
      '',
    )
    .trim();
