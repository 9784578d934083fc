/** A one-tap answer says its command in the subject. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import type { Manner } from './item.ts';
import { labelled } from './labels.ts';
import { readReply } from './read.ts';
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
  // 'Re: Acme: how did it go?' begins with the name of an application, as our own subjects do.
  if (isReply && /^[^:]{1,80}:\s/u.test(bare) && labelled(bare) === null) return body;
  const read = settled(bare, readReply(bare, { ...manner, isDebrief: false }));
  const isWhole =
    read.commands.length > 0 &&
    read.commands.every((one) => one.command !== 'discussed') &&
    read.unclear === null &&
    read.notes.length === 0;
  if (isEmpty) {
    if (isWhole) return read;
    const isAsked =
      !isReply &&
      read.commands.length === 0 &&
      !bare.endsWith('?') &&
      (read.unclear === bare || (read.unclear === null && isFact(read)));
    return isAsked ? read : body;
  }
  const isLight = read.commands.every((one) => LIGHT.has(one.command));
  return isWhole && isLight ? { ...body, commands: read.commands } : body;
}

/** Commands that a subject gives even where something was typed below it. Graver ones must stand alone. */
const LIGHT: ReadonlySet<Instruction['command']> = new Set([
  'done',
  'skip',
  'rapport',
  'undo',
  'redraft',
  'contact',
  'absent',
]);

/** 'they said nothing about timing' is an answer too, and is kept. */
const isFact = (read: Reply): boolean =>
  read.notes.length === 1 && /^(?:they|hr|sie|ils|ellos|no|nothing)\b/iu.test(read.notes[0] ?? '');
