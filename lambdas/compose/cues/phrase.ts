/** Turns what was typed into a noun phrase or a how/why/whether clause that can follow 'our discussion of'. */
import { withArticle } from '../drafts/cue-article.ts';
import { isQuestion, turned } from '../drafts/cue-question.ts';
import { isBroken } from './broken.ts';
import { listed, THINGS } from './listed.ts';
import { AUXILIARIES, GREETINGS, SUBJECTS, WH } from './lists.ts';
import { isTopic } from './noun-phrase.ts';
import { addressed, smallWord, spelledOut } from './reader.ts';
import { bare, tagged } from './tagged.ts';
import { verbAt } from './verb-at.ts';

const ENDS: readonly RegExp[] = [
  /[,\s]+(?:lol|lmao|haha\w*|hehe|tbh|btw|ngl|obvs?|obviously|honestly|basically|etc\.?|and so on|and stuff|and all that|small world|can you believe it|or something|or whatever|whatever that means|i think|i guess|sort of|kind of|of course|as well|ok|right|really|yikes|mate|though|fair enough|now|too|already|po|lah|ah|no|so that really|apparently|also|afterwards|at the end|mostly|mainly|a lot|a bit)[.!?]*$/i,
  /[,\s]+(?:which i (?:love|like|really like)|which is (?:nicer|nice|great|good|cool)|i approve|me too|so do i|so did i|me neither|same here|like me)[.!?]*$/i,
  /,\s(?:and )?\p{L}+ly[.!?]*$/iu,
  /[\s,.;:!?–—-]+$/,
];
const STARTS =
  /^(?:(?:and|but|so|then|also|plus|oh|um|uh|well|yeah|ok|okay|mostly|mainly|just|basically|honestly|apparently|the|a|my)\b[,\s]+)?(?:(?:mostly|mainly|just|basically|honestly|apparently|really)\s+)?(?:(?:a )?(?:good|great|long|nice|short|lovely|quick|big|proper|brilliant|wonderful|really good|very good) )?(?:chat|talk|yarn|discussion|conversation|natter|hour|time|convo|back and forth|deep dive)s?(?: (?:with|to) (?:her|him|them|she|he|you))?,? (?:mostly |mainly )?(?:about|on|re|around|of|over) (?=\S)/i;

/** Without brackets, filler words, outer punctuation and unbalanced quotation marks. */
export function trimmed(text: string): string {
  let rest = text
    .replace(/\s?\([^)]{0,200}\)?/g, ' ')
    .replace(/^[\s,.;:!?–—*>=-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  rest = rest.replace(
    /^(?:(?:and|but|so|then|also|plus|oh|um+|uh+|erm|well|yeah|yes|ok|okay|anyway|honestly|basically|apparently|btw|mostly|mainly|actually|obviously|lol|only)\b[,.:]?\s+)+/i,
    '',
  );
  for (let round = 0; round < 3; round += 1) for (const end of ENDS) rest = rest.replace(end, '');
  if ((rest.match(/"/g)?.length ?? 0) % 2 === 1)
    rest = /^[^"]*"[^"]+$/.test(rest) && !/\w"/.test(rest) ? `${rest}"` : rest.replace(/"/g, '');
  return rest
    .replace(/\blike (?=(?:nine|ten|two|three|\d+)\b)/gi, '')
    .replace(
      /\b(?:basically|literally|honestly|sort of|kind of|tbh|um|uh) (?=(?:the|a|an|nine|ten|two|three|\d|how|why)\b)/gi,
      '',
    )
    .trim();
}

/** 'why operator stop seeing': a verb without -s needs a plural subject. */
function inNumber(text: string): string {
  const tokens = tagged(text);
  const [wh, noun, verb] = tokens;
  if (wh === undefined || noun === undefined || verb === undefined || !WH.has(wh.low)) return text;
  if (
    noun.part === 'noun' &&
    !noun.plural &&
    !noun.name &&
    verb.tense === 'base' &&
    verb.part === 'verb' &&
    /[a-z]$/.test(noun.low) &&
    !/s$/.test(noun.low)
  )
    return [wh.text, `${noun.text}s`, ...tokens.slice(2).map((one) => one.text)].join(' ');
  return text;
}

/** Not a topic: a mood, a joke, a kind of person, or a reference to something said before. */
const UNSAID =
  /\b(?:next steps?|(?:good|great|nice|lovely|fine|okay|tough|hard|bad) (?:interview|meeting|day|experience)|ma(?:sha|sh)['’ ]?allah|in(?:sha|sh)['’ ]?allah|alhamdulillah|(?:thank|praise|glory to) god|interview (?:stages|process)|the process|fine by me|how (?:it|that) went|madam|kept (?:looking|checking)|jokes?|gossip|small talk|banter|feelings?|rapport|vibes?|with (?:me|us)|about me)\b|(?<!than )\b(?:fun|cheeky|lovely|nice|mental|brilliant|great|good)$|^(?:the |an? )?(?:\S+ )?(?:man|woman|bloke|chap|guy|lady|lad|person|character|fella|sort|one|ones)$|\b(?:first|second|third|last|next) one\b|^the (?:trick|secret|point|key|idea|issue|question|rule)$|^(?:the |a )?(?:(?:big|main|only|whole|first|best|worst|real) )?thing\b/i;
/** A statement that the tagger takes for a noun phrase. */
const RUN_ON =
  /^(?!.*\b(?:that|which|who|whom|where|when|how|what|why|whether)\b).*\b(?:is|are|was|were|says?|said|thinks?|it's|that's|there's|aren't|isn't|has|have|had|wasn't|don't|doesn't)\b/i;

const LISTED = /, (?:and )?| and /;
/** A thing, or a clause: its verb is its own. */
const isMember = (text: string): boolean =>
  WH.has(bare(text.split(' ')[0] ?? '')) ? text.split(' ').length > 2 : isTopic(text, { licensed: true });

/** Makes 'how they train', 'is it worth it?' and 'the new wing, only half of it open' fit after 'about'; null if impossible. */
export function phraseOf(text: string): string | null {
  let rest = trimmed(text);
  if (/^\S+ \S+ .*/.test(rest) && !/^(?:how|why|what|where|who|which|whether|when)\b/i.test(rest))
    // 'dual place names, where the macrons go' are two topics; 'the wing where Edna lives' is one.
    rest = rest.replace(/(?:,? (?<!\b(?:and|or) )(?:which|who)| where) (?=\S+ \S).*$/i, (tail, at: number) =>
      / where /.test(tail) && rest.charAt(at - 1) === ',' ? tail : '',
    );
  rest = rest.replace(
    / for (?:about |over |nearly |at least )?(?:an?|one|half an|ten|twenty|thirty|\d+) (?:hours?|minutes?|ages|while|bit)\b/i,
    '',
  );
  const started = STARTS.exec(rest);
  if (started !== null) rest = rest.slice(started[0].length);
  const asked = isQuestion(rest) || /\?$/.test(text.trim()) ? turned(rest) : null;
  if (asked === null && isQuestion(rest) && AUXILIARIES.has(bare(rest.split(' ')[0] ?? ''))) return null;
  rest = rest
    .replace(/ stuff$/i, '')
    .replace(/,? only$/i, '')
    .replace(/ only (?:\S+ )?(?:times|once|twice)\b.*$/i, '')
    .replace(/ (?:at|in|of) -\d\S*/g, '');
  // 'This time a real tour: hot aisle, battery room': the list is the topic.
  const list = /^(.{0,40}?): (\S+ \S.*)$/.exec(rest);
  if (list?.[2] !== undefined)
    rest = /\b(?:time|question|line|rule|word|sentence|thing|part)\b/i.test(list[1] ?? '')
      ? list[2]
      : (list[1] ?? rest);
  const spoken = inNumber(spelledOut(addressed(asked ?? rest))).replace(
    / and ((?:how|why|whether|where|when|what) .*)$/,
    (all, clause: string) => (THINGS.test(clause) ? '' : all),
  );
  const phrase = smallWord(listed(spoken).replace(/[,.;:\s]+$|(?<=\S \S+) (?:you|he|she|they|I|we)$/g, '')).replace(
    /\s(?:vs\.?|versus) (?=\S)/,
    ' versus ',
  );
  const tokens = tagged(phrase);
  const lead = tokens[0];
  if (lead === undefined || tokens.length > 22 || !/\p{L}/u.test(phrase)) return null;
  const stem = lead.low.split("'")[0] ?? '';
  if (
    SUBJECTS.has(stem) ||
    GREETINGS.has(lead.low) ||
    AUXILIARIES.has(lead.low) ||
    /^(?:if|not|because|that|nothing|none|to|like|still|no|yes|only|kindly|please|felt|rather|she'd|he'd)$/.test(stem)
  )
    return null;
  if (
    /^(?:good|great|nice|long|short|quick|lovely)? ?(?:chat|talk|yarn|natter|conversation|time|call|meeting|interview|visit)s?$/i.test(
      phrase,
    ) ||
    /^(?:\d+|a few|some) (?:minutes|hours?|mins?)$/i.test(phrase)
  )
    return null;
  if (
    /^(?:up|down|out|off|in|on|at|to|from|with|by|for|after|before|afterwards|later|then|there|here|read|only|please|me|us)$/.test(
      lead.low,
    )
  )
    return null;
  const second = tokens[1];
  if (
    tokens.length === 1 &&
    (lead.part !== 'noun' || lead.person || /^(?:first|last|self|me|them|both|things?|work|it)$/.test(lead.low))
  )
    return null;
  if (
    lead.part === 'verb' &&
    lead.tense === 'past' &&
    second !== undefined &&
    (!/ed$/.test(lead.low) || second.part !== 'noun')
  )
    return null;
  // 'When does it start' is a question, not information.
  if (
    WH.has(lead.low) &&
    AUXILIARIES.has(second?.low ?? '') &&
    /^(?:it|you|i|we|they|there|the|my)$/.test(tokens[2]?.low ?? '')
  )
    return null;
  if (WH.has(lead.low)) return tokens.length < 3 || isBroken(phrase) ? null : phrase;
  if (isBroken(phrase) || UNSAID.test(phrase) || RUN_ON.test(phrase)) return null;
  if (lead.part === 'verb' && lead.tense === 'present' && second?.part === 'preposition') return null;
  // 'short on people', 'flat out with the solar jobs': describes how somebody was.
  if (lead.part === 'adjective' && (second?.part === 'preposition' || tokens.length === 1)) return null;
  if (lead.tense === 'past' && (second?.name === true || second?.part === 'determiner' || /\d/.test(second?.low ?? '')))
    return null;
  if (verbAt(tokens) !== -1 && !phrase.split(LISTED).every(isMember)) return null;
  return withArticle(phrase);
}
