/** What a text does to a meeting: cancels it, moves it, or asks for a time. */

import type { Reading } from '../reading.ts';
import { plain } from '../text/lines.ts';
import { everyPhrase, findPhrase, hasPhrase } from '../text/phrases.ts';
import type { Words } from '../text/words.ts';

/** A negation or condition before it cancels the change: 'should you need to cancel'. */
const IF =
  /\b(?:if|should you|in case|unless|(?:^|, )to (?:reschedule|cancel)|reschedule or cancel|cancel or reschedule|need to reschedule or|need to cancel (?:or|this)|reschedule or|wenn|falls|sollten sie|si vous|si necesita|si necesitas|caso precise|caso|se precisar|mocht|indien|als je|se dovess|w razie|jeśli|gdyby|om du behöver|cancel(?:lation)? (?:link|policy)|click here)\b|場合/u;

export interface Change {
  readonly cancelled: boolean;
  readonly moved: boolean;
  readonly asks: boolean;
}

export function changeIn({ subject, sentences, words }: Reading): Change {
  let cancelled = false;
  let moved = false;
  let asks = false;
  for (const text of [subject, ...sentences.slice(0, 80).map(({ text }) => text)]) {
    const line = plain(text);
    if (line.length > 800) continue;
    const conditional = IF.test(line);
    if (
      !conditional &&
      hasPhrase(line, words.cancelled) &&
      !/\b(?:not|isn't|nicht|pas|no|não|niet|non|nie|inte)\b.{0,20}\b(?:cancel|absag|annul|cancela|annuller|odwoł|ställ)/u.test(
        line,
      )
    )
      cancelled = true;
    if (!conditional && moves(line, words)) moved = true;
    if (hasPhrase(line, words.asksTime)) asks = true;
  }
  return { cancelled, moved, asks };
}

/** 'Move you to the next round' moves no meeting; 'move your next interview to Friday' does. */
function moves(line: string, words: Words): boolean {
  const found = findPhrase(line, words.moved);
  if (found === null) return false;
  const next = findPhrase(line, words.nextRound);
  if (next === null) return true;
  return everyPhrase(line, words.moved).some((one) => one.end <= next.at || one.at >= next.end);
}
