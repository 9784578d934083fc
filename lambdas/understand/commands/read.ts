/** Reads the lines of a reply in order: which are commands, which are notes, which are unclear. */
import { TEXT } from '../../application/limits.ts';
import { clausesOf } from './clauses.ts';
import type { Item, Manner, Reading } from './item.ts';
import { labelled, linkIn, peopleMet, readLabelled } from './labels.ts';
import { type SaidLine, saidLines } from './lines-said.ts';
import { nameAndText, peopleNamed } from './name-line.ts';
import { readSentence, whole } from './read-sentence.ts';
import { sentencesIn } from './sentences.ts';

export function readReply(text: string, how: Manner): readonly Item[] {
  const manner: Reading = { ...how, effort: { words: TEXT.replyWords } };
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
      // An empty form line is not an answer; a label's answer may be on the next line.
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

/** The name below a closing 'Thanks,'. */
function isSignedBy(line: SaidLine, before: SaidLine | undefined, isLast: boolean): boolean {
  if (!isLast || before === undefined || !/^(?:\p{L}+[ ,]*){1,4}[,!.]?$/u.test(before.text.slice(0, 60))) return false;
  if (!/^[-\p{Lu}][\p{L}\p{M}'’. -]{0,40}$/u.test(line.text) || line.text.split(' ').length > 3) return false;
  const sentence = whole(before.text);
  return (
    clausesOf(sentence, false).every((one) => one.is === 'said' && one.meaning === 'polite') &&
    sentence.tokens.length > 0
  );
}

function readLine(line: SaidLine, number: number, manner: Reading): readonly Item[] {
  const parts = line.text.split(/;\s+(?=[\p{L}\d][\p{L}\p{M} '’.-]{0,30}\s?:)/u);
  if (parts.length > 1 && parts.length <= 12)
    return parts.flatMap((text) => readLine({ ...line, text, item: null }, number, manner));
  const found = labelled(line.text);
  // After the interview, 'location: three days in the office' is what was talked about.
  const isTopic = found?.label === 'place' && manner.isDebrief;
  if (found !== null && found.value !== '' && !isTopic && !isConversation(line.text)) {
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

/** 'done - Tom': a dash usually joins two thoughts, so what comes before it is not taken for a label. A colon makes it one. */
const isConversation = (text: string): boolean =>
  /^[^:：=]{0,40}\s[-–—]\s/u.test(text) && !/^[^-–—]{0,40}[:：=]/u.test(text);

/** 'rapport: really great', 'they say: rejected', 'outcome: offer': reads the value as a saying of its own. */
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

/** '2. not there', '1) the migration': a list item is about the person with that number. */
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

/** In the answer to a debrief, whatever is not a command is about the interview; neighbouring words are one answer. */
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
