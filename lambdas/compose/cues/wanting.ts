/**
 * Whether the candidate says that they do not want the job, or are in two minds: 'I don't think I want it', 'not for me', 'on the fence'.
 * Their notes thank and claim no interest (R18). English; what is said of others ('they don't want it rushed') is something else.
 */

/** Whoever speaks of themselves: 'I ...', or a sentence that begins with its verb. */
const OWN = String.raw`(?:\bi(?:['’]?(?:d|ll|m|ve)|['’]?ve)?(?: am| will| would| shall| have| do)? (?:just |really |honestly |frankly |genuinely |actually |definitely |probably |\p{L}+ly )*|(?:^|[.!?;,–-]\s*|\b(?:but|and|so) )(?:honestly |tbh |just |really |even |still )*)`;
const NOT = `(?:not|never|do(?:n['’]?t| not)|did(?:n['’]?t| not)|wo(?:n['’]?t)|would(?:n['’]?t| not)|will not|could(?:n['’]?t| not)|ca(?:n['’]?t| ?not)|no longer|am not|['’]m not|don['’]?t (?:think|reckon|believe|know that) i(?:['’]?d|['’]?ll| would| will)?)`;
const SOFTLY = `(?:really |even |actually |still |ever |think i |going to |gonna |be |see myself |intend to |want to )*`;

const UNWILLING = [
  // 'I won't be taking it', 'I don't really want the job', 'not going to work for that man'
  String.raw`${OWN}${NOT} ${SOFTLY}(?:want(?= (?:it|this|that|the|a) ?(?:job|role|post|position|place|one)?(?:[.,!;?\n]|$| at| any| to be honest| tbh| now)| to (?:work|be a|start)\b)|take|taking|accept|accepting|tak(?:e|ing) up|go(?:ing)? (?:for|back|ahead)|proceed\p{L}*|work(?:ing)? (?:there|for|with)|say(?:ing)? yes|sign(?:ing)?) ?(?:it|this|that|them|the|there|a|with|to (?:work|be|go)|him|her|any)?(?: (?:one|job|role|offer|post|position|place|forward|if|even|further|double|back)\b|(?=[.,!;?\n]|$| ))`,
  // 'It isn't for me', 'not the place for me', 'nah not for me mate'
  String.raw`(?:\bnot|n['’]?t) (?:really |quite )?(?:(?:the|a) (?:job|place|role|one|fit) )?for me(?=[.,!;\n]|$| (?:tbh|mate|lol|sorry|i|really|this|thanks))`,
  String.raw`(?:\bnot|n['’]?t|\bno longer|\bnever) (?:really |that |at all |remotely |much )?(?:interested|keen)\b(?!.{0,20}\b(?:in (?:my|what i)))`,
  String.raw`\b(?:no|zero|little) (?:interest|intention|wish|desire) (?:in|of|to)\b`,
  // 'I'll turn it down', 'going to say no', 'so it's a no', 'hard pass', 'count me out'
  String.raw`\b(?:turn(?:ed|ing)? (?:it|them|this|that|the \p{L}+|him|her) down|turn(?:ed|ing)? down (?:the|their|it)|(?:going to|have to|will|['’]ll|shall) say no(?= if|[.,!;\n]|$| to (?:it|them|the))|hard pass|count me out|cross me off|it['’]?s a no(?= from me|[.,!;\n]|$)|the answer['’]?s no|thanks but no|but no thank|not a chance|no chance of me|i['’]?m out(?=[.,!;\n]|$)|no way am i)\b`,
  `${OWN}(?:declin(?:e|ing)|withdraw(?:ing)?|pull(?:ing)? out|bow(?:ing)? out|be declining|decided (?:not to|against)|(?:would|['’]?d) (?:sooner|rather) (?:go back|be|work|eat|starve|stay))`,
  String.raw`\bwithdraw (?:me|my)\b`,
  // 'I can't see myself there', 'I doubt I'd take it', 'not my kind of place'
  String.raw`${OWN}${NOT} (?:really |quite )?(?:see|picture|imagine) myself (?:there|working|doing|at|in)\b`,
  String.raw`\bi doubt (?:that )?i(?:['’]?d|['’]?ll| would| will) (?:take|accept|want)\b`,
  String.raw`(?:\bnot|n['’]t) (?:really |quite )?my (?:kind|sort) of (?:place|job|thing)\b`,
  // 'I only went for the practice', 'my sister put my name down'
  String.raw`\b(?:only|just) (?:went|came|applied|did it|wanted|needed) (?:along )?(?:for|because|to (?:please|keep|get|see)|the)\b`,
  String.raw`\b(?:put my name (?:down|in)|made me (?:go|apply)|i never asked for it|was never after)\b`,
  // 'I've taken another', 'signed with the council instead'
  String.raw`\b(?:taken|accepted|signed|going with|gone with) (?:for |with |a |an |the |on )*(?:another|other|different|elsewhere|\p{L}+ one|.{2,24} instead)\b`,
  String.raw`\b(?:decided to stay (?:where|put)|staying (?:put|where i am)|gone off (?:the|it)|not going back|never (?:set foot|go back))\b`,
];

const UNSURE = [
  String.raw`\bnot (?:so |that |too |entirely |really |yet |at all )*(?:sure|certain|convinced)(?:,)? (?:yet|(?:if|that|whether|about|of) (?:i(?:['’]?d|['’]?m| would| am)? (?:really |even |actually )*(?:want|take|taking|accept|up for|going)|it['’]?s (?:for me|really me|what i)|(?:the|this) (?:job|role|place|one))|i (?:really |even )*want)`,
  String.raw`\b(?:in two minds|on the fence|torn between|mixed feelings|undecided|wavering|second thoughts|take it or leave it|lukewarm|underwhelmed|jury['’]?s (?:still )?out|might take it|need convincing|it['’]?s a maybe|not feeling it|wasn['’]?t feeling it|blow hot and cold|weighing (?:it|this|that) up|going round in circles)\b`,
  String.raw`\b(?:ha(?:ve|d)(?:n['’]?t| not) (?:made up my mind|decided)|can(?:['’]?t| ?not) (?:decide|make up my mind|tell if i)|(?:do(?:n['’]?t|n['’]?t really| not)|dunno) (?:know )?(?:if|whether|that) (?:i(?:['’]?d| would)? (?:want|accept|take|could say yes|ever)|it['’]?s (?:really )?(?:me|for me))|need to think|need time to think|have to think|let me (?:think|sleep on)|sleep on it)\b`,
  String.raw`(?:^|[.!?\n]\s*)meh\b(?! (?:about|on|with|for))`,
  String.raw`\bpart of me\b.{0,60}\b(?:part|half|other)\b|\bhalf of me\b`,
];

const RELUCTANT = [...UNWILLING, ...UNSURE].map((source) => new RegExp(source, 'imu'));

/** Of somebody else: 'she said', 'they are undecided', a quotation. */
const OF_OTHERS =
  /^(?:\p{L}+ ){0,2}(?:he|she|they|nobody|\p{Lu}\p{L}+) (?:said|says|was|were|is|are|told|seemed|did|does|do)\b|\btold me\b|^(?:he|she|they)['’](?:re|s)\b|["“”]/iu;

/** That they may be unsure: too little for us to claim no interest, and enough to believe a model that claims none. */
export const mayBeUnsure = (typed: string): boolean =>
  /\b(?:unsure|not (?:so |too |totally |entirely )?(?:sure|certain|convinced)|torn|still (?:thinking|deciding|weighing)|hesita\w+|reservations?|doubts?)\b/i.test(
    typed,
  );

/** Whether any sentence says so; such an answer claims no interest in its notes. */
export const isReluctant = (typed: string): boolean =>
  typed
    .split(/(?<=[.!?])\s+|\n+/u)
    .some((sentence) => !OF_OTHERS.test(sentence) && RELUCTANT.some((one) => one.test(sentence)));

/** 'The salary is lower than now, so not sure': they have not made up their mind. */
export const isHesitant = (typed: string): boolean =>
  /\b(?:so|bit|still|honestly) (?:i(?:'| a)?m )?(?:not sure|unsure|undecided)\b(?! (?:how|what|when|who|where|if (?:they|he|she)))|\bnot sure (?:i want|about (?:it|the job)|(?:it|this)(?:'s| is) for me)\b|\b(?:in two minds|on the fence)\b/i.test(
    typed.replaceAll('’', "'"),
  );
