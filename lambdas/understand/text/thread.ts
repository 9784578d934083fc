/** The messages of a thread in one text: who wrote which lines, and when. Attribution lines belong to nobody. */
import type { Instant } from '../../application/instant.ts';
import type { Mailbox } from '../../application/interview.ts';
import { TEXT } from '../../application/limits.ts';
import { readAttribution } from '../../mail/attribution.ts';
import { readBlockDate } from '../../mail/block-date.ts';
import { isBelievable, readHeaderBlock } from '../../mail/header-block.ts';
import { type Line, toLines } from '../../mail/lines.ts';
import { markOf } from '../../mail/marks.ts';
import { isCandidate } from '../people/candidate.ts';
import type { Reading } from '../reading.ts';

export interface Post {
  /** 0 for the newest. */
  readonly age: number;
  readonly sentAt: Instant;
  readonly byCandidate: boolean;
  /** The writer, if its header says so; null for the newest. */
  readonly from: Mailbox | null;
  /** The whole text with the other messages blanked, so that positions stay the same. */
  readonly text: string;
}

interface Head {
  readonly end: number;
  readonly depth: number;
  readonly from: Mailbox | null;
  readonly date: string | null;
  readonly language: string | null;
}

const MOST = 12;

/** GroupWise: '>>> Deb Kowalchuk 12/7/2026 11:30 AM >>>' */
const FRAMED = /^>{2,4} ?([^>].{8,200}[^>]) ?>{2,4}\s*$/;

function headAt(lines: readonly Line[], at: number): Head | null {
  const line = lines[at];
  if (line === undefined || line.words === '') return null;
  const framed = FRAMED.exec(line.raw.trim());
  if (framed !== null && /\d{4}/.test(framed[1] ?? ''))
    return { end: at + 1, depth: 0, from: null, date: framed[1] ?? null, language: null };
  const mark = markOf(line.words);
  const start = mark === null ? at : at + 1;
  let first = start;
  while (first < start + 3 && lines[first]?.words === '') first++;
  const block = readHeaderBlock(lines, first, mark === 'original' || mark === 'forwarded');
  if (block !== null && isBelievable(block) && block.fields >= (mark === null ? 3 : 2))
    return { end: block.end, depth: block.depth, from: block.from, date: block.date, language: block.language };
  const said = readAttribution(lines, at);
  return said === null ? null : { end: said.end, depth: said.depth, from: said.from, date: said.words, language: null };
}

const quotedBelow = (lines: readonly Line[], at: number, depth: number): boolean => {
  let next = at;
  while (next < at + 4 && lines[next]?.words === '') next++;
  return (lines[next]?.depth ?? 0) > depth;
};

/** Newest first. */
export function threadOf(reading: Reading, sentAt: Instant): readonly Post[] {
  const text = reading.text.slice(0, TEXT.head);
  const lines = toLines(text);
  const posts: (Omit<Post, 'age' | 'text'> & { readonly own: Set<number> })[] = [
    { sentAt, byCandidate: !reading.theirs, from: null, own: new Set() },
  ];
  /** Whose words are at each quote depth. */
  const owners: number[] = [0];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const head = posts.length < MOST ? headAt(lines, at) : null;
    if (head !== null && head.end > at) {
      const above = posts[owners[head.depth] ?? posts.length - 1] ?? posts[0];
      const before = above?.sentAt ?? sentAt;
      const dated =
        head.date === null
          ? null
          : readBlockDate(head.date, { before, offset: reading.sentOffset, language: head.language });
      const depth = quotedBelow(lines, head.end, head.depth) ? head.depth + 1 : head.depth;
      owners.length = Math.min(owners.length, depth);
      owners[depth] = posts.length;
      posts.push({
        sentAt: dated === null || dated.at > before + 86_400_000 ? before : dated.at,
        byCandidate: head.from !== null && isCandidate(reading.candidate, head.from),
        from: head.from,
        own: new Set(),
      });
      at = head.end;
      continue;
    }
    let owner = owners[line.depth];
    if (owner === undefined) {
      const above = posts[owners.findLast((one) => one !== undefined) ?? 0];
      owner = posts.length < MOST ? posts.length : posts.length - 1;
      // A quote without an attribution line is what the other side wrote.
      if (owner === posts.length)
        posts.push({
          sentAt: above?.sentAt ?? sentAt,
          byCandidate: above?.byCandidate === false,
          from: null,
          own: new Set(),
        });
      owners[line.depth] = owner;
    }
    posts[owner]?.own.add(at);
    at++;
  }
  if (posts.length === 1) return [{ age: 0, sentAt, byCandidate: !reading.theirs, from: null, text }];
  const raw = text.split('\n');
  return posts.map(({ own, ...post }, age) => ({
    ...post,
    age,
    text: raw.map((one, number) => (own.has(number) ? one : ' '.repeat(one.length))).join('\n'),
  }));
}
