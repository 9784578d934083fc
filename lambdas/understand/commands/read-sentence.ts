/** Reads one sentence into commands and leftover words; doubt, negation or a question takes the commands back. */
import type { Instruction } from '../../application/instruction.ts';
import { type Clause, clausesOf, type Sentence } from './clauses.ts';
import { affirmed, excepts, isBareNegation, isDoubted, isNegated, opensWithDoubt, soundsUnclear } from './doubt.ts';
import { instructionsOf } from './instructions.ts';
import type { Item, Reading } from './item.ts';
import { GRAVE } from './sayings.ts';
import { type Token, tokenise } from './tokens.ts';

/** A text known to be a single sentence. */
export const whole = (text: string): Sentence => ({ text, tokens: tokenise(text, 200), isQuestion: false });

function spanText(text: string, tokens: readonly Token[], clause: Clause): string {
  const after = tokens[clause.to];
  const first = tokens[clause.from];
  if (first === undefined) return '';
  const opening = /["\u201c\u201e\u00ab(¿¡]*$/u.exec(text.slice(0, first.from))?.[0].length ?? 0;
  return text
    .slice(first.from - opening, after?.from ?? text.length)
    .replace(/[\s,;:(\u2013\u2014-]+$/u, '')
    .trim();
}

export function readSentence(sentence: Sentence, line: number, manner: Reading): readonly Item[] {
  const { text, tokens, isQuestion } = sentence;
  if (tokens.length === 0) return text.trim() === '' ? [] : [{ is: 'words', text: text.trim(), line }];
  if (manner.effort.words <= 0) return [{ is: 'words', text: text.trim(), line }];
  manner.effort.words -= tokens.length + 5;
  const clauses = clausesOf(sentence, manner.isDebrief);
  const kept = standing(clauses, tokens);
  const out: Item[] = [];
  for (const [i, clause] of clauses.entries()) {
    const span = spanText(text, tokens, clause);
    const list = tokens.slice(clause.from, clause.to);
    if (clause.is === 'retraction') {
      // 'No, skip Tom': 'no' answers the question, and the command stands.
      if (
        i === 0 &&
        clauses.length > 1 &&
        !isUnsure(list) &&
        clauses.slice(1).every((one, n) => one.is === 'said' && kept[n + 1])
      )
        continue;
      // After commands it takes them back; on its own it answers nothing.
      out.push({ is: 'retraction', text: i === 0 && clauses.length === 1 ? text.trim() : span, line });
    } else if (clause.is === 'words') {
      out.push(wordsItem(span, list, isQuestion, line, manner, clauses.length === 1));
    } else if (!kept[i]) {
      out.push({ is: 'unclear', text: text.trim(), denied: [], line });
    } else {
      const made = instructionsOf(clause.meaning, clause.got, manner.clock);
      if (made === 'note') out.push({ is: 'words', text: span, line, fact: true });
      else if (made === 'incomplete') out.push({ is: 'unclear', text: span, denied: [], line });
      else if (made !== 'nothing' && 'asks' in made)
        out.push({ is: 'unclear', text: span, denied: [], line, asks: made.asks });
      else if (made !== 'nothing')
        out.push(...made.map((instruction): Item => ({ is: 'command', instruction, text: span, line })));
    }
  }
  return out;
}

/** Which clauses stand: doubt before a clause, or a doubting clause after it, makes it uncertain. */
function standing(clauses: readonly Clause[], tokens: readonly Token[]): readonly boolean[] {
  const words = clauses.map((one) => (one.is === 'words' ? tokens.slice(one.from, one.to) : []));
  return clauses.map((clause, i) => {
    if (clause.is !== 'said' || clause.meaning === 'polite') return true;
    const before = words.slice(0, i);
    const after = words.slice(i + 1);
    if (clauses.slice(i + 1).some((one) => one.is === 'retraction')) return false;
    // 'I think, sent': doubt can also come first.
    if (clauses.slice(0, i).some((one) => one.is === 'retraction' && isUnsure(tokens.slice(one.from, one.to))))
      return false;
    if (isOfAll(clause) && after.some(excepts)) return false;
    if (clause.meaning === 'stop' || clause.meaning === 'delete-everything')
      return words.every((one) => one.length === 0);
    const isGrave = GRAVE.has(clause.meaning);
    if (isGrave && before.some((one) => isDoubted(one) || isNegated(one))) return false;
    if (isGrave && after.some((one) => one.length <= 4 && (isDoubted(one) || isNegated(one)))) return false;
    if (before.some((one) => opensWithDoubt(one) || (one.length <= 6 && (isDoubted(one) || isNegated(one)))))
      return false;
    return !after.some((one) => opensWithDoubt(one) || isBareNegation(one));
  });
}

const isUnsure = (tokens: readonly Token[]): boolean => isDoubted(tokens) || opensWithDoubt(tokens);

const isOfAll = (clause: Clause): boolean => {
  if (clause.is !== 'said' || (clause.meaning !== 'done' && clause.meaning !== 'skip')) return false;
  const people = clause.got['persons'];
  return !Array.isArray(people) || people.some((one) => one === null || one === 'rest');
};

function wordsItem(
  text: string,
  tokens: readonly Token[],
  isQuestion: boolean,
  line: number,
  manner: Reading,
  isAlone: boolean,
): Item {
  const denied = deniedBy(tokens, manner);
  const mayAnswer = manner.isDebrief && !(denied.length > 0 && tokens.length <= 6 && isAlone);
  if (!mayAnswer && (denied.length > 0 || excepts(tokens) || soundsUnclear(tokens, isQuestion)))
    return { is: 'unclear', text, denied, line };
  return { is: 'words', text, line };
}

function deniedBy(tokens: readonly Token[], manner: Reading): readonly Instruction[] {
  const bare = affirmed(tokens);
  if (bare === null || bare.length > 12) return [];
  const text = bare.map((one) => one.text).join(' ');
  const clauses = clausesOf(whole(text), false);
  return clauses.flatMap((one) => {
    if (one.is !== 'said') return [];
    const made = instructionsOf(one.meaning, one.got, manner.clock);
    return typeof made === 'string' || 'asks' in made ? [] : made;
  });
}
