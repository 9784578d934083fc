/** Turns a cue into the form that fits one kind of sentence. If none fits for certain, its noun phrase is used, or nothing. */
import { answered, ofMe } from './answering.ts';
import { asked } from './asking.ts';
import { given } from './doing.ts';
import { ACTS, ADVERBS, ASKING, AUXILIARIES, GIVING, MODALS, SAYING, SUBJECTS, TALKING, WANTING, WH } from './lists.ts';
import { phraseOf, trimmed, verbAt } from './phrase.ts';
import { small, smallWord, spelledOut } from './reader.ts';
import { clauseWithSubject, ME, OUT, readable, type Saying, say, textOf, withoutTail } from './saying.ts';
import { type Parsed, parsed } from './subject.ts';
import { bare, baseOf, gerundOf, type Token, tagged } from './tagged.ts';
import { quoted, stated, talked, told, wanted } from './telling.ts';
import { tidied } from './tidy.ts';
import { WISH } from './wish.ts';

/** From a number to a target number. */
function target(text: string): Saying | null {
  const goal =
    '(?:and |but |, ?)*(?:it |they |he |she )?(?:really )?(?:needs? to be|wants? (?:it )?(?:to (?:be|get to) |at )?|target(?: is)?|goal(?: is)?|should be|aim(?:ing)? for)';
  const at = new RegExp(
    `^(.{3,45}?) (?:is |are )?(?:at )?(\\d[\\d.,]*) ?(%?),? ${goal} ?(?:to |at )?(\\d[\\d.,]*) ?(%?)$`,
    'i',
  ).exec(text);
  if (at?.[1] !== undefined) {
    const unit = at[3] || at[5] || '';
    return say('plan', `get ${smallWord(at[1])} from ${at[2]}${unit} to ${at[4]}${unit}`, 0.85);
  }
  const doing = new RegExp(
    `^(?:they|he|she) (?:do|does|have|has|get|see) (\\d+)( .{0,30}?)?,? ${goal} ?(?:to get to |to )?(\\d+)$`,
    'i',
  ).exec(text);
  return doing === null
    ? null
    : say(
        'plan',
        spelledOut(`get from ${doing[1]} things${doing[2] ?? ''} to ${doing[3]} things`).replace(/ things/g, ''),
        0.8,
      );
}

function ofReader(text: string, { subject, rest, contracted }: Parsed): Saying | null {
  const verb = rest[0]?.low ?? '';
  if (contracted === 's' || contracted === 're' || /^(?:is|are|was|were)$/.test(verb)) {
    const said = contracted === null ? rest.slice(1) : rest;
    const lead = said.find((one) => !ADVERBS.has(one.low));
    if (lead !== undefined && (ASKING.has(lead.low) || lead.low === 'asking'))
      return asked(said.slice(said.indexOf(lead)));
    if (lead !== undefined && /^(?:telling|saying|explaining|thinking)$/.test(lead.low))
      return told(said.slice(said.indexOf(lead)), lead.low);
    if (lead !== undefined && lead.low === 'worried')
      return say('about', phraseOf(textOf(said.slice(said.indexOf(lead) + 2))), 0.6);
    const opinion = /^of the opinion that (.+)$/i.exec(textOf(said));
    if (opinion?.[1] !== undefined) return say('view', readable(opinion[1]), 0.7);
    if (
      lead !== undefined &&
      /^having an? (?:doubt|opinion|idea|question)$/.test(textOf(said).toLowerCase().split(' ').slice(0, 3).join(' '))
    )
      return say('question', readable(textOf(said.slice(3))), 0.6);
    return stated(text, 0.7);
  }
  const perfect = contracted === 've' || contracted === 'd' || /^(?:has|have|had)$/.test(verb);
  const main =
    perfect &&
    contracted === null &&
    (rest[1]?.tense === 'past' || GIVING.has(rest[1]?.low ?? '') || SAYING.has(rest[1]?.low ?? ''))
      ? rest.slice(1)
      : rest;
  const low = main[0]?.low ?? '';
  const base = baseOf(low);
  // 'He did lend me his copy' becomes lent.
  if (low === 'did' && main[1]?.part === 'verb' && ME.test(main[2]?.low ?? '')) return given(main.slice(1));
  if (low === 'kept' || low === 'keeps') return OUT;
  if (
    perfect &&
    contracted === null &&
    /^(?:the|an?) (?:opinion|view|idea|theory|feeling) (?:that|of)/i.test(textOf(rest.slice(1)))
  )
    return say('view', readable(textOf(rest.slice(4))), 0.7);
  if (ASKING.has(low)) return asked(main);
  const tested =
    /^(?:grilled|quizzed|tested|drilled|questioned|examined|pushed|pressed) (?:me|us) (?:on|about) (.+)$/i.exec(
      textOf(main),
    )?.[1];
  if (tested !== undefined) return say('question', phraseOf(tested), 0.8);
  if (low === 'would' && main[1]?.low === 'know') return say('question', phraseOf(textOf(main.slice(2))), 0.7);
  const through = /^(?:talked|took|walked|ran|led|guided) (?:me|us) through ((?:how|why|what) .+)$/i.exec(
    textOf(main),
  )?.[1];
  if (through !== undefined) return say('how', phraseOf(through), 0.9);
  if (/^(?:showed|walked|talked|took|ran|guided|led)$/.test(low) && ME.test(main[1]?.low ?? '')) return given(main);
  if (/^(?:goes?|went|ran|took me|talked me|walked me) (?:through|over)\b/.test(textOf(main))) return talked(main);
  if (TALKING.has(low) || /^(?:went on about|rambled about)/.test(textOf(main))) return talked(main);
  // 'She has explained me the standby service'
  const me = /^(?:explained|described|demonstrated)$/.test(low) && ME.test(main[1]?.low ?? '');
  if (me && main.length > 2) return say('heard', phraseOf(textOf(main.slice(2))));
  if (/^(?:explained|described|demonstrated|mentioned)$/.test(low) && !clauseWithSubject(textOf(main.slice(1))))
    return say(WH.has(main[1]?.low ?? '') ? 'how' : 'heard', phraseOf(textOf(main.slice(1))));
  if (/^tell|^told/.test(low) && /^(?:me|us)$/.test(main[1]?.low ?? '') && main[2]?.low === 'about')
    return say('heard', phraseOf(textOf(main.slice(3))));
  if (SAYING.has(low)) return told(main, low);
  if (WANTING.has(low) || (contracted === 'd' && /^(?:like|love|want)$/.test(low))) return wanted(main, contracted);
  if (
    /\b(?:the whole thing|everything)\b/i.test(textOf(main).split(' ').slice(0, 5).join(' ')) &&
    /^(?:do|have|take)$/.test(base)
  )
    return OUT;
  if (subject === 'reader' && low === 'thanks' && main[1]?.low === 'for')
    return say('thanks', phraseOf(textOf(main.slice(2))), 0.85);
  if (subject === 'reader' && main[0]?.tense === 'past' && /\bwith (?:me|us)\b/.test(textOf(main)) && !SAYING.has(low))
    return given(main);
  const hasMe = main.slice(1, 4).some((one) => ME.test(one.low)) || main.some((one) => one.low === 'my');
  if (
    (subject === 'reader' || (/^(?:had|let|made|gave|showed)$/.test(low) && ME.test(main[1]?.low ?? ''))) &&
    hasMe &&
    (main[0]?.tense !== null || GIVING.has(low))
  )
    return given(main);
  if (
    subject === 'reader' &&
    GIVING.has(low) &&
    main[0]?.tense === 'past' &&
    main.length > 1 &&
    /^(?:make|sort|do|bring|fetch|cook|show|move|sign|buy|serve|pour|draw|play|correct)$/.test(base)
  )
    return given(main);
  if (subject === 'reader' && low === 'did' && main.length > 1) return given(main);
  if (
    /^(?:laughed|laughs|smiled|smiles|nodded|nods|winked|grinned|shrugged|shut|sighed|clapped|beamed|cried|frowned|blinked)$/.test(
      low,
    )
  )
    return OUT;
  if (low === '' || low === 'seemed' || low === 'sounded' || low === 'looked') return null;
  return stated(text, main[0]?.part === 'verb' || AUXILIARIES.has(low) ? 0.75 : 0.4);
}

/** 'Had a wonderful hour with her, mostly on X' */
const HAD =
  /^(?:(?:most|much|half|all|the rest) of (?:the|our|my) (?:\S+ )?(?:hour|time|talk|call|interview|conversation|discussion)|(?:the|our) (?:\S+ )?(?:discussion|talk|conversation|chat)) (?:was|were|went) (?:spent )?(?:mostly |mainly |all )?(?:on|about|over|talking about|discussing) (?=\S)|^(?:we |I )?(?:had|spent) (?:an? |the )?(?:\S+ ){0,3}?(?:hour|time|chat|talk|conversation|natter|yarn|discussion|laugh|catch-?up|minutes|debate)\b.{0,30}?,? (?:mostly |mainly |just |all )?(?:on|about|over|discussing|talking about) (?=\S)|^did (?:most|all|much) of the talking (?:about|on) (?=\S)|^(?:an? )?(?:(?:very |really )?(?:good|great|nice|long|quick|lovely|proper) )?(?:chat|talk|conversation|discussion|debrief|natter|yarn)(?: afterwards| after)? (?:about|on) (?=\S)/i;

function spentOn(text: string): Saying | null {
  const had = HAD.exec(text);
  if (had === null) return null;
  const phrase = phraseOf(text.slice(had[0].length));
  return say(phrase !== null && WH.has(bare(phrase.split(' ')[0] ?? '')) ? 'how' : 'about', phrase, 0.85);
}

function ofUs(text: string, { rest }: Parsed): Saying | null {
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

function ofNobody(text: string, parse: Parsed): Saying | null {
  const head = headed(text);
  if (head !== null) return head;
  if (DONE_FOR_ME.test(text)) {
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

/** At least the noun phrase of a cue: what stands before its verb, else the object. */
export function fallback(text: string): Saying | null {
  const tokens = tagged(trimmed(tidied(text)));
  let at = tokens.findIndex(
    (one, index) =>
      (one.part === 'noun' || one.part === 'adjective' || one.part === 'determiner' || one.name) &&
      !SUBJECTS.has(one.low.split("'")[0] ?? '') &&
      (index > 0 || one.part !== 'pronoun'),
  );
  if (at === -1) return null;
  while (
    at > 0 &&
    (tokens[at - 1]?.part === 'adjective' || tokens[at - 1]?.part === 'value' || tokens[at - 1]?.part === 'determiner')
  )
    at -= 1;
  const stop = tokens.findIndex(
    (one, index) =>
      index > at &&
      (SUBJECTS.has(one.low.split("'")[0] ?? '') ||
        (one.part === 'verb' && one.tense !== 'gerund' && one.tense !== 'past') ||
        AUXILIARIES.has(one.low) ||
        /^(?:and|but|because|so|which|that|who|when|if|not)$/.test(one.low) ||
        /[,;:]$/.test(tokens[index - 1]?.text ?? '')),
  );
  const phrase = textOf(tokens.slice(at, stop === -1 ? Math.min(tokens.length, at + 8) : stop));
  const turnedTo = phraseOf(phrase);
  return turnedTo === null ||
    turnedTo.length < 3 ||
    turnedTo.split(' ').length < 2 ||
    /^(?:the|an?) \S+ (?:the|an?|my|your) |^(?:my|our|me|us)\b|^an? \S+$|\b(?:me|us)$|^(?:the |an? |your )?(?:\S+ )?(?:opinion|view|idea|thing|things|time|way|lot|answer|bit|one|ones|day|hour|week|minutes)$/i.test(
      turnedTo,
    ) ||
    /\b(?:to|and|of|with|in|at|for|on|at|the|a|whole thing|you|it)$/.test(turnedTo)
    ? null
    : say('about', turnedTo, 0.45);
}

/** A name that belongs to none of the interviewers: a resident, a patient, a child. */
const STRANGER =
  /\b(?:lady|man|woman|boy|girl|child|kid|lad|resident|patient|pupil|student|customer|client|baby|toddler)\b.{0,20}\b(?:called|named)\b/i;

/** 'tell her thanks for the biscuit', 'write: Dear Verity, I loved': only the text to be written. */
const unwrapped = (text: string): string =>
  text
    .replace(/^(?:please )?(?:write|say|put)(?: that)?: (?:dear \S+,? )?(?=I\b)/i, '')
    .replace(/^(?:please )?(?:write|say|put)(?: that)?: (?:dear \S+,? )?/i, 'I said ')
    .replace(/^(?:some |a few |mostly |the )?(?:technical |practical )?questions (?:on|about) (?=\S)/i, '')
    .replace(/^with (?:she|he|her|him|them) (?:it was|we did|I had|mostly|mainly|mostly it was) (?=\S)/i, '')
    .replace(/^\S+ and I (?=both\b)/i, 'we ')
    .replace(
      /^(?:and )?what we (?:ended up |mostly |really )?(?:talk(?:ed|ing)|spoke|chatted) about (?:most |mostly )?was (?=\S)/i,
      'we talked about ',
    )
    .replace(
      /^(?:councillor|cllr|mr|mrs|ms|dr|prof|professor|sister|father|judge|captain|principal|chef|coach|madam|sir)\.? (?=(?:she|he)\b)/i,
      '',
    )
    .replace(/^(?:please )?(?:tell|say to) (?:she|her|him|them|you)(?: both)?,? thanks? (?:you )?for /i, 'thanks for ')
    .replace(/^(?:please )?(?:thank|say thank(?:s| you) to) (?:she|her|him|them|you)(?: both)? for /i, 'thanks for ')
    .replace(/^(?:please )?(?:tell|say to) (?:she|her|him|them|you)(?: both)?,? (?:that )?(?=i\b)/i, 'I said ')
    .replace(/^(?:please )?(?:tell|say to) (?:she|her|him|them|you)(?: both)?,? (?:that )?/i, '');

/** The candidate dictates what to write. */
const ORDERED = /^(?:please )?(?:write|say|put)(?: that)?: /i;

/** 'seemed to like me', 'loved by all'. */
const toThemSaid = (tokens: readonly Token[]): boolean =>
  /\b(?:like|likes|liked|love|loved|loves) me$/.test(textOf(tokens).toLowerCase());

/** Anything longer is no cue. */
const LONGEST = 300;

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

/** 'drew the whole pipeline for me', 'walked the polytunnels with me': done by the reader, though no subject was typed. */
const DONE_FOR_ME =
  /^(?:drew|read|reviewed|opened|walked|paired|stood|sketched|explained|corrected|played|sorted|shared|fixed|unlocked|printed|marked|went|whiteboarded|watched|stayed|sat|worked|packed|cooked|built|demonstrated|demoed|mapped|set) (?=.*\b(?:with|for|to) me\b|.* so (?:that )?I could \S|(?:\S+ ){0,3}my \S)/i;

/** All ways in which a cue can be worded, best first. */
export function sayingsOf(text: string): readonly Saying[] {
  if (text.length > LONGEST) return [];
  const tidy = small(
    trimmed(
      tidied(
        unwrapped(text)
          .replace(/,? (?:he|she|they) (?:says?|said|reckons?|thinks?)$/i, '')
          .replace(/^my answer(?: was| is)?[:,]? /i, 'I said ')
          .replace(
            /^(?:(?:it )?turn(?:s|ed) out|(?:we )?(?:found out|discovered|realised|realized))(?: that)? (?=(?:we|both)\b)/i,
            '',
          )
          .replace(
            /^(?:he|she|they)(?:'s| is| are|'re)? wanted to know (?=how|what|which|whether|if|when|why)/i,
            'asked ',
          )
          .replace(/^(?:he |she |they )?wanted to know (?=how|what|which|whether|if|when|why)/i, 'asked '),
      ),
    ).replace(/^(?:good|bad|great|ok|so|and): /i, ''),
  );
  if (tidy === '' || STRANGER.test(tidy)) return [];
  const parse = parsed(tidy);
  const next = parse.tokens[1];
  // 'Patty hot work permits': a name, and what it was about.
  if (
    parse.subject === 'reader' &&
    parse.contracted === null &&
    next !== undefined &&
    (next.part === 'determiner' ||
      next.part === 'adjective' ||
      (next.part === 'noun' && !/(?:[^s]s|ed)$/.test(next.low))) &&
    ![SAYING, ASKING, WANTING, GIVING, TALKING, ACTS].some((list) => list.has(next.low))
  )
    return sayingsOf(tidy.replace(/^\S+ /, ''));
  const { subject } = parse;
  // 'Tell her I'd love to see the garden'
  if (WISH.test(tidy) || /^(?:please )?(?:tell|let) (?:she|her|him|them)\b/i.test(text)) {
    const wish = readable(tidy.replace(/^I said (?:that )?/, ''));
    if (WISH.test(wish)) return [say('own', wish, 0.85)].filter((one) => one !== null);
  }
  const joint = /^we (?:had|have) (the same .+)$/i.exec(tidy)?.[1];
  if (joint !== undefined)
    return [say('common', `we ${/^we have/i.test(tidy) ? 'have' : 'had'} ${joint}`, 0.85)].filter(
      (one) => one !== null,
    );
  const goal = target(tidy);
  if (goal !== null) return [goal];
  const order = ORDERED.exec(text);
  if (
    order !== null &&
    subject === 'me' &&
    /^I (?:love|enjoy|like|think|hope|look|was|am|will|would|have)/.test(tidy)
  ) {
    const own = say('own', spelledOut(tidy), 0.8);
    return own === null ? [] : [own];
  }
  const first =
    subject === 'reader' || subject === 'company'
      ? ofReader(tidy, parse)
      : subject === 'we'
        ? ofUs(tidy, parse)
        : subject === 'me'
          ? ofMe(parse)
          : subject === 'it'
            ? /^it(?:'s| is| was) /i.test(tidy)
              ? say(
                  'about',
                  phraseOf(tidy.replace(/^it(?:'s| is| was) (?:all |mostly |mainly |about |just )*/i, '')),
                  0.75,
                )
              : null
            : ofNobody(tidy, parse);
  if (first === OUT) return [];
  const quote = quoted(tidy);
  return [first, quote, subject === 'me' ? null : fallback(tidy)].filter((one) => one !== null);
}
