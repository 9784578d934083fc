/** Who an answer says was not there. */
import type { LaidOut } from './laid-out.ts';
import type { Mention } from './mention.ts';
import { anyOf } from './words/all.ts';

export const whoNamed = (mentions: readonly Mention[], last: Mention | null): readonly string[] => {
  // '3. Noelia' names one person twice.
  const once = mentions.filter(({ of }, i) => of === null || !mentions.slice(i + 1).some((one) => one.of === of));
  const named = once.flatMap((one) => (one.who === null ? [] : [one.who]));
  if (named.length > 0) return [...new Set(named)];
  return last?.who == null ? [] : [last.who];
};

const ONLY = anyOf('only');

/** 'Only Doug came', 'just me and Paula': whoever is named after these words was there. */
function werePresent({ tokens }: LaidOut, mentions: readonly Mention[]): ReadonlySet<Mention> {
  const out = new Set<Mention>();
  for (const [i, one] of mentions.entries()) {
    const before = mentions[i - 1];
    const start = before === undefined ? Math.max(0, one.from - 4) : Math.max(before.to, one.from - 4);
    const isListed =
      before !== undefined &&
      out.has(before) &&
      one.from - before.to <= 1 &&
      !/[,.;]/u.test(tokens[one.from]?.lead ?? '');
    const words = tokens.slice(start, one.from);
    const only = words.findLastIndex(({ word }) => ONLY.has(word));
    if (
      isListed ||
      (only >= 0 && tokens.slice(start + only + 1, one.from + 1).every(({ lead }) => !/[.,;!?\n]/u.test(lead)))
    )
      out.add(one);
  }
  return out;
}

/** Whom a debrief says was not there; 'the other two' are those whom it does not name beside them. */
export function whoMissing(laid: LaidOut, mentions: readonly Mention[], last: Mention | null): readonly string[] {
  const present = werePresent(laid, mentions);
  const missing = mentions.filter((one) => one.how !== 'stranger' && !present.has(one));
  if (!missing.some((one) => one.how === 'rest'))
    return missing.length > 0 ? whoNamed(missing, null) : present.size > 0 ? [] : whoNamed([], last);
  const first = mentions[0]?.from ?? 0;
  const start = laid.tokens.findLastIndex(({ lead }, at) => at <= first && /[.!?;\n]/u.test(lead));
  const beside = laid.mentions.filter(({ from }) => from >= start && from < first);
  return laid.nudge.people.filter((_, i) => ![...beside, ...mentions].some((one) => one.of === i));
}
