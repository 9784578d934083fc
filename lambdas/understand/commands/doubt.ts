/** Negation, doubt, conditions and questions: why a saying may not count. */
import { LANGUAGES } from './languages.ts';
import { fold, type Token } from './tokens.ts';
import type { CommandWords } from './words.ts';

const words = (pick: (one: CommandWords) => readonly string[]): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap(pick).map(fold));

const NEGATIONS = words((one) => one.negations);
const DOUBTS = words((one) => one.doubts);
const SOUNDS = words((one) => one.sounds);
const JOINTS = words((one) => one.joints);
/** Words that belong to a negation and mean nothing without it. */
const AROUND = new Set([
  'yet',
  'still',
  'ever',
  'noch',
  'bisher',
  'encore',
  'toujours',
  'aun',
  'todavia',
  'schon',
  'ne',
  'n',
  'et',
  'but',
  'aber',
  'mais',
  'pero',
  'and',
  'to',
  'anything',
  'at',
  'all',
  'have',
  'has',
  'been',
  'ya',
  'jetzt',
  'leider',
  'unfortunately',
  'sadly',
]);

export const isNegated = (tokens: readonly Token[]): boolean => tokens.some((one) => NEGATIONS.has(one.word));
export const isDoubted = (tokens: readonly Token[]): boolean => tokens.some((one) => DOUBTS.has(one.word));
export const soundsLikeOne = (tokens: readonly Token[]): boolean => tokens.some((one) => SOUNDS.has(one.word));

/** 'if they say yes', 'I think', 'unless': a clause beginning like this makes the previous one uncertain. */
export function opensWithDoubt(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens.filter(
    (one, i) =>
      !(i === 0 && ['but', 'and', 'so', 'aber', 'und', 'mais', 'et', 'pero', 'y', 'though'].includes(one.word)),
  );
  if (first === undefined) return false;
  if (OPENERS.has(first.word)) return true;
  return (
    second !== undefined &&
    /^(?:i|ich|je|j|on|yo|we|wir)$/u.test(first.word) &&
    (THINKS.has(second.word) || (third !== undefined && second.word === 'dont' && third.word === 'think'))
  );
}

const OPENERS = new Set([
  'if',
  'unless',
  'when',
  'once',
  'whether',
  'or',
  'maybe',
  'perhaps',
  'probably',
  'possibly',
  'hopefully',
  'almost',
  'nearly',
  'supposedly',
  'allegedly',
  'apparently',
  'until',
  'till',
  'as',
  'in',
  'said',
  'says',
  'only',
  'provided',
  'assuming',
  'depending',
  'sort',
  'kind',
  'would',
  'should',
  'could',
  'except',
  'wenn',
  'falls',
  'sobald',
  'ob',
  'oder',
  'vielleicht',
  'wahrscheinlich',
  'hoffentlich',
  'vermutlich',
  'eventuell',
  'glaube',
  'denke',
  'fast',
  'beinahe',
  'ausser',
  'bis',
  'sofern',
  'angeblich',
  'si',
  'quand',
  'lorsque',
  'ou',
  'peut',
  'probablement',
  'sans',
  'sauf',
  'presque',
  'des',
  'sinon',
  'jusqua',
  'normalement',
  'esperons',
  'apparemment',
  'cuando',
  'o',
  'quizas',
  'quiza',
  'tal',
  'probablemente',
  'ojala',
  'casi',
  'creo',
  'espero',
  'supongo',
  'excepto',
  'salvo',
  'menos',
  'igual',
]);
const THINKS = new Set([
  'think',
  'guess',
  'hope',
  'believe',
  'suppose',
  'wish',
  'assume',
  'expect',
  'fear',
  'glaube',
  'denke',
  'hoffe',
  'vermute',
  'wunschte',
  'crois',
  'pense',
  'espere',
  'suppose',
  'creo',
  'espero',
  'supongo',
]);

/** The words without their negation: what a plain statement would have said. Null if nothing is negated. */
export function affirmed(tokens: readonly Token[]): readonly Token[] | null {
  if (!isNegated(tokens)) return null;
  const bare = tokens.filter(
    (one) =>
      !NEGATIONS.has(one.word) &&
      !['yet', 'still', 'ever', 'noch', 'bisher', 'encore', 'aun', 'todavia', 'ne', 'n'].includes(one.word),
  );
  return bare.length === tokens.length || bare.length === 0 ? null : bare;
}

const EXCEPT = new Set([
  'except',
  'but',
  'save',
  'apart',
  'ausser',
  'aber',
  'sauf',
  'mais',
  'excepto',
  'salvo',
  'menos',
  'pero',
  'not',
  'nicht',
  'nur',
  'pas',
  'no',
]);
const ONLY_EXCEPT = new Set(['except', 'save', 'apart', 'ausser', 'sauf', 'excepto', 'salvo', 'menos']);

/** 'but not to Tom', 'except Tom': what was said of everybody does not hold for one person. */
export function excepts(tokens: readonly Token[]): boolean {
  const first = tokens[0];
  if (first === undefined || tokens.length > 6 || !EXCEPT.has(first.word)) return false;
  const last = tokens.at(-1);
  const endsInName = last !== undefined && (/^\p{Lu}|^\d/u.test(last.text) || tokens.length <= 4);
  return (
    endsInName &&
    tokens.length > 1 &&
    (ONLY_EXCEPT.has(first.word) || isNegated(tokens) || (tokens.length === 2 && first.word === 'but'))
  );
}

/** Nothing but a negation and what goes with it: 'not yet'. */
export const isBareNegation = (tokens: readonly Token[]): boolean =>
  isNegated(tokens) && tokens.every((one) => NEGATIONS.has(one.word) || AROUND.has(one.word));

/** Words that begin a question whose question mark was left out. */
const ASKS = new Set([
  'did',
  'do',
  'does',
  'is',
  'are',
  'was',
  'were',
  'have',
  'has',
  'should',
  'shall',
  'can',
  'could',
  'would',
  'will',
  'what',
  'how',
  'why',
  'when',
  'who',
  'hat',
  'haben',
  'habe',
  'ist',
  'sind',
  'soll',
  'sollte',
  'kann',
  'wird',
  'warum',
  'wie',
  'was',
  'wann',
  'ont',
  'est',
  'dois',
  'faut',
  'pourquoi',
  'comment',
  'ha',
  'han',
  'debo',
  'deberia',
  'como',
  'que',
  'wurde',
]);

/** The longest clause that can begin like a command, not be one, and still be asked about; longer ones tell a story. */
const SHORT = 9;

/** Whether words that are not a command sound so much like one that it is better to ask. */
export function soundsUnclear(tokens: readonly Token[], isQuestion: boolean): boolean {
  if (tokens.length === 0 || !soundsLikeOne(tokens)) return false;
  const asks = ASKS.has(tokens.find((one) => !JOINTS.has(one.word))?.word ?? '');
  if (isNegated(tokens) || isDoubted(tokens) || isQuestion || asks) return tokens.length <= 45;
  const first = tokens.find((one) => !JOINTS.has(one.word));
  return first !== undefined && SOUNDS.has(first.word) && tokens.length <= SHORT;
}
