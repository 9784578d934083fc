/** A cue turned into the form that fits one kind of sentence. What fits none for certain falls back to its noun phrase, or is not used. */
import { turned } from '../drafts/cue-question.ts';
import { ACTS, ADVERBS, ASKING, AUXILIARIES, GIVING, MODALS, SAYING, SUBJECTS, TALKING, WANTING, WH } from './lists.ts';
import { phraseOf, trimmed, verbAt } from './phrase.ts';
import { addressed, small, smallWord, spelledOut } from './reader.ts';
import { bare, baseOf, gerundOf, type Token, tagged } from './tagged.ts';
import { tidied } from './tidy.ts';

/** The shape of the sentence that takes it. */
export type Form =
  /** 'our discussion of X' */
  | 'about'
  /** 'hearing how X' */
  | 'how'
  /** 'Thank you for X-ing' */
  | 'thanks'
  /** 'I enjoyed X-ing with you' */
  | 'did'
  /** 'It was good to hear that X' */
  | 'fact'
  /** 'Your view that X' */
  | 'view'
  /** 'What you said about X' */
  | 'said'
  /** 'Your advice to X' */
  | 'advice'
  /** 'Your advice: X' */
  | 'rule'
  /** 'Your question about X' */
  | 'question'
  /** 'Your plan to X' */
  | 'plan'
  /** 'Your plan for X' */
  | 'plans'
  /** 'It was a pleasure to find that we both X' */
  | 'common'
  /** 'As I said, X' */
  | 'answer'
  /** 'I meant what I said about X' */
  | 'answered'
  /** 'my answer is still X' */
  | 'still'
  /** '"X" is a line I'll keep' */
  | 'quote'
  /** A sentence of its own. */
  | 'own';

export interface Saying {
  readonly form: Form;
  readonly text: string;
  /** What the subject line can name; null: nothing short. */
  readonly names: string | null;
  /** From 0 to 1: how sure the turning is of its grammar. */
  readonly sure: number;
}

/** Understood, and not to be said in any form: a reaction, a count of mine, what we hated. */
const OUT: Saying = { form: 'about', text: '', names: null, sure: 0 };

/** 'letting me open one', 'that you arsenic testing': what lacks the word that it is about. */
function isWhole(text: string, form: Form): boolean {
  const words = text.split(' ');
  if (/^(?:thanks|did)$/.test(form) && words.length <= 5 && /\b(?:it|one|both|them|that|this|all|do)$/.test(text))
    return false;
  if (form !== 'fact' && form !== 'view') return true;
  const tokens = tagged(text);
  const at = tokens.findIndex((one, index) => index > 0 && !ADVERBS.has(one.low) && !/ly$/.test(one.low));
  if (!/^you$/.test(tokens[0]?.low ?? ''))
    return /^(?:you'|i'|it'|they'|there'|we')/.test(tokens[0]?.low ?? '') || verbAt(tokens) > 0;
  const verb = tokens[at];
  return verb !== undefined && (verb.part === 'verb' || AUXILIARIES.has(verb.low) || /ed$/.test(verb.low));
}

const ME = /^(?:me|us)$/;
const say = (form: Form, text: string | null, sure = 0.8): Saying | null => {
  const said =
    text === null
      ? null
      : smallWord(
          text
            .replace(/\s+/g, ' ')
            .replace(/[\s,.;:!?-]+$/, '')
            .trim(),
        );
  return said === null || said === '' || said.split(' ').length > 24 || !isWhole(said, form)
    ? null
    : { form, text: said, names: shortName(said, form), sure };
};

/** At most five words, for a subject. */
function shortName(text: string, form: Form): string | null {
  const name =
    form === 'about' || form === 'said' || form === 'plans' || form === 'answered' || form === 'question' ? text : null;
  if (
    name === null ||
    name.split(' ').length > 5 ||
    /^(?:how|why|whether|what|when|where|who|which|if)\b/.test(name) ||
    /\b(?:you|your|my|i)\b/i.test(name)
  )
    return null;
  return name;
}

/** From a number to the number they want. */
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

const textOf = (tokens: readonly Token[]): string => tokens.map((one) => one.text).join(' ');
const readable = (text: string): string => spelledOut(addressed(text));

type Subject = 'reader' | 'company' | 'we' | 'me' | 'it' | 'none' | 'other';

interface Parsed {
  readonly subject: Subject;
  /** From the verb on. */
  readonly rest: readonly Token[];
  /** 's', 've' ... of a contracted verb. */
  readonly contracted: string | null;
  readonly tokens: readonly Token[];
}

function parsed(text: string): Parsed {
  const tokens = tagged(text);
  const [first] = tokens;
  const [stem = '', ending = null] = (first?.low ?? '').split("'");
  const subject: Subject =
    stem === 'he' || stem === 'she'
      ? 'reader'
      : stem === 'they'
        ? 'company'
        : stem === 'we'
          ? 'we'
          : stem === 'i'
            ? 'me'
            : stem === 'it' || stem === 'there'
              ? 'it'
              : 'none';
  let at = subject === 'none' ? 0 : 1;
  while (ADVERBS.has(tokens[at]?.low ?? '') && at < tokens.length - 1) at += 1;
  return { subject, rest: tokens.slice(at), contracted: ending, tokens };
}

/** What follows an asking verb. */
/** What is asked about me, and not about my work, stays between the two of us. */
const PERSONAL =
  /^(?:about |regarding |for |on )?(?:(?:my|mine) (?!(?:\w+ )?(?:experience|work|project|answer|approach|thesis|research|portfolio|training|method|time at|design|plan|lesson|paper|book|garden|code|process|recipe|drawing)s?\b)|me\b|straight\b|whom?\b.*\bi\b)/i;

function asked(rest: readonly Token[]): Saying | null {
  let at = 1;
  while (/^(?:me|us|her|him|for)$/.test(rest[at]?.low ?? '')) at += 1;
  const lead = rest[at]?.low ?? '';
  const content = textOf(rest.slice(at));
  if (content === '') return null;
  if (PERSONAL.test(content)) return OUT;
  if (lead === 'about' || lead === 'on' || lead === 'after')
    return say('question', phraseOf(textOf(rest.slice(at + 1))));
  if (lead === 'to' && ME.test(rest[1]?.low ?? '')) return say('thanks', `asking me ${readable(content)}`);
  if (lead === 'to') return say('thanks', `asking me ${readable(content)}`, 0.6);
  if (lead === 'whether' || lead === 'if' || AUXILIARIES.has(lead)) {
    // How many, how old: between the two of them.
    // Whether the candidate can, will or has is between the two of them.
    if (/^(?:i|i'm|i've|i'd|my|we)$/.test(rest[at + 1]?.low ?? '')) return OUT;
    const clause = AUXILIARIES.has(lead) ? turned(content) : `whether ${textOf(rest.slice(at + 1))}`;
    return say('question', clause === null ? null : readable(clause), 0.7);
  }
  if (/^(?:who|whom)\b.*\b(?:i|i'd|i've)\b/i.test(content)) return OUT;
  if (/^how (?:many|much|long|old|often|far|soon)\b/.test(content) && /\b(?:i|i'm|my|me)\b/i.test(content)) return OUT;
  if (WH.has(lead)) return say('question', readable(turned(mine(content)) ?? content), 0.85);
  const questions = /^(?:the |a |some |her |his )?questions?,? (?:like |about |on )?(.+)$/i.exec(content);
  if (questions?.[1] !== undefined)
    return /^(?:is|are|do|does|can|will|should)\b/.test(questions[1])
      ? say('question', whetherOf(questions[1]), 0.7)
      : say('question', phraseOf(questions[1]), 0.7);
  return say('question', phraseOf(content), 0.6);
}

/** 'is a master's worth it' is whether a master's is worth it. */
function whetherOf(text: string): string | null {
  const known = turned(`${text}?`);
  if (known !== null) return known;
  const tokens = tagged(text);
  const noun = tokens.findIndex(
    (one, at) =>
      at > 0 &&
      (one.part === 'noun' || one.plural) &&
      (tokens[at + 1]?.part !== 'noun' || tokens[at + 1]?.low === 'worth'),
  );
  const verb = tokens[0];
  if (verb === undefined || noun < 1 || noun >= tokens.length - 1) return null;
  return ['whether', textOf(tokens.slice(1, noun + 1)), verb.low, textOf(tokens.slice(noun + 1))].join(' ');
}

/** 'what would you cut first', said to me, is what I would cut first. */
const mine = (text: string): string =>
  text
    .replace(/"/g, '')
    .replace(/\b(would|do|did|can|could|should|will) you\b/i, '$1 I')
    .replace(/\byour\b/gi, 'my');

const BENIGN = /^[\p{L}\p{N}][\p{L}\p{N}' ,.-]*$/u;

/** A phrase in quotation marks that is short and can be given back. */
function quoted(text: string): Saying | null {
  const found = /"([^"]{3,60})"/.exec(text)?.[1]?.replace(/[.,;!?]+$/, '');
  if (found === undefined || !BENIGN.test(found)) return null;
  const count = found.split(' ').length;
  if (count < 2) return null;
  if (/^(?:or|and|but|so|not bad|no)\b/i.test(found) || /\b(?:yes|no)$/i.test(found)) return null;
  const short = count <= 7 ? found : (found.split(/, /)[0] ?? '');
  return short.split(' ').length > 7 || short.split(' ').length < 2
    ? null
    : { form: 'quote', text: `"${short.charAt(0).toUpperCase()}${short.slice(1)}"`, names: null, sure: 0.8 };
}

const clauseWithSubject = (text: string): boolean => {
  const tokens = tagged(text);
  const stem = tokens[0]?.low.split("'")[0] ?? '';
  return (SUBJECTS.has(stem) && tokens.length > 2) || verbAt(tokens) > 0;
};

/** What follows a verb of saying, thinking or telling. */
function told(rest: readonly Token[], verb: string): Saying | null {
  let at = 1;
  while (
    /^(?:me|us|to|her|him)$/.test(rest[at]?.low ?? '') &&
    !(rest[at]?.low === 'to' && !ME.test(rest[at + 1]?.low ?? ''))
  )
    at += 1;
  while (rest[at]?.low === 'that' || rest[at]?.low === 'me') at += 1;
  const lead = rest[at]?.low ?? '';
  const content = textOf(rest.slice(at)).replace(/^[:,]\s*/, '');
  if (content === '') return null;
  const quote = quoted(content);
  if (quote !== null && /^"/.test(content)) return quote;
  if (lead === 'about' || lead === 'of') return say('about', phraseOf(textOf(rest.slice(at + 1))));
  if (lead === 'to' && rest[at + 1]?.part === 'verb') return say('advice', readable(content));
  if (lead === 'to' || lead === 'not')
    return say('advice', readable(lead === 'to' ? content : content.replace(/^not to/i, 'not to')), 0.6);
  if (content.split(' ').length < 3 && quote === null) return null;
  if (/^(?:never|always|don't|do|keep|just)$/.test(lead) && rest.length > at + 1)
    return say('rule', readable(content).replace(/"/g, ''), 0.8);
  if (WH.has(lead)) return say('how', phraseOf(content));
  if (clauseWithSubject(content)) {
    const clause = readable(clauseOnly(content)).replace(/"/g, '');
    // What they said of me is praise or blame, and no news to them.
    if (/^(?:i|my)\b/i.test(clause)) return OUT;
    const opinion = /^(?:think|reckon|believe|argue|feel|insist|claim|swear)$/.test(baseOf(verb));
    // 'You started on the phones' is no point that one makes.
    return say(!opinion && /^you\b/i.test(clause) ? 'fact' : 'view', clause, 0.75);
  }
  if (rest[at]?.part === 'verb' && rest[at]?.tense === 'base') return OUT;
  if (rest[at]?.part === 'verb' && rest[at]?.tense === 'base') return OUT;
  return say('said', phraseOf(content), 0.7);
}

/** Two clauses at most: the tail after 'and then', a comma that comments. */
const clauseOnly = (text: string): string =>
  text
    .replace(
      / (?:and|but) (?=(?:are |is )?(?:short (?:on|of)|behind|struggling|losing|lost|drowning|down to)\b).*$/i,
      '',
    )
    .replace(/,? (?:and then|which|so that|because) .*$/i, (tail) => (text.length - tail.length > 25 ? '' : tail))
    .replace(/, (?:lol|she's right|he's right|they're right).*$/i, '');

/** 'showed me the rig', 'let me try', 'made the tea': thanks for it. */
function given(rest: readonly Token[]): Saying | null {
  const [verb, ...others] = rest;
  if (verb === undefined || others.length === 0) return null;
  const base = baseOf(verb.low);
  const object = others[0]?.low ?? '';
  let tail = textOf(others);
  if (/^(?:let|make|have)$/.test(base) && ME.test(object)) tail = tail.replace(/^(me|us) to /i, '$1 ');
  const gerund =
    base === 'make' && ME.test(object) && others[1]?.part === 'verb'
      ? 'having'
      : base === 'be'
        ? 'being'
        : gerundOf(verb.low);
  return say('thanks', `${gerund} ${readable(withoutTail(tail))}`, ME.test(object) ? 0.9 : 0.7);
}

/** What comes after the thing itself: a comment, a number that decorates, a story. A list goes on. */
const withoutTail = (text: string): string =>
  text
    .replace(/ (?:because|bc|cos|since|which|who|so that|while|until) .*$/i, (tail) =>
      text.length - tail.length > 8 ? '' : tail,
    )
    .replace(/,? and (?:one|then|so|also|i|he|she|we|they|it|that)\b.*$/i, (tail) =>
      text.length - tail.length > 8 ? '' : tail,
    )
    .replace(/: .*$/, '')
    .replace(/, .*$/, (tail) =>
      /^, [^,]{2,30}(?:, [^,]{2,30})? and [^,]{2,30}$/.test(tail) && !/\b(?:i|my|me|was|is|it)\b/i.test(tail)
        ? tail
        : '',
    )
    .replace(
      / and (?:looked|laughed|smiled|said|asked|told|took notes|nodded|winked|joked|yawned|checked|sighed)\b.*$/i,
      '',
    )
    .trim();

function wanted(rest: readonly Token[], contracted: string | null): Saying | null {
  let at = contracted === 'd' && /^(?:like|love)$/.test(rest[0]?.low ?? '') ? 1 : 1;
  if (rest[0]?.low === 'wan') at = 1;
  const lead = rest[at]?.low ?? '';
  const next = rest[at + 1];
  const content = textOf(rest.slice(at));
  if (content === '' || /^(?:me|someone|somebody|anyone|people)$/.test(lead)) return null;
  if (lead === 'to' && next !== undefined)
    return /^(?:know|see|hear|get)$/.test(next.low) && next.low === 'know'
      ? null
      : say('plan', readable(textOf(rest.slice(at + 1))), 0.85);
  if (rest[at]?.tense === 'base' && rest[at]?.part === 'verb') return say('plan', readable(content), 0.6);
  const infinitive = / to (?=be |have )/i.exec(content);
  if (infinitive !== null && content.split(' ').length < 14) return say('fact', readable(`she wants ${content}`), 0.7);
  return say('plans', phraseOf(content), 0.75);
}

/** 'she started on the phones', 'he's from Gdansk', 'mustering starts in April'. */
function stated(typed: string, sure: number): Saying | null {
  const judged =
    /^(.{4,80}?) (?:is|was|are|were) (?:just |so |pretty |really |absolutely )?(?:genius|brilliant|great|lovely|amazing|clever|gorgeous|beautiful|fantastic|wonderful|ace|class|excellent|impressive|good|nice|cool)$/i.exec(
      typed,
    )?.[1];
  if (judged !== undefined)
    return SUBJECTS.has(bare(judged.split(' ')[0] ?? '')) ? null : say('about', phraseOf(judged), 0.7);
  const text = typed.replace(/, (?:where|what|which|who|how|why|whose)\b.*$/i, '');
  // Somebody's years are nobody's business.
  if (/^(?:he|she)(?:'s| is) (?:about |nearly |over )?\d+\b/i.test(text)) return OUT;
  return say(
    'fact',
    readable(clauseOnly(withoutTail(text).length > 12 ? withoutTail(text) : text)).replace(/"/g, ''),
    sure,
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
  if (
    perfect &&
    contracted === null &&
    /^(?:the|an?) (?:opinion|view|idea|theory|feeling) (?:that|of)/i.test(textOf(rest.slice(1)))
  )
    return say('view', readable(textOf(rest.slice(4))), 0.7);
  if (ASKING.has(low)) return asked(main);
  if (low === 'would' && main[1]?.low === 'know') return say('question', phraseOf(textOf(main.slice(2))), 0.7);
  if (/^(?:showed|walked|talked|took|ran|guided|led)$/.test(low) && ME.test(main[1]?.low ?? '')) return given(main);
  if (/^(?:goes?|went|ran|took me|talked me|walked me) (?:through|over)\b/.test(textOf(main))) return talked(main);
  if (TALKING.has(low) || /^(?:went on about|rambled about)/.test(textOf(main))) return talked(main);
  if (/^(?:explained|described|demonstrated|mentioned)$/.test(low) && !clauseWithSubject(textOf(main.slice(1))))
    return say(WH.has(main[1]?.low ?? '') ? 'how' : 'about', phraseOf(textOf(main.slice(1))));
  if (/^tell|^told/.test(low) && /^(?:me|us)$/.test(main[1]?.low ?? '') && main[2]?.low === 'about')
    return say('about', phraseOf(textOf(main.slice(3))));
  if (SAYING.has(low)) return told(main, low);
  if (WANTING.has(low) || (contracted === 'd' && /^(?:like|love|want)$/.test(low))) return wanted(main, contracted);
  if (
    /\b(?:the whole thing|everything)\b/i.test(textOf(main).split(' ').slice(0, 5).join(' ')) &&
    /^(?:do|have|take)$/.test(base)
  )
    return OUT;
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

/** 'talked about X', 'went over X'. */
function talked(rest: readonly Token[]): Saying | null {
  const found =
    /^\S+(?: (?:since|for) (?:about )?(?:half an|an?|\w+) (?:hours?|minutes?))?(?: (?:a lot|a bit|also|mostly|mainly|briefly|at length|together|through|me through|over|into|onto|on|round))*(?: (?:to|with) (?:me|her|him|them|us|each other))?(?: (?:about|of|on|over|regarding|that))* (.+)$/i.exec(
      textOf(rest),
    );
  const content = found?.[1];
  if (content === undefined) return null;
  const phrase = phraseOf(content);
  return say(phrase !== null && WH.has(bare(phrase.split(' ')[0] ?? '')) ? 'how' : 'about', phrase, 0.9);
}

function ofUs(text: string, { rest }: Parsed): Saying | null {
  const low = rest[0]?.low ?? '';
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
      `${gerundOf(low)} ${readable(withoutTail(textOf(rest.slice(1)))).replace(/ together\b/, '')}`,
      0.85,
    );
  return null;
}

/** The line that the debrief asks to be finished. */
const LIKED =
  /^(?:really |so )?(?:liked|enjoyed|loved|like|enjoy|love) (?:(?:talking|hearing|speaking|chatting|learning)(?: (?:to|with) (?:her|him|she|he|them|you))? (?:about|of|on)|our (?:talk|chat|conversation|discussion) (?:about|on|of)|discussing) (.+)$/i;

function ofMe({ rest }: Parsed): Saying | null {
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
    /^(?:said|say|told|tell|mentioned|mention|explained|explain|suggested|suggest|promised|gave|answered|replied|argued|pointed|shared|share|talked|spoke|offered|showed|described)$/.test(
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
  // What I am or have was not said to have been said: only what I think can be said again.
  if (/^(?:think|believe|reckon)$/.test(verb) && main.length > 3)
    return say('own', `I still ${verb} ${readable(textOf(main.slice(1)))}`, 0.7);
  return null;
}

/** What I said, told, suggested or promised. */
function answered(main: readonly Token[]): Saying | null {
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
    return say('answered', phraseOf(content.slice(lead.length + 1)), 0.85);
  if (/^suggest|^recommend/.test(verb)) return say('answered', phraseOf(content), 0.7);
  if (/^(?:how|why|what)$/.test(lead)) return say('answered', phraseOf(content), 0.7);
  const tokens = tagged(content);
  const stem = lead.split("'")[0] ?? '';
  if (/^(?:i|it|we|you|they|there|that)$/.test(stem) || verbAt(tokens) > 0)
    return say('answer', spelledOut(clauseOnly(stem === 'you' ? content : addressed(content))), 0.8);
  if (/^(?:the story|a story|the one|a joke)/.test(content)) return say('answered', phraseOf(content), 0.6);
  // Whom I would feed or ask is nobody who reads this.
  const read = /\b(?:them|they|their)\b/i.test(content) ? content : addressed(content);
  return say('still', spelledOut(read), 0.75);
}

function ofNobody(text: string, parse: Parsed): Saying | null {
  const { tokens, rest } = parse;
  const low = rest[0]?.low ?? '';
  const object = rest[1]?.low ?? '';
  if (
    /^(?:felt|seemed|looked|sounded|think|thought|guess|hope|glad|sorry|all|got|both) ?/.test(`${low} `) &&
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
      `${gerundOf(low)} ${readable(withoutTail(textOf(rest.slice(1)))).replace(/ together\b/, '')}`,
      0.6,
    );
  if (MODALS.has(low)) return null;
  const verb = verbAt(tokens);
  if (verb > 0) {
    const subject = tokens.slice(0, verb);
    const next = tokens[verb + 1];
    // A statement for certain: a short subject without a comma, and a verb that has its object.
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

/** The noun phrase that a cue holds at least: what stands before its verb, else the object. */
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
    /\b(?:to|and|of|with|in|at|for|on|at|the|a|whole thing|you|it)$/.test(turnedTo)
    ? null
    : say('about', turnedTo, 0.45);
}

/** Somebody who is none of those met, by name: a resident, a patient, a child. */
const STRANGER =
  /\b(?:lady|man|woman|boy|girl|child|kid|lad|resident|patient|pupil|student|customer|client|baby|toddler)\b.{0,20}\b(?:called|named)\b/i;

/** 'tell her thanks for the biscuit', 'write: Dear Verity, I loved': what is to be written. */
const unwrapped = (text: string): string =>
  text
    .replace(/^(?:please )?(?:write|say|put)(?: that)?: (?:dear \S+,? )?/i, 'I said ')
    .replace(/^(?:please )?(?:tell|say to) (?:she|her|him|them|you)(?: both)?,? thanks? (?:you )?for /i, 'thanks for ')
    .replace(/^(?:please )?(?:tell|say to) (?:she|her|him|them|you)(?: both)?,? (?:that )?(?=i\b)/i, 'I said ')
    .replace(/^(?:please )?(?:tell|say to) (?:she|her|him|them|you)(?: both)?,? (?:that )?/i, '');

/** 'seemed to like me', 'loved by all'. */
const toThemSaid = (tokens: readonly Token[]): boolean =>
  /\b(?:like|likes|liked|love|loved|loves) me$/.test(textOf(tokens).toLowerCase());

/** Every way in which a cue can be said, the best first. */
/** What is longer is no cue, whatever it is. */
const LONGEST = 300;

export function sayingsOf(text: string): readonly Saying[] {
  if (text.length > LONGEST) return [];
  const tidy = small(
    trimmed(tidied(unwrapped(text).replace(/^my answer(?: was| is)?[:,]? /i, 'I said '))).replace(
      /^(?:good|bad|great|ok|so|and): /i,
      '',
    ),
  );
  if (tidy === '' || STRANGER.test(tidy)) return [];
  const parse = parsed(tidy);
  const { subject } = parse;
  const goal = target(tidy);
  if (goal !== null) return [goal];
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
