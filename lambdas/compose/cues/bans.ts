/** What the candidate asks to be kept out, in any wording: the sentence it stands in and the one before it. */

const NOTE = '(?:note|notes|letter|letters|mail|e-?mail|message|thank-?you|thanks|draft|drafts|write-?up)s?';
const NOT =
  "(?:don'?t|do not|didn'?t want|not|never|no need to|without|rather not|rather you didn'?t|best not(?: to)?|better not(?: to)?|please no|avoid|wouldn'?t|won'?t|shouldn'?t|can'?t)";
const VERB =
  '(?:mention\\w*|putt?(?:ing)?|writ(?:e|ing|ten)|say|said|saying|tell|telling|told|includ\\w*|bring(?:ing)? (?:\\S+ )?up|refer\\w*|repeat\\w*|quot(?:e|ed|ing)|add(?:ed|ing)?|pass(?:ed|ing)? (?:\\S+ )?on|go(?:es|ing)? (?:in|into|any|no|further))';

const BANS: readonly RegExp[] = [
  // Not over a comma: 'who won't read it, I said'.
  new RegExp(`\\b${NOT}\\b(?: [^\\s,;]+){0,4}? ${VERB}\\b`, 'i'),
  new RegExp(
    `\\b(?:not|nothing|none of (?:this|that|it)|no place|doesn'?t belong|comes? not|stays? out)\\b(?: \\S+){0,3}? (?:in|into|for|of) (?:the|any|a|my|this|her|his|their|your) ${NOTE}\\b`,
    'i',
  ),
  /\b(?:leave|leaving|keep|keeping|left|kept|cut|strike) (?:\S+ ){0,8}?(?:out|alone|quiet|private|secret|to (?:your|our|my)sel(?:f|ves))\b/i,
  /\b(?:skip|drop|omit|exclude|ignore|forget) (?:that|this|it|the (?:bit|part|last)|what)\b/i,
  /\b(?:between (?:us|you and me|ourselves|these)|entre nous|off the record|off-record|in confidence|confidential\w*|just for you|for your (?:eyes|ears|information) only|(?:goes|go|went) no further|under wraps|hush|mum'?s the word|private(?:ly)? (?:to|for) me|not (?:one )?for (?:the|any|my) \w+|you didn'?t hear|not to be (?:shared|repeated|said|written))\b/i,
];

/** 'I didn't mention that I speak Czech' is a fact that was forgotten, and no ban. */
const FORGOT =
  /\b(?:i|we|he|she|they) (?:did ?n[o']?t|never|forgot to|should(?:'ve| have)|had ?n[o']?t|have ?n[o']?t)(?: get to| manage to)? (?:say|said|mention(?:ed)?|tell|told|bring up|add|put|write)\b/gi;

export const isBan = (sentence: string): boolean => {
  const rest = sentence.replaceAll('’', "'").replace(FORGOT, ' ');
  return BANS.some((one) => one.test(rest));
};

/** 'One boy cried, please don't use that': it names what is to be kept out, and not the sentence before it. */
const saysItself = (ban: string): boolean =>
  ban
    .split(/, |; | - | – | \(/)
    .some(
      (part) =>
        !isBan(part) &&
        part.split(' ').length >= 3 &&
        !/^(?:i|it|that|this|which|so|but|and|he|she|they|please|not|obviously|honestly)\b/i.test(part),
    );

/** What is asked to be kept out, and the sentence that it may speak of; a label's 'keep this out:' is said of what follows. */
export const bannedIn = (sentences: readonly string[]): ReadonlySet<string> =>
  new Set(
    sentences.filter(
      (one, at) =>
        isBan(one) ||
        (isBan(sentences[at + 1] ?? '') && !saysItself(sentences[at + 1] ?? '')) ||
        (/:$/.test(sentences[at - 1] ?? '') && isBan(sentences[at - 1] ?? '')),
    ),
  );
