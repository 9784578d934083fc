/** Every address in a message, with the name beside it: completes names that are found without one. */
import type { Mailbox } from '../../application/interview.ts';
import { TEXT } from '../../application/limits.ts';
import type { CalendarInterview } from '../calendar/interview.ts';
import type { Reading } from '../reading.ts';
import { readLines } from '../text/lines.ts';

const ADDRESSES =
  /(?:([\p{Lu}][\p{L}\p{M}'’.-]+(?: [\p{Lu}][\p{L}\p{M}'’.-]+){0,3}) ?[<(])?\b([\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})\b/gu;

/** Every address in the message, with the name next to it if there is one. */
export function addressBookOf(reading: Reading, calendar: CalendarInterview | null): readonly Mailbox[] {
  const book: Mailbox[] = [...reading.to, ...reading.cc, ...(reading.from === null ? [] : [reading.from])];
  for (const { text } of [
    ...reading.lines.slice(0, TEXT.bookLines),
    ...readLines(calendar?.description ?? '').slice(0, TEXT.book),
  ])
    for (const found of text.includes('@') ? text.matchAll(ADDRESSES) : [])
      if (book.length < TEXT.book) book.push({ name: found[1] ?? null, address: (found[2] ?? '').toLowerCase() });
  return book;
}
