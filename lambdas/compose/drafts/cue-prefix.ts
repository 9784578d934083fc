/** Removes words that only say that something was talked about: 'we talked about on-call' is about on-call. */

const BEGINNINGS: readonly RegExp[] = [
  /^(?:also|and|oh|so|well|mostly|mainly|hm+|erm?|yes|ok),? (?=\S)/i,
  /^(?:re|regarding|concerning|topic|about|on the topic of|around): ?/i,
  /^(?:(?:a lot|a bit|a little|mostly|much) )?(?:re|regarding|concerning|about|on the topic of) (?=\S)/i,
];

const WHO = `(?:(?:we|i|she|he|they|you|both of us|we both)(?: (?:also|just|mostly|briefly|mainly|both|then))? )?`;
const WITH = `(?: (?:a lot|a bit|a little|briefly|for a while|at length|mostly|mainly|again|together|some))?(?: (?:with|to) (?:her|him|them|each other))?`;

/** Talk of a topic: what follows is the topic. */
const TALKED: readonly RegExp[] = [
  new RegExp(
    `^${WHO}(?:had )?(?:a |an |the |our )?(?:good |long |short |great |nice |lively )?(?:talk(?:ed|ing)?|sp(?:oke|eaking)|chat(?:ted|ting)?|conversation|discussion|exchange|dis?cussing)${WITH} (?:about|on|of) (?=\\S)`,
    'i',
  ),
  new RegExp(
    `^${WHO}(?:discussed|covered|went over|went through|talked through|touched on|got into|dug into)${WITH} (?=\\S)`,
    'i',
  ),
  /^(?:she|he|they|you) (?:also )?(?:explained|described|showed me|walked me through|told me about|talked me through|brought up|spoke about) (?!that\b)(?=\S)/i,
  /^(?:she|he|they|you) (?:also )?mentioned (?=(?:the|a|an|her|his|their|your|some|how|why|what) )/i,
  /^(?:(?:she|he|they|you|i) )?(?:also )?(?:asked)(?: me| her| him| them)? (?:about )?(?=\S)/i,
  /^i (?:also )?(?:told (?:her|him|them) about|explained|described|mentioned|showed (?:her|him|them)) (?!that\b)(?=\S)/i,
];

/** Talk that something is so: what follows is a statement. */
const SAID =
  /^(?:she|he|they|you|i) (?:also )?(?:said|mentioned|told me|told us|told (?:her|him|them)|explained|thinks?|noted)(?: to me)? (?:that )?(?=(?:i|we|they|she|he|you|it|there|the|a|an|her|his|their|my|our|your)(?:'|’| ))/i;

/** 'I said I would send it' is a promise that still holds. */
const PROMISED = /^i (?:also )?(?:said|told (?:her|him|them)) (?:that )?i(?: would|['’]d) /i;

/** The fragment without what merely introduces it. */
export function unprefixed(text: string): string {
  let rest = text;
  for (const beginning of BEGINNINGS) rest = rest.replace(beginning, '');
  for (const talked of TALKED) {
    const cut = rest.replace(talked, '');
    if (cut !== rest) return cut;
  }
  return rest
    .replace(PROMISED, 'I will ')
    .replace(SAID, '')
    .replace(/^that (?=(?:i|we|they|she|he|you|it|there|the|her|his|their|my|our|your)(?:'|’| ))/i, '');
}

const FORGOT: readonly RegExp[] = [
  /^(?:that )?i (?:forgot|meant|wanted|should have)(?: to)? /i,
  /^(?:to )?(?:mention(?:ed|ing)?|say(?:ing)?|said|tell(?:ing)?(?: (?:her|him|them))?|bring(?:ing)? up|talk(?:ing)? about|add(?:ing)?|point(?:ing)? out)(?: to (?:her|him|them))?(?: about)? (?=\S)/i,
];

/** 'to mention my talk' is my talk; 'to ask about leave' is a question about leave. */
export function forgotten(text: string): { readonly asks: boolean; readonly text: string } {
  let rest = text;
  for (const beginning of [...BEGINNINGS, ...FORGOT]) rest = rest.replace(beginning, '');
  const asked = rest.replace(/^(?:to )?ask(?:ed|ing)?(?: (?:her|him|them))?(?: about)? (?=\S)/i, '');
  if (asked !== rest) return { asks: true, text: asked };
  return { asks: false, text: rest.replace(/^that (?=(?:i|we|my|the) )/i, '') };
}
