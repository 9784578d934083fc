/** The sentences for what was forgotten and for a link. */
import words from '../words/thanks.json' with { type: 'json' };
import { framed, listFor } from './framed.ts';
import { faultIn } from './gate.ts';
import { pageOf } from './link-named.ts';
import type { Matter } from './matter.ts';
import { type Note, sentence } from './note.ts';
import type { Register } from './register.ts';
import { linkOf } from './said.ts';
import { capitalised } from './template.ts';

export function forgotten(note: Note, register: Register, fact: string): string | null {
  // A question that was not asked is left for another time.
  if (/^to \S/i.test(fact)) return null;
  const clause = asClause(fact);
  const text =
    clause === null
      ? framed(note, words.forgotThing, 'forgot', register, { x: asThing(fact) })
      : framed(note, words.forgot, 'forgot', register, { x: clause });
  return faultIn(text) === null ? text : null;
}

export const also = (fact: string): string => {
  const clause = asClause(fact);
  return clause === null
    ? `There is also ${asThing(fact)}.`
    : `${capitalised(/^I (?:can|am|could|will) |^I have \S+(?:ed|en|wn|ne) /.test(clause) ? clause.replace(/^I (\S+) (?!also )/, 'I $1 also ') : clause.replace(/^I (?!'|also)/, 'I also '))}.`;
};

/** 'I speak Czech', 'done my G3': a clause about the candidate; null: a thing. */
function asClause(fact: string): string | null {
  if (/^(?:I(?:'|\s)|(?:at|in|for|with|during|as) (?:(?!I\b)\S+ ){1,6}I )/.test(fact))
    return fact
      .replace(/^I (?:done|seen) /, (all) => `I've ${all.slice(2)}`)
      .replace(/^I got (?!.* (?:in|on|last|since) )/, "I've got ");
  if (/^(?:my|our) .{2,60} (?:is|are|was|were|has|have|runs|got|finished|won|passed)\b/i.test(fact))
    return fact.charAt(0).toLowerCase() + fact.slice(1);
  if (
    /^(?:cleared|passed|led|built|ran|worked|managed|taught|wrote|speak|hold|have|did|trained|finished|won|know|can|started)\b/i.test(
      fact,
    )
  )
    return `I ${fact.charAt(0).toLowerCase()}${fact.slice(1)}`;
  if (/^\S+(?: \S+){0,4} (?:is|are|was) /.test(fact))
    return /^(?:the|a|an|this|that)\b/i.test(fact) ? fact : `my ${fact}`;
  if (
    /^\d+ (?:hours|years|months|seasons|days)\b/.test(fact) ||
    /^(?:two|three|four|five|six|seven|eight|nine) /.test(fact)
  )
    return `I have ${fact}`;
  return null;
}

const asThing = (fact: string): string =>
  /^(?:my|the|a|an|our|some)\b/i.test(fact) ? fact.charAt(0).toLowerCase() + fact.slice(1) : `my ${fact}`;

/** 'the talk slides', 'my drawings of the stairs', but not 'the series' or 'my thesis'. */
const isMany = (thing: string): boolean => {
  const [head = ''] = thing.split(/ (?:of|for|from|on|in|about|with|that|which|I|you) /);
  return /[^su]s$/.test(head) && !/(?:ics|sis|series|news|canvas|lens|atlas)$/i.test(head);
};

/** The address is on its own line, so that every mail program turns it into a link. */
export function linked(
  note: Note,
  register: Register,
  link: NonNullable<Matter['link']>,
  afterForgot: boolean,
): string {
  const url = linkOf(link.url) ?? link.url;
  const page = pageOf(url, note.facts.candidate.name);
  // 'I forgot the audit. Here it is' says more than 'Here is my website'.
  const what = afterForgot ? (page === 'my website' ? null : page) : (link.what ?? page);
  const named = what !== null;
  const frames = listFor(
    named && link.asked != null ? words.linkAsked : named || afterForgot ? words.link : words.linkAlone,
    register,
  );
  const plain =
    sentence(note, frames[named ? 0 : frames.length - 1] ?? '', { x: what ?? '', y: link.asked ?? '' }) ?? '';
  // 'Here is my case study on savings pots, which you asked about'
  const said = /^my /.test(what ?? '')
    ? plain.replace(/(?: that)? you asked (about|for):$/, ', which you asked $1:')
    : plain;
  const many = named && isMany(what ?? '');
  return `${many ? said.replace(/^Here(?:'s| is)/, 'Here are') : said}\n${url}\n`;
}
