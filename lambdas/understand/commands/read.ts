/** Reads the lines of a reply, in order: what is a command, what is a note, what is unclear. */
import type { Instruction } from '../../application/instruction.ts';
import { type Clause, clausesOf, type Sentence } from './clauses.ts';
import { affirmed, excepts, isBareNegation, isDoubted, isNegated, opensWithDoubt, soundsUnclear } from './doubt.ts';
import { instructionsOf } from './instructions.ts';
import { labelled, linkIn, peopleMet, readLabelled } from './labels.ts';
import { LANGUAGES } from './languages.ts';
import { type SaidLine, saidLines } from './lines-said.ts';
import { nameEnds } from './people-said.ts';
import { GRAVE } from './sayings.ts';
import { sentencesIn } from './sentences.ts';
import { type Token, tokenise, typed } from './tokens.ts';
import type { Clock } from './until.ts';

/** What was read at one place. `denied` is what a negated clause would have said. */
export type Item =
  | { readonly is: 'command'; readonly instruction: Instruction; readonly text: string; readonly line: number }
  | { readonly is: 'unclear'; readonly text: string; readonly denied: readonly Instruction[]; readonly line: number }
  | { readonly is: 'retraction'; readonly text: string; readonly line: number }
  /** A `fact` was understood, and changes nothing. */
  | { readonly is: 'words'; readonly text: string; readonly line: number; readonly fact?: true };

export interface Manner {
  readonly clock: Clock;
  /** The answer to a debrief: every line is an answer. */
  readonly isDebrief: boolean;
}

/** How many words may still be looked into: the work for one reply is bounded, whatever it holds. */
interface Effort {
  words: number;
}

type Reading = Manner & { readonly effort: Effort };

/** Words that are looked into for commands; what follows them is kept as it is. */
const MOST_WORDS = 600;

export function readReply(text: string, how: Manner): readonly Item[] {
  const manner: Reading = { ...how, effort: { words: MOST_WORDS } };
  const { lines, unread } = saidLines(text);
  const items: Item[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) break;
    if (manner.effort.words <= 0) {
      items.push({ is: 'words', text: line.text, line: i });
      continue;
    }
    if (isSignedBy(line, lines[i - 1], i === lines.length - 1)) continue;
    const found = labelled(line.text);
    const before = /^(.{1,40}?)\s?[:：]$/u.exec(line.text)?.[1];
    if ((found !== null && found.value === '') || (before !== undefined && peopleNamed(before) !== null)) {
      // A form's empty line is no answer; a label may have its answer on the next line.
      const next = lines[i + 1];
      const isForm = manner.isDebrief || lines.length > 1;
      if (next !== undefined && !next.opens && LABELISH.exec(next.text) === null) {
        items.push(...readLine({ ...line, text: `${line.text} ${next.text}` }, i, manner));
        i += 1;
      } else if (!isForm) items.push({ is: 'unclear', text: line.text, denied: [], line: i });
      continue;
    }
    if (found?.label === 'signature') {
      let to = i + 1;
      for (let next = lines[to]; next !== undefined && !next.opens && labelled(next.text) === null; next = lines[to])
        to += 1;
      const value = [found.value, ...lines.slice(i + 1, to).map((one) => one.text)].join('\n');
      items.push({
        is: 'command',
        instruction: { command: 'profile', field: 'signature', value },
        text: line.text,
        line: i,
      });
      i = to - 1;
      continue;
    }
    items.push(...readLine(line, i, manner));
  }
  if (unread !== '') items.push({ is: 'words', text: unread.slice(0, 4000), line: lines.length });
  return items;
}

const LABELISH = /^[\p{L}][\p{L}\p{M}'’. -]{0,39}\s?[:：]/u;

/** The name below a 'Thanks,' at the end. */
function isSignedBy(line: SaidLine, before: SaidLine | undefined, isLast: boolean): boolean {
  if (!isLast || before === undefined || !/^(?:\p{L}+[ ,]*){1,4}[,!.]?$/u.test(before.text.slice(0, 60))) return false;
  if (!/^[-\p{Lu}][\p{L}\p{M}'’. -]{0,40}$/u.test(line.text) || line.text.split(' ').length > 3) return false;
  const sentence = whole(before.text);
  return (
    clausesOf(sentence, false).every((one) => one.is === 'said' && one.meaning === 'polite') &&
    sentence.tokens.length > 0
  );
}

const whole = (text: string): Sentence => ({ text, tokens: tokenise(text, 200), isQuestion: false });

function readLine(line: SaidLine, number: number, manner: Reading): readonly Item[] {
  const parts = line.text.split(/;\s+(?=[\p{L}\d][\p{L}\p{M} '’.-]{0,30}\s?:)/u);
  if (parts.length > 1 && parts.length <= 12)
    return parts.flatMap((text) => readLine({ ...line, text, item: null }, number, manner));
  const found = labelled(line.text);
  if (found !== null && found.value !== '' && !isConversation(line.text)) {
    const made = readLabelled(found, manner.clock);
    if (made === 'note') return [{ is: 'words', text: line.text, line: number }];
    if (made === 'incomplete') return [{ is: 'unclear', text: line.text, denied: [], line: number }];
    if (made !== null)
      return made.map((instruction) => ({ is: 'command', instruction, text: line.text, line: number }));
    const valued = valueAlone(found.label, found.value, number, manner);
    if (valued !== null) return valued;
  }
  const met = peopleMet(line.text);
  if (met !== null) return met.map((instruction) => ({ is: 'command', instruction, text: line.text, line: number }));
  const numbered = line.item !== null ? itemSaid(line.item, line.text, number, manner) : null;
  if (numbered !== null) return numbered;
  const items = sentencesIn(line.text).flatMap((sentence) => readSentence(sentence, number, manner));
  if (items.every((one) => one.is === 'command') && items.length > 0) return items;
  const named = nameAndText(line.text, number, manner);
  if (named !== null) return named;
  return manner.isDebrief ? asAnswer(items, number) : items;
}

/** 'done - Tom': a dash needs its words to be whole; a colon does not. */
const isConversation = (text: string): boolean =>
  /^[^:：=]{0,40}\s[-–—]\s/u.test(text) && !/^[^-–—]{0,40}[:：=]/u.test(text);

/** 'rapport: really great', 'they say: rejected', 'outcome: offer': the value as a saying of its own. */
function valueAlone(label: string, value: string, line: number, manner: Reading): readonly Item[] | null {
  if (label !== 'rapport' && label !== 'heard' && label !== 'outcome') return null;
  const items = sentencesIn(value).flatMap((sentence) =>
    readSentence(sentence, line, { ...manner, isDebrief: label === 'rapport' || manner.isDebrief }),
  );
  const right = items.filter(
    (one) =>
      one.is === 'command' &&
      (label !== 'rapport' || one.instruction.command === 'rapport') &&
      (label !== 'outcome' || one.instruction.command === 'outcome' || one.instruction.command === 'next-round'),
  );
  return right.length > 0 ? items : null;
}

/** '2. not there', '1) the migration': an item of a list answers the person of that number. */
function itemSaid(item: string, text: string, line: number, manner: Reading): readonly Item[] | null {
  const withNumber = readSentence(
    { ...whole(`${Number(item)} ${text}`), isQuestion: /\?\s*$/u.test(text) },
    line,
    manner,
  );
  if (withNumber.length > 0 && withNumber.every((one) => one.is === 'command')) return withNumber;
  if (!manner.isDebrief || nameAndText(text, line, manner) !== null) return null;
  const alone = sentencesIn(text).flatMap((sentence) => readSentence(sentence, line, manner));
  if (alone.some((one) => one.is === 'command') || alone.length === 0) return null;
  return [{ is: 'command', instruction: { command: 'discussed', person: String(Number(item)), text }, text, line }];
}

const NOT_A_PERSON = /^(?:https?|ftp|mailto|re|fwd?|aw|wg|tr|rv|on|cc|bcc|an|von|am|subject|betreff|objet|asunto)$/iu;

/** 'Priya: the migration to Postgres'. */
function nameAndText(text: string, line: number, manner: Reading): readonly Item[] | null {
  const found =
    /^(.{1,60}?)\s?(?::|：)\s*(?!\/\/)(\S.*)$/u.exec(text) ??
    (manner.isDebrief ? /^(.{1,40}?)\s[-–—]\s(\S.*)$/u.exec(text) : null);
  if (found?.[1] === undefined || found[2] === undefined || NOT_A_PERSON.test(found[1])) return null;
  const people = peopleNamed(found[1]);
  if (people === null) return null;
  const said = found[2].trim();
  return people.map((person) => ({
    is: 'command',
    instruction: { command: 'discussed', person, text: said },
    text,
    line,
  }));
}

/** Names before a colon: each begins with a capital, or is one word that belongs to no language here; or a number of the list. */
function peopleNamed(text: string): readonly string[] | null {
  if (/^#?\d{1,2}$/u.test(text.trim())) return [String(Number(text.replace('#', '')))];
  const names = text.split(/\s*(?:,|&|\+|\/|\band\b|\bund\b|\bet\b|\by\b)\s*/u);
  if (names.length > 5) return null;
  const out: string[] = [];
  for (const name of names) {
    const tokens = tokenise(name, 6);
    const isName =
      tokens.length > 0 && LANGUAGES.every((words) => nameEnds(tokens, 0, tokens.length, words)[0] === tokens.length);
    const isCapital = tokens.every((one, i) => /^\p{Lu}/u.test(one.text) || (i > 0 && one.text.length <= 3));
    if (!isName || !(isCapital || (tokens.length === 1 && /^\p{Ll}{2,15}$/u.test(name)))) return null;
    out.push(typed(name, tokens, 0, tokens.length));
  }
  return out;
}

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

function readSentence(sentence: Sentence, line: number, manner: Reading): readonly Item[] {
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
      // 'No, skip Tom': the no answers the question, and the command stands.
      if (
        i === 0 &&
        clauses.length > 1 &&
        !isUnsure(list) &&
        clauses.slice(1).every((one, n) => one.is === 'said' && kept[n + 1])
      )
        continue;
      // After commands it takes them back; alone it answers nothing.
      out.push({ is: 'retraction', text: i === 0 && clauses.length === 1 ? text.trim() : span, line });
    } else if (clause.is === 'words') {
      out.push(wordsItem(span, list, isQuestion, line, manner, clauses.length === 1));
    } else if (!kept[i]) {
      out.push({ is: 'unclear', text: text.trim(), denied: [], line });
    } else {
      const made = instructionsOf(clause.meaning, clause.got, manner.clock);
      if (made === 'note') out.push({ is: 'words', text: span, line, fact: true });
      else if (made === 'incomplete') out.push({ is: 'unclear', text: span, denied: [], line });
      else if (made !== 'nothing')
        out.push(...made.map((instruction): Item => ({ is: 'command', instruction, text: span, line })));
    }
  }
  return out;
}

/** Which clauses stand: doubt before a saying, or a clause after it that takes its certainty, unsettles it. */
function standing(clauses: readonly Clause[], tokens: readonly Token[]): readonly boolean[] {
  const words = clauses.map((one) => (one.is === 'words' ? tokens.slice(one.from, one.to) : []));
  return clauses.map((clause, i) => {
    if (clause.is !== 'said' || clause.meaning === 'polite') return true;
    const before = words.slice(0, i);
    const after = words.slice(i + 1);
    if (clauses.slice(i + 1).some((one) => one.is === 'retraction')) return false;
    // 'I think, sent': doubt comes first as well.
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
    return typeof made === 'string' ? [] : made;
  });
}

/** In the answer to a debrief what is no command was said about the interview: neighbouring words are one answer. */
function asAnswer(items: readonly Item[], line: number): readonly Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const last = out.at(-1);
    if (item.is !== 'words' || item.fact === true) out.push(item);
    else if (last?.is === 'command' && last.instruction.command === 'discussed' && last.text === WORDS) {
      const text = `${last.instruction.text} ${item.text}`;
      out[out.length - 1] = { ...last, instruction: { command: 'discussed', person: null, text } };
    } else {
      const url = linkIn(item.text);
      if (url !== null && /^https?:|^www\./iu.test(url))
        out.push({ is: 'command', instruction: { command: 'link', url }, text: item.text, line });
      if (url === null || item.text.length > url.length + 12)
        out.push({
          is: 'command',
          instruction: { command: 'discussed', person: null, text: item.text },
          text: WORDS,
          line,
        });
    }
  }
  return out;
}

const WORDS = '\u0000words';
