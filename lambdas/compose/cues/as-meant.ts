/** Corrects the form of a wording by what its words mean: a tour is something to give thanks for, and 'what would I do about ...' is a question. */
import { isAct } from './deeds.ts';
import type { Saying } from './saying.ts';
import { gerundOf, isEnglish } from './tagged.ts';
import { WOULD } from './work-questions.ts';

const TOUR = /^(?:the|a|your) (?:\S+ )?(?:tour|demo|demonstration|walk-?through) (?:of|round|around) [^,]+$/;

/** 'Spending ages on the smocks' */
const SPENT =
  /^spending (?:ages|(?:quite )?a while|(?:a |such a |quite a )?long time|(?:half )?an hour|most of (?:the|our) \S+) (?:on|over|with|looking at|discussing) (.+?)(?: with you)?$/;

const EXERCISE =
  /^(?:(?:the|an?) )?(?:[\p{L}-]+ ){0,2}(?:exercise|role-?play|puzzle|quiz|audition|case study|live coding|pair programming|(?:SQL|Excel|coding|skills?|practical|written|typing|numeracy|aptitude) (?:test|task)|(?:trial|sample|mock) (?:lesson|shift|class))(?: (?:on|about|with|in|for) [^,]+)?$/iu;
const TASK =
  /^(?:(?:the|an?) )?(?:[\p{L}-]+ ){0,2}(?:exercise|role-?play|puzzle|quiz|audition|case study|test|task|drill|simulation|workshop|tasting|trial lesson)(?: (?:on|about|with|in|for) [^,]+)?$/iu;

/** 'What would I do about a regular who stops coming in?' is a question, and for what was done with me I give thanks. */
export function asMeant(
  way: Saying,
  { typed, topical }: { readonly typed: string; readonly topical: boolean },
): Saying {
  // 'System design round': one spoke of the design, and not of the round.
  const spent = way.form === 'did' ? SPENT.exec(way.text)?.[1] : undefined;
  if (spent !== undefined) return { ...way, form: 'enjoyed', text: `the time we spent on ${spent}` };
  const round = /^(?:the )?((?!the )\S.* \p{L}+) (?:round|stage|interview)$/u.exec(way.text)?.[1];
  if (way.form === 'about' && round !== undefined)
    return { ...way, text: round, names: way.names === null ? null : round };
  if (way.form === 'how' && WOULD.test(way.text)) return { ...way, form: 'question' };
  const done = way.form === 'did' ? /^.+? with me\b/.exec(way.text)?.[0] : undefined;
  if (done !== undefined) return { ...way, form: 'thanks', text: done };
  // 'Looking at one drawing with you': somebody else's 'one' is 'a'.
  const single = /^(?:did|enjoyed)$/.test(way.form)
    ? way.text.replace(/(?<= (?:at|of|on)) one (?=\p{L}+)/u, ' a ')
    : way.text;
  if (single !== way.text) return { ...way, text: single };
  // One enjoyed an exercise, and did not converse about it.
  if (way.form === 'about' && TASK.test(way.text) && (!topical || EXERCISE.test(way.text)))
    return { ...way, form: 'enjoyed', text: `the ${way.text.replace(/^(?:the|an?) /, '')}` };
  // One thanks for a tour, and does not talk about it.
  if (way.form === 'about' && TOUR.test(way.text))
    return { ...way, form: 'thanks', text: way.text.replace(/^an? /, 'the ') };
  // 'We're both ex Beaumont, different wards': the tail is a note to oneself.
  if (way.form === 'common')
    return {
      ...way,
      text: way.text
        .replace(/,? (?:as )?it turn(?:s|ed) out$/, '')
        .replace(
          /, (?:in |from |at )?(?:different|another|other|separate|same|the same|just|only|not|but|though) .*$/i,
          '',
        )
        .replace(/\bex (?=\p{Lu})/u, 'ex-')
        .replace(/(?<= (?:at|in|from|near) )\p{Ll}[\p{L}'-]{3,}$/u, (word) =>
          isEnglish(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
        ),
    };
  // 'You have a six-month waitlist': one heard about it.
  const held = way.form === 'fact' ? /^you have (?:got )?an? (.+)$/.exec(way.text)?.[1] : undefined;
  // Of one person it may be a temper, or a lisp.
  if (held !== undefined && (/\bthey\b/i.test(typed) || /^\p{L}+ (?:named|called) \p{Lu}/u.test(held)))
    return { ...way, form: 'heard', text: `your ${held}`, sure: Math.max(way.sure, 0.75) };
  // 'Asking me to identify a binding', 'making me steam nine jugs': one enjoyed doing it.
  const task = way.form === 'thanks' ? /^(?:asking me to|making me|having me) (\p{Ll}+) (.+)$/u.exec(way.text) : null;
  if (task?.[1] !== undefined && isAct(`${task[1]} ${task[2]}`))
    return { ...way, form: 'enjoyed', text: `${gerundOf(task[1])} ${task[2]}` };
  const meal = /^(?:thanks|did)$/.test(way.form)
    ? /^doing ((?:the )?(?:lunch|tea|coffee|dinner|breakfast))$/.exec(way.text)?.[1]
    : undefined;
  if (meal !== undefined) return { ...way, form: 'thanks', text: meal };
  if (way.form === 'thanks') {
    // 'walking the property with me, up to the tank and back', 'showing me round first', 'moving the call when there was a power cut'
    const text = way.text
      .replace(/, .*$/, '')
      .replace(/ first$/, '')
      .replace(/^(\p{L}+ing .+? with me) where .*$/u, '$1')
      .replace(/^((?:showing|taking|bringing|walking|driving) (?:me|us) .+?) (?:where|when|while|because) .*$/, '$1')
      .replace(
        /^(moving|rearranging|rescheduling|arranging|organising|organizing) ((?:the|my) .+?) (?:when|because|so|since|after) .*$/,
        '$1 $2',
      );
    if (text !== way.text) return asMeant({ ...way, text }, { typed, topical });
  }
  const all = way.form === 'thanks' ? /^(showing me) all the (\p{L}+[^s])$/u.exec(way.text) : null;
  return all === null ? way : { ...way, text: `${all[1]} the whole ${all[2]}` };
}
