/** What was done or shared by the two of us, and what the time was spent on. */
import { ACTS, ADVERBS, TALKING, WH } from './lists.ts';
import { phraseOf } from './phrase.ts';
import { OUT, readable, type Saying, say, textOf, withoutTail } from './saying.ts';
import type { Parsed } from './subject.ts';
import { bare, gerundOf } from './tagged.ts';
import { talked } from './telling.ts';

/** 'Had a wonderful hour with her, mostly on X' */
const HAD =
  /^(?:(?:most|much|half|all|the rest) of (?:the|our|my) (?:\S+ )?(?:hour|time|talk|call|interview|conversation|discussion)|(?:the|our) (?:\S+ )?(?:discussion|talk|conversation|chat)) (?:was|were|went) (?:spent )?(?:mostly |mainly |all )?(?:on|about|over|talking about|discussing) (?=\S)|^(?:we |I )?(?:had|spent) (?:an? |the )?(?:\S+ ){0,3}?(?:hour|time|chat|talk|conversation|natter|yarn|discussion|laugh|catch-?up|minutes|debate)\b.{0,30}?,? (?:mostly |mainly |just |all )?(?:on|about|over|discussing|talking about) (?=\S)|^did (?:most|all|much) of the talking (?:about|on) (?=\S)|^(?:an? )?(?:(?:very |really )?(?:good|great|nice|long|quick|lovely|proper) )?(?:chat|talk|conversation|discussion|debrief|natter|yarn)(?: afterwards| after)? (?:about|on) (?=\S)/i;

export function spentOn(text: string): Saying | null {
  const had = HAD.exec(text);
  if (had === null) return null;
  const phrase = phraseOf(text.slice(had[0].length));
  return say(phrase !== null && WH.has(bare(phrase.split(' ')[0] ?? '')) ? 'how' : 'about', phrase, 0.85);
}

export function ofUs(text: string, { rest }: Parsed): Saying | null {
  const spent = spentOn(text);
  if (spent !== null) return spent;
  const low = rest[0]?.low ?? '';
  const talking = /\b(?:talking|chatting|speaking) about (.+)$/i.exec(textOf(rest))?.[1];
  if (talking !== undefined && !/^(?:talked|spoke|chatted|discussed)/.test(low)) {
    const phrase = phraseOf(talking);
    return say(phrase !== null && WH.has(bare(phrase.split(' ')[0] ?? '')) ? 'how' : 'about', phrase, 0.9);
  }
  const onto = /^got (?:on ?to|(?:stuck |really )?into|talking(?: about)?|chatting about) (.+)$/i.exec(
    textOf(rest),
  )?.[1];
  if (onto !== undefined) {
    const phrase = phraseOf(onto);
    return say(phrase !== null && WH.has(bare(phrase.split(' ')[0] ?? '')) ? 'how' : 'about', phrase, 0.85);
  }
  if (/\bsame\b/.test(text) && rest.length > 2 && !/\bdo (?:it|that|this)\b/.test(text))
    return say('common', readable(text), 0.8);
  if (/\b(?:hate|hated|loathe|screamed|laughed|cried|hugged|agreed)\b/i.test(text)) return OUT;
  if (/^(?:we both|both of us|we're both|we are both|we all) /i.test(text)) return say('common', readable(text), 0.9);
  if (/^(?:have|had|are|were|got|resumed|continued)$/.test(low)) {
    const main = rest.slice(1).filter((one) => !ADVERBS.has(one.low));
    if (TALKING.has(main[0]?.low ?? '')) return talked(main);
    const on = /\b(?:about|on|of|regarding|concerning) (.+)$/i.exec(textOf(rest));
    if (on?.[1] !== undefined && /\b(?:chat|talk|discussion|conversation|yarn|debate)\b/i.test(textOf(rest)))
      return say('about', phraseOf(on[1]), 0.8);
  }
  if (TALKING.has(low)) return talked(rest);
  if (
    ACTS.has(low) &&
    rest.length > 1 &&
    !/^(?:back|on|it|that|the whole thing|stuff|well|ok)\b/.test(textOf(rest.slice(1)))
  )
    return say(
      'did',
      `${gerundOf(low)} ${readable(withoutTail(textOf(rest.slice(1))))
        .replace(/(?:^| )together\b/, '')
        .trim()}`,
      0.85,
    );
  return null;
}
