/** The texts of a mail in which names may stand, each with the part of the mail that it is. */
import { TEXT } from '../../application/limits.ts';
import { type Line, labelled } from '../lines.ts';
import type { Reading } from '../reading.ts';

export type Zone =
  | 'subject'
  | 'sender'
  | 'body'
  | 'label'
  | 'signature'
  | 'foot'
  | 'older'
  | 'title'
  | 'description'
  | 'contact';

export interface Passage {
  readonly zone: Zone;
  readonly text: string;
  /** Of 'Company: Acme' the label, in plain form. */
  readonly label: string | null;
  /** Number of the line in its zone, from 0. */
  readonly place: number;
}

export function passagesOf(
  reading: Reading,
  calendar: { readonly title: string | null; readonly description: string | null },
  contacts: readonly (string | null)[],
): readonly Passage[] {
  const { subject, from, body, sentences, signature, lines, fresh } = reading;
  const out: Passage[] = [];
  const add = (zone: Zone, texts: readonly string[]) => {
    for (const [place, text] of texts.entries()) {
      if (text === '') continue;
      const pair = labelled(text);
      if (pair !== null && pair.value !== '' && zone !== 'subject')
        out.push({ zone: zone === 'body' ? 'label' : zone, text: pair.value, label: pair.label, place });
      else out.push({ zone, text, label: null, place });
    }
  };
  add('subject', [subject.replace(/^(?:(?:re|fwd?|fw|aw|wg|tr|rv|sv|vs|odp|enc)\s*:\s*)+/iu, '')]);
  add('sender', [from?.name ?? '']);
  add(
    'body',
    sentences.slice(0, TEXT.sentences).map(({ text }) => text),
  );
  const signed = new Set((signature?.lines ?? []).map(({ number }) => number));
  const inBody = new Set(body.map(({ number }) => number));
  const rest = lines.filter(({ number, text }) => text !== '' && !inBody.has(number) && !signed.has(number));
  const kept = new Set(fresh.split('\n').map((line) => line.trim()));
  const isFresh = ({ text }: Line) => kept.has(text);
  add(
    'signature',
    (signature?.lines ?? []).map(({ text }) => text),
  );
  add(
    'foot',
    rest
      .filter(isFresh)
      .slice(0, 30)
      .map(({ text }) => text),
  );
  add(
    'older',
    rest
      .filter((one) => !isFresh(one))
      .slice(0, 60)
      .map(({ text }) => text),
  );
  add('title', [calendar.title ?? '']);
  add('description', (calendar.description ?? '').split('\n', 60));
  add(
    'contact',
    contacts.map((one) => one ?? ''),
  );
  return out;
}
