/** Which of our mails a message answers if its address does not say: by the ids it refers to, or by our mark in the quoted text. */

import { type Field, fieldsOf } from '../../mail/head.ts';
import type { OutboundMail } from '../../ports.ts';

/** How many message ids are checked. The closest come last. */
const LOOKED_AT = 30;

/** In-Reply-To, then References from the last one back. RFC 5322 §3.6.4 */
function idsAnswered(fields: readonly Field[]): readonly string[] {
  const ids = (name: string): readonly string[] =>
    fields
      .filter((one) => one.name === name)
      .flatMap(({ value }) => value.split(/[<>\s]+/))
      .filter((one) => one.includes('@'));
  return [...ids('in-reply-to'), ...ids('references').toReversed()].slice(0, LOOKED_AT);
}

/** The mail of ours that it answers; null: no known one. */
export async function mailAnswered(
  fields: readonly Field[],
  find: (id: string) => Promise<OutboundMail | null>,
): Promise<OutboundMail | null> {
  for (const id of idsAnswered(fields)) {
    const found = await find(id.slice(0, id.lastIndexOf('@')));
    if (found !== null) return found;
  }
  return null;
}

/** How many marks are checked: a mail quotes only a few of ours. */
const MARKS = 20;

/** Our signed marks in a text, each once: 're+<token>'. */
export function marksIn(text: string): readonly string[] {
  const found = text.toLowerCase().matchAll(/\bre\+[0-9a-v]{48}\b/g);
  return [...new Set([...found.take(MARKS)].map(([mark]) => mark))];
}

/** The References for an answer to this message, ending with its own id; null if its owner wrote it, or it has no id. */
export function threadOf(raw: Uint8Array, owner: string): readonly string[] | null {
  const fields = fieldsOf(raw);
  const of = (name: string): string => fields.find((one) => one.name === name)?.value ?? '';
  const ids = (text: string): readonly string[] => text.match(/<[^<>\s]{1,250}>/g) ?? [];
  const [id] = ids(of('message-id'));
  if (id === undefined || of('from').toLowerCase().includes(owner)) return null;
  return [...ids(of('references')).slice(-LOOKED_AT), id];
}
