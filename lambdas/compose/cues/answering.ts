/** What the candidate said, told, suggested, promised or liked. */
import { ACTS, SAYING, WH } from './lists.ts';
import { phraseOf, trimmed } from './phrase.ts';
import { addressed, spelledOut } from './reader.ts';
import { clauseOnly, OUT, readable, type Saying, say, textOf, withoutTail } from './saying.ts';
import type { Parsed } from './subject.ts';
import { bare, gerundOf, type Token, tagged } from './tagged.ts';
import { verbAt } from './verb-at.ts';

/** The sentence that the debrief form asks the candidate to complete. */
const LIKED =
  /^(?:really |so )?(?:liked|enjoyed|loved|like|enjoy|love) (?:(?:talking|hearing|speaking|chatting|learning)(?: (?:to|with) (?:her|him|she|he|them|you))? (?:about|of|on)|our (?:talk|chat|conversation|discussion) (?:about|on|of)|discussing) (.+)$/i;

export function ofMe({ rest }: Parsed): Saying | null {
  const low = rest[0]?.low ?? '';
  const liked = LIKED.exec(textOf(rest))?.[1];
  if (liked !== undefined) {
    const phrase = phraseOf(liked);
    return say(phrase !== null && WH.has(bare(phrase.split(' ')[0] ?? '')) ? 'how' : 'about', phrase, 0.9);
  }
  if (
    /^(?:felt|feel|was|were|met|did|found|thought|guess|mean|hope|could|couldn't|didn't|don't|wasn't|nodded|knew|got)$/.test(
      low,
    ) &&
    rest[1]?.low !== 'to'
  )
    return OUT;
  if (/^(?:am|was)$/.test(low) && SAYING.has(rest[1]?.low ?? '')) return answered(rest.slice(1));
  if (/^ask/.test(low)) return OUT;
  const main =
    /^(?:have|had)$/.test(low) && (rest[1]?.tense === 'past' || SAYING.has(rest[1]?.low ?? '')) ? rest.slice(1) : rest;
  const verb = main[0]?.low ?? '';
  if (/^(?:got|get|was able|managed)$/.test(verb) && main[1]?.low === 'to' && main[2]?.part === 'verb')
    return say('thanks', `letting me ${readable(withoutTail(textOf(main.slice(2))))}`, 0.8);
  if (
    /^(?:said|say|told|tell|mentioned|mention|explained|explain|suggested|suggest|proposed|propose|promised|gave|answered|answer|replied|argued|pointed|shared|share|talked|spoke|offered|showed|described)$/.test(
      verb,
    )
  )
    return answered(main);
  if (/\b(?:chat|talk|discussion|conversation|yarn|debate)\b/i.test(textOf(rest))) {
    const on = /\b(?:about|on|of|regarding) (.+)$/i.exec(textOf(rest));
    if (on?.[1] !== undefined) return say('about', phraseOf(on[1]), 0.8);
  }
  if (ACTS.has(verb) && main[0]?.tense === 'past' && main.length > 1 && !/^(?:said|got|had|made|did)$/.test(verb))
    return say('did', `${gerundOf(verb)} ${readable(withoutTail(textOf(main.slice(1))))}`, 0.6);
  // What the candidate is or has was not necessarily said aloud; an opinion can be repeated.
  if (/^(?:think|believe|reckon)$/.test(verb) && main.length > 3)
    return say('own', `I still ${verb} ${readable(textOf(main.slice(1)))}`, 0.7);
  return null;
}

/** What the candidate said, told, suggested or promised. */
export function answered(main: readonly Token[]): Saying | null {
  let at = 1;
  while (
    /^(?:her|him|them|you|that|to|out|me)$/.test(main[at]?.low ?? '') &&
    at < main.length - 1 &&
    !(main[at]?.low === 'to' && main[at + 1]?.part === 'verb')
  )
    at += 1;
  const verb = main[0]?.low ?? '';
  const content = trimmed(textOf(main.slice(at)).replace(/^[:,"]\s*/, '')).replace(/"/g, '');
  const lead = bare(content.split(' ')[0] ?? '');
  if (/\b(?:mine|it|that|one|so|them|hers|his)$/i.test(content) && content.split(' ').length < 6) return OUT;
  if (content === '' || /^(?:yes|no|not much|nothing|fine|ok|higher|lower|sure)$/i.test(content)) return null;
  if (lead === 'about' || lead === 'of' || lead === 'on')
    // Who talked about it, did so with the reader; who told of it, told.
    return say(
      /^(?:talk|spoke)/.test(verb) ? 'about' : 'answered',
      phraseOf(content.slice(lead.length + 1).replace(/^: /, '')),
      0.85,
    );
  const bound = /^(?:offer|promise|agree)/.exec(verb)?.[0];
  if (bound !== undefined)
    return lead === 'to'
      ? say(bound === 'offer' ? 'offered' : 'promise', toReader(content.replace(/^to /i, '')), 0.85)
      : null;
  if (/^(?:suggest|recommend|propos)/.test(verb))
    return lead === 'to'
      ? say('still', toReader(content.replace(/^to /i, '')), 0.8)
      : say('suggested', toReader(content), 0.8);
  if (/^(?:how|why|what)$/.test(lead)) return say('answered', phraseOf(content), 0.7);
  const tokens = tagged(content);
  const stem = lead.split("'")[0] ?? '';
  if (/^(?:i|it|we|you|they|there|that)$/.test(stem) || verbAt(tokens) > 0)
    return say('answer', stem === 'you' ? spelledOut(clauseOnly(content)) : toReader(clauseOnly(content)), 0.8);
  if (/^(?:the story|a story|the one|a joke)/.test(content)) return say('answered', phraseOf(content), 0.6);
  return say('still', toReader(content), 0.75);
}

/** In what the candidate said, 'they' is somebody else, and 'he' or 'she' is the reader. */
function toReader(text: string): string {
  if (!/\b(?:they|them|their|theirs)\b/i.test(text)) return spelledOut(addressed(text));
  return spelledOut(text);
}
