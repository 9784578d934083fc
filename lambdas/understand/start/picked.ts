/** 'The second one, please', 'the later one': which of several times is picked. */
import type { Instant } from '../../application/instant.ts';
import { PICKS } from '../lexicon/hints.ts';
import { plain } from '../text/lines.ts';
import { hasPhrase } from '../text/phrases.ts';

/** How a message picks: '1', '2', 'last', 'earlier'. */
export function picksIn(text: string): readonly string[] {
  const line = plain(text.replace(/\s+/gu, ' ').slice(0, 600));
  return Object.entries(PICKS).flatMap(([name, phrases]) => (hasPhrase(line, phrases) ? [name] : []));
}

interface Option {
  readonly start: Instant;
}

/** What it can be picked by: its position in the order they were given, and in time. */
export function placesOf(one: Option, options: readonly Option[]): ReadonlySet<string> {
  const at = options.findIndex(({ start }) => start === one.start);
  if (at < 0) return new Set();
  const byTime = options.map(({ start }) => start).sort((a, b) => a - b);
  return new Set([
    String(at + 1),
    ...(at === options.length - 1 ? ['last'] : []),
    ...(byTime[0] === one.start ? ['earlier'] : []),
    ...(byTime.at(-1) === one.start ? ['later'] : []),
  ]);
}
