/** Mailboxes as mail programs print them above a quote. That is not RFC 5322, but brackets, `mailto:` and semicolons in many styles. */
import type { Mailbox } from '../application/interview.ts';
import { MAIL } from '../application/limits.ts';
import { cleanAddress, cleanName } from './address.ts';
import { ON_BEHALF_OF } from './header-labels.ts';

const BEFORE = /[^\s<>()[\]",;:|«»“”„]/;

/** The first address in a text, and where it begins. */
function addressIn(text: string): { readonly address: string; readonly from: number } | null {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && at - from < 70 && BEFORE.test(text.charAt(from - 1))) from--;
    let to = at + 1;
    while (to < text.length && to - at < 255 && BEFORE.test(text.charAt(to))) to++;
    const address = cleanAddress(text.slice(from, to));
    if (address !== null) return { address, from };
  }
  return null;
}

const QUOTES = /^[\s"'“”„«»‘’<[(*_]+|[\s"'“”„«»‘’<[(*_,;:]+$/g;

/** One mailbox; the text before the address is the name. */
export function readMailbox(piece: string): Mailbox | null {
  const text = piece
    .slice(0, 600)
    .replace(/mailto:/gi, '')
    .trim();
  const found = addressIn(text);
  if (found === null) {
    const name = cleanName(text.replace(QUOTES, ''), null);
    return name === null || !/\p{L}/u.test(name) ? null : { name, address: null };
  }
  const before = text.slice(0, found.from).replace(QUOTES, '');
  return { name: cleanName(before, found.address), address: found.address };
}

/** The author: a single mailbox, or the one on whose behalf the mail was sent. */
export function readAuthor(value: string): Mailbox | null {
  const text = value.slice(0, 1000);
  const lower = text.toLowerCase();
  for (const words of ON_BEHALF_OF) {
    const at = lower.indexOf(words);
    if (at > 0) {
      const author = readMailbox(text.slice(at + words.length));
      // "info@acme.example on behalf of Dana Cole": Dana is the author, with the only address there is.
      if (author !== null)
        return author.address === null
          ? { ...author, address: readMailbox(text.slice(0, at))?.address ?? null }
          : author;
    }
  }
  const several = splitMailboxes(text);
  const first = several[0];
  return first === undefined || several.length === 1 ? readMailbox(text) : readMailbox(first);
}

/** Splits a list outside quotes and brackets: at semicolons if there are any, else at commas. */
function splitMailboxes(value: string): readonly string[] {
  const pieces = cutAt(value, ';');
  const semicolons = pieces.length > 1;
  const cut = semicolons ? pieces : cutAt(value, ',');
  // "Doe, John <john@acme.example>": a piece without an address belongs to the next one.
  const joined: string[] = [];
  let held = '';
  for (const piece of cut) {
    if (!semicolons && !piece.includes('@')) held += `${held === '' ? '' : ','}${piece}`;
    else {
      joined.push(held === '' ? piece : `${held},${piece}`);
      held = '';
    }
  }
  if (held !== '') joined.push(...(joined.length === 0 ? cutAt(held, ',') : [held]));
  return joined.map((one) => one.trim()).filter((one) => one !== '');
}

function cutAt(value: string, separator: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  let quoted = false;
  let deep = 0;
  for (let at = 0; at < value.length; at++) {
    const c = value.charAt(at);
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c === '<' || c === '[' || c === '(') deep++;
    else if ((c === '>' || c === ']' || c === ')') && deep > 0) deep--;
    else if (
      (c === separator || (separator === ';' && c === '；') || (separator === ',' && (c === '，' || c === '、'))) &&
      deep === 0
    ) {
      pieces.push(value.slice(from, at));
      from = at + 1;
    }
  }
  // An unclosed quote or bracket must not swallow the rest of the list.
  const rest = value.slice(from);
  pieces.push(...((quoted || deep > 0) && pieces.length === 0 ? value.split(separator) : [rest]));
  return pieces.filter((one) => one.trim() !== '');
}

export function readMailboxList(value: string): readonly Mailbox[] {
  return splitMailboxes(value.slice(0, MAIL.headerField))
    .slice(0, MAIL.mailboxes)
    .map(readMailbox)
    .filter((one) => one !== null);
}
