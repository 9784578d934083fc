/** A cue without a subject: a noun phrase, or a verb whose subject is understood. */
import { answered } from './answering.ts';
import { asked } from './asking.ts';
import { given } from './doing.ts';
import { ACTS, ASKING, AUXILIARIES, GIVING, MODALS, SAYING, SUBJECTS, TALKING, WANTING, WH } from './lists.ts';
import { ofReader } from './of-reader.ts';
import { spentOn } from './of-us.ts';
import { phraseOf } from './phrase.ts';
import { ME, OUT, readable, type Saying, say, textOf, withoutTail } from './saying.ts';
import { type Parsed, parsed } from './subject.ts';
import { gerundOf, type Token, tagged } from './tagged.ts';
import { quoted, stated, talked, told, wanted } from './telling.ts';
import { verbAt } from './verb-at.ts';

/** What the typed noun says of the rest: 'her point that a menu is a promise' is a view, 'his question about X' a question. */
function headed(text: string): Saying | null {
  const view = /^(?:her|his|their) (?:point|view|belief|theory|feeling|argument) (?:that|is that|was that) (.+)$/i.exec(
    text,
  )?.[1];
  if (view !== undefined) return say('view', readable(view), 0.8);
  const asked_ = /^(?:her|his|their|one) (?:\S+ )?question (?:about|on) (.+)$/i.exec(text)?.[1];
  if (asked_ !== undefined) return say('question', phraseOf(asked_), 0.85);
  const said =
    /^(?:(?:her|his|their) (?:point|view|views|line|advice|thoughts?|take|opinion)|what (?:he|she|they) (?:said|says|told me)) (?:about|on) (.+)$/i.exec(
      text,
    )?.[1];
  if (said !== undefined) return say('said', phraseOf(said), 0.85);
  return /^(?:her|his|their) (?:\S+ )?(?:idea|plan|plans|project|proposal|ambition|goal|campaign|scheme|approach|way|trick) (?:of|to|for|with) \S/i.test(
    text,
  )
    ? say('heard', phraseOf(text), 0.85)
    : null;
}

/** 'laced up a reel with me': whatever was done, it was done with me. */
const isDoneWithMe = (text: string): boolean => {
  const [first] = tagged(text);
  return (
    first !== undefined &&
    (first.tense === 'past' || /ed$/.test(first.low)) &&
    / with me\b/.test(text) &&
    !/^(?:agreed|disagreed|argued|fought|laughed|joked|talked|spoke|chatted|was|had|got|did|made|said|felt|connected|flirted|left|clashed|dealt|bore|stayed|was|were|been|finished)$/.test(
      first.low,
    )
  );
};

/** 'drew the whole pipeline for me', 'walked the polytunnels with me': done by the reader, though no subject was typed. */
const DONE_FOR_ME =
  /^(?:drew|read|reviewed|opened|walked|paired|stood|sketched|explained|corrected|played|sorted|shared|fixed|unlocked|printed|marked|went|whiteboarded|watched|stayed|sat|worked|packed|cooked|built|demonstrated|demoed|mapped|set) (?=.*\b(?:with|for|to) me\b|.* so (?:that )?I could \S|(?:\S+ ){0,3}my \S)/i;

/** 'seemed to like me', 'loved by all'. */
const toThemSaid = (tokens: readonly Token[]): boolean =>
  /\b(?:like|likes|liked|love|loved|loves) me$/.test(textOf(tokens).toLowerCase());

export function ofNobody(text: string, parse: Parsed): Saying | null {
  const head = headed(text);
  if (head !== null) return head;
  if (DONE_FOR_ME.test(text) || isDoneWithMe(text)) {
    const [verb = '', ...others] = text
      .replace(
        / for (?:about |over )?(?:half an|an?|\d+|ten|twenty|thirty|forty) (?:hour|hours|minutes|while|bit)$/,
        '',
      )
      .split(' ');
    return say('thanks', `${gerundOf(verb)} ${readable(others.join(' '))}`, 0.8);
  }
  const both =
    /^both (?:(done|been|worked|trained|studied|learned|learnt|played|lived)|(of us )?(from|in|at)|(of us )?(\p{Ll}+)) (.+)$/u.exec(
      text,
    );
  if (both?.[1] !== undefined) return say('common', `we've both ${readable(text.slice(5))}`, 0.8);
  if (both?.[3] !== undefined) return say('common', `we're both ${both[3]} ${both[6]}`, 0.8);
  if (both?.[5] !== undefined && tagged(`we ${both[5]}`)[1]?.tense === 'base')
    return say('common', `we both ${both[5]} ${readable(both[6] ?? '')}`, 0.8);
  if (/^(?:trying|planning|hoping|looking|about) to \S/i.test(text)) return stated(`she's ${text}`, 0.7);
  const spent = spentOn(text);
  if (spent !== null) return spent;
  const { tokens, rest } = parse;
  const low = rest[0]?.low ?? '';
  const object = rest[1]?.low ?? '';
  if (
    /^(?:felt|seemed|looked|sounded|think|thought|guess|hope|glad|sorry|all|got|both) /.test(`${low} `) &&
    ((low !== 'all' && low !== 'both' && low !== 'got') ||
      /^(?:screamed|laughed|cried|lovely|nice|great|very|good|a)$/.test(object))
  )
    return OUT;
  if (toThemSaid(tokens)) return OUT;
  const same = /^(?:has |have |we have |got )?(?:the )?same (.+?) as (?:me|mine|i)\b/i.exec(text)?.[1];
  if (same !== undefined) return say('common', `we have the same ${same}`, 0.85);
  if (
    (rest[0]?.tense === 'present' &&
      /[^s]s$/.test(low) &&
      !rest[0].plural &&
      rest.length > 1 &&
      !WANTING.has(low) &&
      !SAYING.has(low) &&
      !ASKING.has(low) &&
      object !== 'and') ||
    /^(?:loves|likes|runs|does|has|keeps|trains|uses)$/.test(low)
  )
    return ofReader(`she ${text}`, parsed(`she ${text}`));
  const quote = quoted(text);
  if (quote !== null && (/^"/.test(text) || /^(?:only |just )?(?:said|says) "/i.test(text))) return quote;
  const thanks = /^thanks? (?:you )?(?:so much )?for (.+)$/i.exec(text)?.[1];
  if (thanks !== undefined) return say('thanks', phraseOf(thanks) ?? readable(thanks), 0.85);
  if (WH.has(low)) return say('how', phraseOf(text), 0.9);
  const toThem = /^(?:her|him|them)$/.test(object);
  if (toThem && SAYING.has(low)) return answered(rest);
  if (toThem && GIVING.has(low)) return null;
  if (low === 'both' && rest[1] !== undefined) return say('common', `we both ${readable(textOf(rest.slice(1)))}`, 0.7);
  if (TALKING.has(low) || /^(?:met and talked|had a chat)/.test(text)) return talked(rest);
  if (ASKING.has(low)) return asked(rest);
  if (SAYING.has(low) && rest.length > 1 && (rest[0]?.part === 'verb' || ME.test(object))) return told(rest, low);
  // 'Want to learn from him': the candidate does.
  if (low === 'want' && object === 'to') return OUT;
  if (
    WANTING.has(low) &&
    rest.length > 1 &&
    (rest[0]?.tense === 'present' || object === 'to' || rest[0]?.part === 'verb')
  )
    return wanted(rest, null);
  if ((GIVING.has(low) || ACTS.has(low)) && (ME.test(object) || /^(?:has|had) me$/.test(`${low} ${object}`)))
    return given(rest);
  if (low === 'had' && ME.test(object)) return given(rest);
  if (ACTS.has(low) && rest[0]?.tense === 'past' && rest.length > 1)
    return say(
      'did',
      `${gerundOf(low)} ${readable(withoutTail(textOf(rest.slice(1))))
        .replace(/(?:^| )together\b/, '')
        .trim()}`,
      0.6,
    );
  // 'offered to bring my kit': the candidate did.
  if (/^(?:offered|promised|suggested|proposed)$/.test(low) && /\b(?:my|I|I'd|I'll|me)\b/.test(text))
    return answered(rest);
  if (MODALS.has(low)) return null;
  const verb = verbAt(tokens);
  if (verb > 0) {
    const subject = tokens.slice(0, verb);
    const next = tokens[verb + 1];
    // Certainly a statement: a short subject without a comma, and a verb with its object.
    const sure =
      tokens.length <= 16 &&
      subject.length <= 6 &&
      !subject.some((one) => /[,:]$/.test(one.text) || SUBJECTS.has(one.low.split("'")[0] ?? '') || WH.has(one.low)) &&
      (AUXILIARIES.has(tokens[verb]?.low ?? '') || (next !== undefined && next.part !== 'verb'));
    const statement = sure ? stated(text, 0.6) : null;
    return statement ?? say('about', phraseOf(textOf(subject)), 0.5);
  }
  return say('about', phraseOf(text), 0.85);
}
