/** What a mail says about each hour ahead: it is set, offered, a deadline, office hours, or when someone will write. */
import { DAY, MINUTE } from '../../application/instant.ts';
import { OTHER_TIMES } from '../lexicon/hints.ts';
import type { Reading } from '../reading.ts';
import { around } from '../text/around.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Moment } from '../when/find-moments.ts';
import { statementOf } from './statements.ts';

/** At most this many times are looked at: the first ones say enough. */
const MOST = 8;
const SURE = 0.5;
/** 23:59 and similar times, at which nobody meets. */
const LAST_MINUTE = 59;

export function timeFeatures(reading: Reading, moments: readonly Moment[], sentAt: number): readonly string[] {
  const out = new Set<string>();
  const fresh = squeezed(reading.fresh);
  let isInNewest = false;
  let hasOlder = false;
  for (const moment of moments.filter(({ hasTime }) => hasTime).slice(0, MOST)) {
    const { whole } = around(reading.text, moment.from, moment.to);
    const isNew = fresh.includes(squeezed(moment.text));
    const by = isNew ? '' : 'older ';
    if (isNew) isInNewest = true;
    else hasOlder = true;
    const [best] = statementOf(whole, reading.words);
    const does = best === undefined || best.likelihood < SURE ? 'unsure' : best.answer;
    const past = moment.start !== null && moment.start < sentAt ? 'past ' : '';
    out.add(`${by}${past}time: ${does}`);
    if (past !== '') continue;
    const line = plain(whole);
    for (const [what, phrases] of Object.entries(OTHER_TIMES))
      if (hasPhrase(line, phrases)) out.add(`${by}time beside ${what}`);
    if (moment.start !== null && (moment.start / MINUTE) % 60 === LAST_MINUTE) out.add('a last minute');
    if (/[?？]/u.test(line)) out.add(`${by}time in a question`);
  }
  const days = new Set(
    moments.flatMap(({ start, hasTime, struck, text }) =>
      hasTime && !struck && start !== null && start > sentAt && fresh.includes(squeezed(text))
        ? [Math.floor(start / DAY)]
        : [],
    ),
  );
  out.add(`days with an hour ${Math.min(days.size, 4)}`);
  if (isInNewest) out.add('an hour in the newest');
  else if (hasOlder) out.add('hours in older mails only');
  return [...out];
}

/** Without the quote marks and line breaks that make a quoted copy differ. */
export const squeezed = (text: string): string => text.replace(/[\s>*_|]+/gu, ' ').trim();
