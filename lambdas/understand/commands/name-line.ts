/** Lines of the form 'Priya: the migration to Postgres': whom you talked to, and about what. */

import { COMMAND_WORDS } from '../languages/all.ts';
import type { Item, Reading } from './item.ts';
import { nameEnds } from './people-said.ts';
import { tokenise, typed } from './tokens.ts';

const NOT_A_PERSON = /^(?:https?|ftp|mailto|re|fwd?|aw|wg|tr|rv|on|cc|bcc|an|von|am|subject|betreff|objet|asunto)$/iu;

/** 'Priya: the migration to Postgres'. */
export function nameAndText(text: string, line: number, manner: Reading): readonly Item[] | null {
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

/** Names before a colon: capitalised, or a single word that is in no language here, or a list number. */
export function peopleNamed(text: string): readonly string[] | null {
  if (/^#?\d{1,2}$/u.test(text.trim())) return [String(Number(text.replace('#', '')))];
  const names = text.split(/\s*(?:,|&|\+|\/|\band\b|\bund\b|\bet\b|\by\b)\s*/u);
  if (names.length > 5) return null;
  const out: string[] = [];
  for (const name of names) {
    const tokens = tokenise(name, 6);
    const isName =
      tokens.length > 0 &&
      COMMAND_WORDS.every((words) => nameEnds(tokens, 0, tokens.length, words)[0] === tokens.length);
    const isCapital = tokens.every((one, i) => /^\p{Lu}/u.test(one.text) || (i > 0 && one.text.length <= 3));
    if (!isName || !(isCapital || (tokens.length === 1 && /^\p{Ll}{2,15}$/u.test(name)))) return null;
    out.push(typed(name, tokens, 0, tokens.length));
  }
  return out;
}
