/** A one-tap answer says its command in the subject. */
import type { Reply } from '../../application/instruction.ts';
import { type Manner, readReply } from './read.ts';
import { settled } from './settle.ts';

/** What mail programs put before a subject when they answer or forward, in many languages. */
const PREFIX =
  /^\s*(?:re|aw|antw|antwort|sv|vs|ref|rif|res|odp|ynt|r|rv|tr|wg|fwd?|enc|fs|vb|doorst|i|ré|réf)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:\uff1a]\s*/iu;

function withoutPrefix(subject: string): { readonly bare: string; readonly isReply: boolean } {
  let bare = subject.slice(0, 400).trim();
  for (let i = 0; i < 6; i += 1) {
    const next = bare.replace(PREFIX, '');
    if (next === bare) break;
    bare = next;
  }
  return { bare: bare.trim(), isReply: bare.trim() !== subject.slice(0, 400).trim() };
}

/** Only a subject that is wholly commands is one: 'Re: Acme: how did it go?' is none. */
export function subjectSaid(subject: string, body: Reply, manner: Manner): Reply {
  const { bare, isReply } = withoutPrefix(subject);
  if (bare === '' || subject.length > 400) return body;
  const isEmpty = body.text.trim() === '';
  // Words that were typed into a one-tap answer are kept beside it; commands in the body go before a subject.
  if (!isEmpty && (isReply || body.commands.length > 0 || body.unclear !== null)) return body;
  const read = settled(bare, readReply(bare, { ...manner, isDebrief: false }));
  const isWhole = read.commands.length > 0 && read.unclear === null && read.notes.length === 0;
  if (isEmpty) {
    if (isWhole) return read;
    const isAsked =
      !isReply &&
      read.commands.length === 0 &&
      !bare.endsWith('?') &&
      (read.unclear === bare || (read.unclear === null && isFact(read)));
    return isAsked ? read : body;
  }
  const isLight = read.commands.every(
    (one) => one.command !== 'stop' && one.command !== 'delete-everything' && one.command !== 'outcome',
  );
  return isWhole && isLight && /^\P{Lu}*$|^\p{Lu}[\p{Ll}\s\d]*$/u.test(bare)
    ? { ...body, commands: read.commands }
    : body;
}

/** 'they said nothing about timing' is an answer too, and is kept. */
const isFact = (read: Reply): boolean =>
  read.notes.length === 1 && /^(?:they|hr|sie|ils|ellos|no|nothing)\b/iu.test(read.notes[0] ?? '');
