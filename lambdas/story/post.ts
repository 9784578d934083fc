/** Turns letters into post. Post is claimed when it is saved; if a crash follows, it is sent once the claim has lapsed. */
import { createHash } from 'node:crypto';
import { type Instant, MINUTE } from '../application/instant.ts';
import type { Letter, Post } from '../application/letter.ts';

/** How long a claim holds. After that, any run may send the post again. */
export const CLAIM_HOLDS = 10 * MINUTE;

/** Letters of these kinds join the mail of the letter before them when both answer the same message. */
const JOINS: ReadonlySet<Letter['kind']> = new Set(['closing-note', 'list', 'help', 'export', 'door']);

interface Addressing {
  readonly to: string | null;
  readonly inReplyTo: string | null;
}

/** A short hash that is the same whenever the same change is decided again. */
export const shortHash = (text: string, digits = 12): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits);

/**
 * The post of one change. The answer to a debrief and its thank-yous share one mail; other letters are mails of their own. Letters that can wait go
 * into the mail that was granted to them.
 */
export function postOf(
  change: string,
  item: string,
  letters: readonly Letter[],
  now: Instant,
  addressing: Addressing,
  granted: string | null,
): readonly Post[] {
  let group = 0;
  return letters.map((letter, place) => {
    const before = letters[place - 1];
    const joins =
      before !== undefined && (JOINS.has(letter.kind) || (before.kind === 'answer' && letter.kind === 'thank'));
    if (!joins) group = place;
    return {
      // One message may cause post for two items: the account and an application.
      id: `${item.slice(0, 6)}.${change}.${place}`,
      letter,
      ...addressing,
      dueAt: now,
      claimedAt: now,
      mail: granted ?? shortHash(`${item}/${change}/${group}`, 24),
    };
  });
}
