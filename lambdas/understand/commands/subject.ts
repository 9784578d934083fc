/** Reads the command that a one-tap answer carries in its subject. */
import type { Instruction, Reply } from '../../application/instruction.ts';
import type { Manner } from './item.ts';
import { labelled } from './labels.ts';
import { readReply } from './read.ts';
import { settled } from './settle.ts';

/** Reply and forward prefixes in many languages. */
const PREFIX =
  /^\s*(?:re|aw|antw|antwort|sv|vs|ref|rif|res|odp|ynt|r|rv|tr|wg|fwd?|enc|fs|vb|doorst|i|ré|réf)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:\uff1a]\s*/iu;

/** Tags that a gateway adds to a subject: '[EXTERNAL]', '{SECURE}', 'EXT:'. */
const TAG_BEFORE =
  /^\s*(?:[[{(](?:ext(?:ern(?:al)?)?|secure|sec|caution|warning|spam\??|e?mail|external e?mail)[\]})]|(?:ext|external|caution|warning)\s?[:|-])\s*/iu;
const TAG_AFTER = /\s*[[{(](?:ext(?:ern(?:al)?)?|secure|sec|caution|warning|external e?mail)[\]})]\s*$/iu;

/** Some programs leave the subject of a link encoded: 'snooze%20till%20Friday', 'done:+Priya'. */
function decoded(subject: string): string {
  if (/\s/u.test(subject.trim())) return subject;
  if (/%20/u.test(subject)) {
    try {
      return decodeURIComponent(subject);
    } catch {
      return subject.replaceAll('%20', ' ');
    }
  }
  return subject.replace(/(?<=[\p{L}\d:;,])\+(?=[\p{L}\d])/gu, ' ');
}

function withoutPrefix(subject: string): { readonly bare: string; readonly isReply: boolean } {
  let bare = subject.slice(0, 400).trim();
  let isReply = false;
  for (let i = 0; i < 8; i += 1) {
    const untagged = bare.replace(TAG_BEFORE, '').replace(TAG_AFTER, '');
    const next = untagged.replace(PREFIX, '');
    isReply ||= next !== untagged;
    if (next === bare) break;
    bare = next;
  }
  return { bare: decoded(bare.trim()), isReply };
}

/** A subject counts only if it is commands throughout: 'Re: Acme: how did it go?' is not. */
export function subjectSaid(subject: string, body: Reply, manner: Manner): Reply {
  const { bare, isReply } = withoutPrefix(subject);
  if (bare === '' || subject.length > 400) return body;
  const isEmpty = body.text.trim() === '';
  // Words typed into a one-tap answer are kept with it; commands in the body take precedence over the subject.
  if (!isEmpty && (isReply || body.commands.length > 0 || body.unclear !== null)) return body;
  // 'Re: Acme: how did it go?' begins with an application's name, as our own subjects do.
  if (isReply && /^[^:]{1,80}:\s/u.test(bare) && labelled(bare) === null) return body;
  const readAs = (text: string) => settled(bare, readReply(text, { ...manner, isDebrief: false }));
  const isWholly = (one: Reply) =>
    one.commands.length > 0 &&
    // 'Tom: on-call' is a tap's; 'Acme: how did it go?' is not.
    ((isEmpty && !isReply && !bare.endsWith('?')) || one.commands.every(({ command }) => command !== 'discussed')) &&
    one.unclear === null &&
    one.notes.length === 0;
  // One tap may give several commands, but 'where: Room 4; Teams' is one place.
  const apart = readAs(bare.replaceAll('; ', '\n'));
  const isNamed = NAMED.has(labelled(bare)?.label ?? '');
  const read = isNamed && !isWholly(apart) ? readAs(bare) : apart;
  const isWhole = isWholly(read);
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

/** Labels of names, which may have a semicolon in them. */
const NAMED: ReadonlySet<string> = new Set(['employer', 'job', 'place']);

/** Commands that a subject gives even if something is typed below it. Graver ones must stand alone. */
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
