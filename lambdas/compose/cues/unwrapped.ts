/** Strips words that only introduce a cue ('we got onto', 'tell her that'), and joins a figure with the target that was named for it. */
import { smallWord, spelledOut } from './reader.ts';
import { type Saying, say } from './saying.ts';

/** 'I talked about their ledger', 'about how they test it': theirs cannot have been told by the candidate. */
const OF_THEIRS =
  /^(?:I (?:mostly |mainly |also |briefly )?(?:talked|spoke|chatted) (?:a lot |a bit |mostly |mainly )?about (?=(?:their|how they|how she|how he|why they|what they)\b)|(?:mostly |mainly |just |all )?about (?=(?:how|why|what|when|whether) (?:they|she|he)\b))/i;

/** Other ways to begin what was talked about: 'we had a lively exchange about', 'we got onto', 'she was more about'. */
const TALKED: readonly RegExp[] = [
  /^(?:i|we) (?:mostly |mainly |also )?(?:talked|spoke|chatted) about: */i,
  /^(?:we|i) (?:also )?had (?:an?|some|our) (?:\p{L}+ly )?(?:\p{L}+ ){0,2}(?:chat|talk|conversation|discussion|exchange|yarn|natter|debate) (?:about|on|around) /iu,
  /^(?:and |then )*we (?:also |then )?(?:got (?:on ?to|talking about)|moved on to|ended up (?:on|talking about)|went on to) (?!the (?:next|end)\b)/i,
  /^we (?:also )?(?:talked|spoke|chatted) (?:for (?:ages|a while|an hour|most of it)|lots|loads|plenty) about /i,
  /^(?:we|i) (?:discussed also|also discussed) /i,
  /^(?:he|she|they) (?:mostly |mainly |just )?wanted to (?:talk|chat|hear) about /i,
  /^(?:he|she) (?:was|is) (?:more|mostly|mainly|all) about /i,
];

/** What was talked about with somebody whose name was cut off before it, or that begins otherwise than 'we talked about'. */
export const talkedOf = (text: string): string => {
  const lead = TALKED.find((one) => one.test(text));
  return text.replace(lead ?? OF_THEIRS, 'we talked about ');
};

/** 'tell her thanks for the biscuit', 'write: Dear Verity, I loved': only the text to be written. */
export const unwrapped = (text: string): string =>
  text
    .replace(/^(?:please )?(?:write|say|put)(?: that)?: (?:dear \S+,? )?(?=I\b)/i, '')
    .replace(/^(?:please )?(?:write|say|put)(?: that)?: (?:dear \S+,? )?/i, 'I said ')
    .replace(/^(?:some |a few |mostly |the )?(?:technical |practical )?questions (?:on|about) (?=\S)/i, '')
    .replace(
      /\b(talked|spoke|chatted) (?:after(?:wards)?|briefly|mostly|mainly|at length|a (?:bit|lot|little)|for a (?:bit|while)) (?=(?:about|of|on)\b)/i,
      '$1 ',
    )
    .replace(/^with (?:she|he|her|him|them) (?:it was|we did|I had|mostly|mainly|mostly it was) (?=\S)/i, '')
    .replace(/^\S+ and I (?=both\b)/i, 'we ')
    .replace(/^(?:she|he|her|him) (?:and|n|&|'n) (?:me|I|myself) (?=\p{L}+)/iu, 'we ')
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

/** From a number to a target number. */
export function target(text: string): Saying | null {
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
