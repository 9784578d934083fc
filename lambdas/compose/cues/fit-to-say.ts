/** What no note says, whatever its form: what is unkind, and words that point at something the note does not name. */
import { domainsOf } from './features.ts';
import { POINTS } from './noun-phrase.ts';
import { PEOPLE } from './reader.ts';
import { type Token, tagged } from './tagged.ts';

/** Of a person, a mood, a slip or money: never. */
const UNKIND =
  /\b(?:fiasco|debacle|shambles|scandal|nightmare|disaster(?! recovery)|a bit much|too much|bossy|gruff|rude|nobody|drunk|(?:bad|rough|hard|difficult|sticky) patch|mistakes?|blam\w+|own up|debt|owe[ds]?|(?:pay|pays|paying)(?! (?:its|their|your) way| off| attention)|paid|salar\w+|wages?|fired|firing (?:the|him|her|them|every\w*|people|someone)|sacked|the sack|laid off|lay-?offs?|redundan\w+|tribunals?|court cases?|strikes?|bull(?:y|ied|ying)|harass\w*|grievances?|cash[- ]flow|idiots?|(?:staff|people|everyone|everybody) leaving|thief|thieves|stole\w*|lawsuit|sued|cheat\w*|illness|hospital (?:admission|bill)s?|d(?:ie|ies|ied|ying|eaths?)|kill\w*|gossip|fella|bloke|lad|jail|prison|convict\w*|arrest\w*|DUI|weakness\w*|run late|running late|had to (?:run|go|leave))\b/i;
/** Unkind of a person, but not of a thing: 'a cold store', 'fault finding'. */
const HARSH =
  /^(?:nervous|dead|stern|strict|scary|afraid|blunt|cold|odd|drink|drinking|quiet|slip|wrong|fault|bill|ill|sick|guy)$/;

/** Of a thing where a thing stands before it: 'the steam bill', 'an earth fault'. */
const OF_A_THING = /^(?:bill|fault|slip|drink)$/;

export const isUnkind = (text: string): boolean => {
  if (UNKIND.test(text)) return true;
  const tokens = tagged(text);
  return tokens.some(
    (one, at) =>
      HARSH.test(one.low) &&
      !(OF_A_THING.test(one.low) && isThing(tokens[at - 1])) &&
      !(
        tokens[at + 1] !== undefined &&
        (tokens[at + 1]?.part === 'noun' || tokens[at + 1]?.tense === 'gerund') &&
        (tokens[at + 1]?.trade === false || PEOPLE.has(`${tokens[at + 1]?.low}s`))
      ),
  );
};

const isThing = (one: Token | undefined): boolean =>
  one?.part === 'noun' &&
  domainsOf(one.low).length === 0 &&
  !one.trade &&
  !one.person &&
  !one.name &&
  !PEOPLE.has(`${one.low}s`) &&
  !PEOPLE.has(one.low);

/** 'the sick bay', 'a health visitor': of the work, and of nobody's health. */
export const isTheWork = (text: string): boolean => {
  const tokens = tagged(text);
  return tokens.every((one, at) => !domainsOf(one.low).includes('health') || tokens[at + 1]?.part === 'noun');
};

/** Words that point at something are clear where it stands before them in the same words. */
export function pointsAway(text: string): boolean {
  const found = POINTS.exec(text);
  if (found === null) return false;
  if (!/^(?:it|its|they|them|their|themselves)$/i.test(found[0])) return true;
  const before = tagged(text.slice(0, found.index).trim());
  const many = /^th/i.test(found[0]);
  const rest = text.slice(found.index + found[0].length);
  // 'A client that their logo fails': one person may be 'they'.
  return (
    !before.some(
      (one) =>
        one.part === 'noun' &&
        !one.person &&
        !/^(?:every|any|no)(?:one|body)$/.test(one.low) &&
        (one.plural === many || many),
    ) || POINTS.test(many ? rest.replace(/\b(?:they|them|their|themselves)\b/gi, '') : rest)
  );
}
