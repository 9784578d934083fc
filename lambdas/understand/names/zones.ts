/** The texts of a mail that may contain names, each with the part of the mail it is. */
import { TEXT } from '../../application/limits.ts';
import type { Reading } from '../reading.ts';
import { type Line, labelled, readLines, sentencesOf } from '../text/lines.ts';
import { threadOf } from '../text/thread.ts';

export type Zone =
  | 'subject'
  | 'sender'
  | 'body'
  | 'label'
  | 'signature'
  | 'foot'
  /** An older message of the thread, by them or by the candidate. */
  | 'older'
  | 'asked'
  /** What the candidate wrote above the forwarded mail. */
  | 'note'
  | 'title'
  | 'description'
  | 'contact';

export interface Passage {
  readonly zone: Zone;
  readonly text: string;
  /** The label in 'Company: Acme', normalised. */
  readonly label: string | null;
  /** Line number in its zone, from 0. */
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
  const inBody = new Set(body.flatMap(({ number, text }) => (text === '' ? [] : [number])));
  const rest = lines.filter(({ number }) => !inBody.has(number) && !signed.has(number));
  const kept = new Set(fresh.split('\n').map((line) => line.trim()));
  const isFresh = ({ text }: Line) => kept.has(text);
  add(
    'signature',
    (signature?.lines ?? []).map(({ text }) => text),
  );
  add(
    'foot',
    rest
      .filter((one) => one.text !== '' && isFresh(one))
      .slice(0, 30)
      .map(({ text }) => text),
  );
  const older = rest.filter((one) => one.text === '' || !isFresh(one));
  for (const [zone, own] of older.some(({ text }) => text !== '') ? parted(reading, older) : [])
    add(
      zone,
      sentencesOf(own)
        .slice(0, MOST_OLDER)
        .map(({ text }) => text),
    );
  add(
    'note',
    sentencesOf(readLines(reading.note)).map(({ text }) => text),
  );
  add('title', [calendar.title ?? '']);
  add('description', (calendar.description ?? '').split('\n', 60));
  add(
    'contact',
    contacts.map((one) => one ?? ''),
  );
  return out;
}

const MOST_OLDER = 60;

/** Older lines by who wrote them, without message headers. */
function parted(reading: Reading, older: readonly Line[]): readonly (readonly [Zone, readonly Line[]])[] {
  const by = (candidate: boolean): readonly Line[] => {
    const own = new Set(
      threadOf(reading, 0)
        .filter(({ byCandidate }) => byCandidate === candidate)
        .flatMap(({ text }) => text.split('\n').flatMap((line, number) => (line.trim() === '' ? [] : [number]))),
    );
    return older.map((line) => (own.has(line.number) ? line : { ...line, text: '' }));
  };
  return [
    ['older', by(false)],
    ['asked', by(true)],
  ];
}
