/** Which wordings are safe in a note: all of the words fit one form of sentence. A plain note is never wrong; one with a misfit can hurt. */
import { asMeant } from './as-meant.ts';
import { isAct, isDeed, KIND, STATE } from './deeds.ts';
import { domainsOf } from './features.ts';
import { isTheWork, isUnkind, pointsAway } from './fit-to-say.ts';
import { isTopic } from './noun-phrase.ts';
import { saidAgain } from './own-words.ts';
import type { Form, Saying } from './saying.ts';
import { LOOSE } from './sound.ts';
import type { Source } from './source.ts';
import { isMisspelt } from './standard.ts';
import { baseOf, tagged } from './tagged.ts';
import { CLAUSE, HABIT, isAlways, isHabit, isQuotable, isSwapped, isView, isWanted } from './their-clauses.ts';
import { CLAUSES, isCut, standsAlone, whole } from './topics-in.ts';
import { verbAt } from './verb-at.ts';
import { HALF, isTypedWhole, isWhClause } from './wh-clause.ts';
import { WISH } from './wish.ts';
import { isOfWork } from './work-questions.ts';

const NEUTRAL = new Set<string>(['praise', 'empty', 'bad']);

const MOST: Readonly<Partial<Record<Form, number>>> = {
  enjoyed: 10,
  thanks: 14,
  did: 10,
  question: 16,
  fact: 14,
  plan: 14,
  wants: 14,
  view: 12,
  advice: 12,
  rule: 9,
  common: 12,
  answer: 20,
  about: 20,
  heard: 20,
};

const count = (text: string): number => text.split(' ').length;

const SPOKEN_OF =
  /\b(?:talk\w*|spoke|speak|chat\w*|discuss\w*|told|tell|explained|described|mentioned|went (?:over|through)|covered|conversation|discussion|discourse|centred|centered|revolved|debrief|about|got (?:on)?to|yarn\w*|into)\b/i;

/** 'reduce the variants from 140 to 30': sound in anybody's grammar. */
const AIM =
  /\b(?:reduce|cut|raise|grow|increase|bring|get|move) (?:the |your )?(?:\p{L}+ ){1,3}(?:down |up )?from [\d.]+ ?%? to [\d.]+ ?%?$/u;

/** 'walked the whole house with her': whoever did it, I was there. */
const TOGETHER = /^(?!she |he |they )\p{L}+ .*\b(?:with (?:he|she|him|her|them)\b|together\b)/iu;

const SAYS = (text: string, about: string): boolean => tagged(text).some((one) => one.low === about);

/** 'parapet flashing', of 'parapet flashing and why I used rammed earth' */
function asked(text: string, typed: string): string | null {
  const thing = text.replace(/,? and (?:how|why|what|when|where|which|whether) .*$/, '');
  return isTopic(thing) && (thing !== text || !isCut(thing, typed)) ? thing : null;
}

function fitted(way: Saying, source: Source): string | null {
  const { form, text } = way;
  const { standard, usable, text: typed, led } = source;
  const plain = standard && !/[,"]/.test(text);
  const when = (fits: boolean): string | null => (fits ? text : null);
  const licensed =
    way.sure >= 0.9 ||
    (/^it was (?!an? |the (?:first|same|best))/i.test(typed) && usable >= 0.85 && source.topical === true) ||
    SPOKEN_OF.test(typed) ||
    form === 'heard';
  switch (form) {
    case 'about':
    case 'heard':
      return (!licensed && !led && !standsAlone(text, source)) || usable < (licensed ? 0.5 : 0.65)
        ? null
        : whole(text, source, licensed);
    case 'said':
      return SAYS(typed, 'about') && usable >= 0.6 ? whole(text, source, true) : null;
    case 'plans':
      return usable >= 0.6 && standard ? whole(text, source, true) : null;
    case 'enjoyed':
      return when(
        /^the /.test(text)
          ? isTopic(text.replace(/^the time we spent on /, ''))
          : !STATE.test(text) &&
              !HALF.test(text) &&
              isAct(`${baseOf(text.split(' ')[0] ?? '')} ${text.split(' ').slice(1).join(' ')}`),
      );
    case 'question':
      return /^(?:how|what|where|why|which|when|who)\b/.test(text) && / I(?:'d|\b)/.test(text)
        ? when(isOfWork(text, standard) && !/\b(?:then|too|again|because|so)\b/.test(text) && !/[,"]/.test(text))
        : CLAUSES.test(text)
          ? when(plain && usable >= 0.7 && isWhClause(text) && !/\b(?:I|my|me)\b/.test(text))
          : (asked(text, typed) ?? (/\b(?:I|me|my)\b/.test(text) ? null : whole(text, source, true)));
    case 'thanks':
      return when(
        KIND.test(text) &&
          !HALF.test(text.replace(/ so (?:that )?I could /, ' ')) &&
          !/[,"]/.test(text) &&
          text.split(/ and (?=\p{L}+ing (?:me|us)\b)/u).every((one) => KIND.test(one) && isDeed(one)),
      );
    case 'did':
      return when(
        (/^(?:(?:and|but|then|so) )?(?:we\b|did .* with me\b|(?:she|he) (?:and|n|&) (?:me|I)\b)/i.test(typed) ||
          TOGETHER.test(typed)) &&
          !STATE.test(text) &&
          !HALF.test(text) &&
          isAct(
            `${baseOf(text.split(' ')[0] ?? '')} ${text
              .split(' ')
              .slice(1)
              .join(' ')
              .replace(/ with (?:me|you)\b.*$/, '')}`,
          ),
      );
    case 'how':
      if (/n't\b|\b(?:nearly|almost|hardly|barely)\b/.test(text)) return null;
      // 'When you came back' is half a sentence, unless it was spoken of.
      return when(
        (usable >= 0.5 &&
          (/^(?:how|why|whether)\b/.test(text) || SPOKEN_OF.test(typed)) &&
          isWhClause(text, standard)) ||
          (standard && led && source.topical === true && usable >= 0.8 && isTypedWhole(text, typed)),
      );
    case 'fact':
      return when(
        (plain || AIM.test(text)) &&
          usable >= 0.6 &&
          (CLAUSE.test(text) ||
            (HABIT.test(text) && /^(?:they|he|she)\b/i.test(typed)) ||
            (usable >= 0.7 && isHabit(text))) &&
          !HALF.test(text),
      );
    case 'plan':
      return when(
        (standard || AIM.test(text)) &&
          usable >= 0.7 &&
          count(text) > 1 &&
          CLAUSE.test(`you want to ${text}`) &&
          !HALF.test(text) &&
          !/[,"]/.test(text),
      );
    case 'wants':
      return when(plain && usable >= 0.6 && isWanted(text));
    case 'quote':
      return when(standard && usable >= 0.65 && isQuotable(text));
    case 'view':
      return when(
        plain &&
          usable >= 0.6 &&
          isView(text, typed) &&
          isAlways(text) &&
          (verbAt(tagged(text)) > 0 || isWhClause(`how ${text}`)),
      );
    case 'advice':
    case 'rule':
      return when(plain && usable >= 0.6 && !/\b(?:I|my)\b/.test(text) && !HALF.test(text));
    case 'common':
      if (/\bwe were \p{Ll}+ing\b/u.test(text)) return null;
      return when(!HALF.test(text));
    case 'own':
      return when(
        standard &&
          !/^I still\b/.test(text) &&
          (!WISH.test(text) || isAct(text.replace(WISH, ''))) &&
          !/[,"]/.test(text),
      );
    default:
      return saidAgain(way, typed, standard, (source.asked ?? '') !== '');
  }
}

/** The cue as far as it can be said for certain; null: it cannot. */
export function modestly(typed: Saying, source: Source): Saying | null {
  const whole = modestlyWhole(typed, source);
  // 'Showing me the wheel lathe and explained how you measure': the first thing that was done.
  const first = /^(?:thanks|did|enjoyed)$/.test(typed.form) ? firstDeed(typed.text) : null;
  return whole !== null || first === null
    ? whole
    : modestlyWhole({ ...typed, text: first, names: null }, { ...source, text: firstDeed(source.text) ?? source.text });
}

function firstDeed(text: string): string | null {
  const words = text.split(' ');
  const tokens = tagged(text);
  const at = tokens.findIndex(
    (one, index) => index > 2 && tokens[index - 1]?.low === 'and' && one.part === 'verb' && one.tense !== 'gerund',
  );
  return at === -1
    ? null
    : words
        .slice(0, at - 1)
        .join(' ')
        .replace(/,$/, '');
}

function modestlyWhole(typed: Saying, source: Source): Saying | null {
  const way = asMeant(typed, {
    typed: source.text,
    topical: source.topical === true || SPOKEN_OF.test(source.text),
  });
  if (way.sure < (/^(?:about|heard|said|plans)$/.test(way.form) ? 0.6 : 0.5)) return null;
  const text = fitted(way, source);
  // 'Roster 5 and 2', cut after the five
  if (
    text !== null &&
    /\d+ (?:and|on|x) \d/.test(source.text) &&
    /\b(?:one|two|three|four|five|six|seven|eight|nine|\d+)$/.test(text)
  )
    return null;
  // 'The coding round' was sat, and is nobody's subject.
  if (way.form === 'about' && /^(?:the )?\S+ (?:round|stage|interview)$/.test(text ?? '')) return null;
  if (text === null || count(text) > (MOST[way.form] ?? 16)) return null;
  if (
    way.form === 'view'
      ? pointsAway(text.replace(/\b(?:half|most|both)\b|(?<= is an? \w+) one$/g, ''))
      : pointsAway(
          way.form === 'common' ? text.replace(/\bboth\b|\bthe same\b/g, '') : `${source.asked ?? ''} ${text}`.trim(),
        )
  )
    return null;
  if (isUnkind(text) || isMisspelt(text) || LOOSE.test(text)) return null;
  if (
    domainsOf(text).some(
      (one) =>
        !NEUTRAL.has(one) &&
        !(one === 'praised' && source.usable >= 0.7) &&
        !(one === 'terms' && source.usable >= 0.8) &&
        !(one === 'health' && isTheWork(text)),
    )
  )
    return null;
  // 'You do the desk now you're moving': two statements without a link.
  if (
    /^(?:fact|view|plan|how)$/.test(way.form) &&
    /(?<!\b(?:and|but|or|that|if|when|because|how|what|where|why|as|while|before|after|once|whether|which|who|than)) (?:you|I|it|they|he|she)(?:'\w+)? (?!the|a|an|your)/.test(
      text.replace(/^\S+ \S+/, ''),
    )
  )
    return null;
  // 'In there app', 'looking the old maps'
  if (/\b(?:in|of|how|on|with|for) there \p{Ll}|\b(?:look|looking) (?:the|a|an|your)\b/u.test(text)) return null;
  const lean = way.form === 'about' ? text.replace(/,? and (?:how|why|what|when|where|whether) .*$/, '') : text;
  // Who 'they' are is not sure: the thing before it is.
  if (isSwapped(source.text, text, source.led) && lean !== text && !isSwapped(source.text, lean, source.led))
    return { ...way, text: lean, names: lean };
  if (isSwapped(source.text, text, source.led) || /\b(?:would|do|did|can|could|will) (?:you|u)\b/i.test(source.text))
    return null;
  return text === way.text ? way : { ...way, text, names: way.names === null ? null : text };
}
