/** The thank-you: thanks, what was discussed with this person in the candidate's words, what was forgotten, one link, the interest in the job (R1-R5). */
import type { Person } from '../cues/people.ts';
import { readDebrief } from '../cues/read.ts';
import type { Saying } from '../cues/saying.ts';
import type { Draft, DraftFacts } from '../draft.ts';
import words from '../words/thanks.json' with { type: 'json' };
import { cleaned } from './cue-clean.ts';
import { type Frames, framed } from './framed.ts';
import { faultIn } from './gate.ts';
import { MOST_WORDS } from './limits.ts';
import { type Matter, mattersOf, type Told } from './matter.ts';
import { draftOf, letterFrom, type Note, noteOf, sentence, slotOf } from './note.ts';
import { greetingTo, type Register, registerOf } from './register.ts';
import { linkOf } from './said.ts';
import { capitalised } from './template.ts';
import { thanked } from './thank-sentences.ts';
import { wordCount } from './words-count.ts';

/** What fits best comes first, and the rest after it. */
const before = (first: Frames, rest: Frames): Frames => ({
  plain: [...first.plain, ...rest.plain],
  warm: [...first.warm, ...rest.warm],
  formal: [...first.formal, ...rest.formal],
});

function openings(facts: DraftFacts): Frames {
  if (facts.round > 1) return before(words.again, words.opening);
  return /phone|screen/.test(facts.stage ?? '') ? before(words.byPhone, words.opening) : words.opening;
}

const NOBODY: Person = { name: '', title: null, role: 'interviewer' };

const MOST_READ = 200;
const readAlone = new Map<string, Matter>();

/** What is known of this person where the note is written alone; read once for all the versions of a note. */
function alone(facts: DraftFacts): Matter {
  const key = JSON.stringify([facts.recipient.name, facts.recipient.role, facts.discussed, facts.forgot, facts.link]);
  const known = readAlone.get(key);
  if (known !== undefined) return known;
  if (readAlone.size >= MOST_READ) readAlone.clear();
  const matter = aloneAnew(facts);
  readAlone.set(key, matter);
  return matter;
}

function aloneAnew(facts: DraftFacts): Matter {
  const person = { ...NOBODY, name: facts.recipient.name ?? '', role: facts.recipient.role };
  const read = readDebrief(facts.discussed.join('\n'), [person]);
  const { of } = mattersOf(
    { ...read, forgot: facts.forgot === null ? read.forgot : readDebrief(`forgot: ${facts.forgot}`, [person]).forgot },
    [person],
  );
  const matter = of.get(person) ?? { told: [], forgot: [], link: null, why: null, offer: null };
  const url = linkOf(facts.link);
  return { ...matter, link: url === null ? null : { url, what: null } };
}

interface Contents {
  readonly cues: number;
  readonly forgot: number;
  readonly more: boolean;
}

const CHOICES: readonly Contents[] = [
  { cues: 2, forgot: 2, more: true },
  { cues: 2, forgot: 1, more: true },
  { cues: 2, forgot: 1, more: false },
  { cues: 1, forgot: 1, more: false },
  { cues: 1, forgot: 0, more: false },
  { cues: 0, forgot: 0, more: false },
];

/** Most notes are at their best with so many words. */
const GOOD_LENGTH = 75;

function written(facts: DraftFacts, matter: Matter, contents: Contents): string {
  const note = noteOf(facts);
  const register = registerOf({
    ...facts.recipient,
    job: facts.job,
    employer: facts.employer,
    country: facts.country ?? null,
    rapport: facts.rapport,
    tone: facts.tone,
  });
  const said = thanked(note, register, matter, contents.cues);
  const opening = said.opensWithThanks ? null : framed(note, openings(facts), 'opening', register);
  const general =
    said.sentences.length === 0 && facts.tone !== 'shorter'
      ? framed(
          note,
          facts.recipient.role === 'recruiter' ? before(words.generalRecruiter, words.general) : words.general,
          'general',
          register,
        )
      : null;
  const facts_ = matter.forgot.slice(0, contents.forgot).flatMap((fact) => forgotten(note, register, fact) ?? []);
  const forgot = facts_.length === 2 ? [facts_[0] ?? '', also(matter.forgot[1] ?? '')] : facts_;
  const link = matter.link === null ? null : linked(note, register, matter.link, forgot.length > 0);
  const offer = contents.more && matter.offer !== null ? offered(note, register, matter.offer) : null;
  const interest = framed(note, words.interest, 'interest', register);
  // Thanks for one thing alone is curt: a kind word goes with it.
  const kind =
    said.opensWithThanks && said.sentences.length === 1 && matter.forgot.length === 0 && facts.tone !== 'shorter'
      ? framed(note, words.general, 'general', register)
      : null;
  const body = [opening, ...said.sentences, general, kind, offer];
  return letterFrom(note, greetingTo(facts.recipient.name, register, facts.country ?? null), [
    body,
    [...forgot, link],
    [interest],
  ]);
}

function forgotten(note: Note, register: Register, fact: string): string | null {
  const clause = asClause(fact);
  const text =
    clause === null
      ? framed(note, words.forgotThing, 'forgot', register, { x: asThing(fact) })
      : framed(note, words.forgot, 'forgot', register, { x: clause });
  return faultIn(text) === null ? text : null;
}

const also = (fact: string): string => {
  const clause = asClause(fact);
  return clause === null
    ? `There is also ${asThing(fact)}.`
    : `${capitalised(clause.replace(/^I (?!'|also)/, 'I also '))}.`;
};

/** 'I speak Czech', 'done my G3': a clause of the candidate's; null: a thing. */
function asClause(fact: string): string | null {
  if (/^I(?:'|\s)/.test(fact))
    return fact.replace(/^I (?:done|seen) /, (all) => `I've ${all.slice(2)}`).replace(/^I got /, "I've got ");
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

/** The address stands on a line of its own, so that every mail program makes a link of it. */
function linked(note: Note, register: Register, link: NonNullable<Matter['link']>, afterForgot: boolean): string {
  const url = linkOf(link.url) ?? link.url;
  const named = link.what !== null && !afterForgot;
  const frames = named || afterForgot ? words.link[register] : words.linkAlone[register];
  const said = sentence(note, frames[named ? 0 : frames.length - 1] ?? '', { x: link.what ?? '' });
  return `${said ?? ''}\n${url}\n`;
}

function offered(note: Note, register: Register, offer: string): string | null {
  const text = offer.replace(/[.!]+$/, '');
  if (/^i(?:'|\s)/i.test(text)) return null;
  const made = framed(note, words.offer, 'offer', register, { x: text.charAt(0).toLowerCase() + text.slice(1) });
  return faultIn(made) === null ? made : null;
}

const shortest = (facts: DraftFacts): readonly Contents[] => (facts.tone === 'shorter' ? CHOICES.slice(4) : CHOICES);

function subject(facts: DraftFacts, told: readonly Told[]): string {
  const note = noteOf(facts);
  const ways: readonly Saying[] = told.flatMap((one) => one.ways.slice(0, 1));
  const name = ways.find((one) => one.names !== null && faultIn(one.names) === null)?.names ?? null;
  if (name !== null) return facts.nth % 2 === 0 && name.length > 4 ? capitalised(name) : `Thank you, and ${name}`;
  const lists = [
    'Thank you[, {first}]',
    'Thank you for your time',
    'Our conversation[ {when}]',
    'Thank you for the {meeting}',
    'Many thanks[, {first}]',
    'Thank you for meeting me',
  ];
  return (
    sentence(note, lists[(facts.nth + facts.version) % lists.length] ?? '') ??
    `Thank you${slotOf(note, 'first') === null ? '' : `, ${slotOf(note, 'first')}`}`
  );
}

/** The richest note that is no longer than is good, and never longer than the limit. */
export function composeThank(facts: DraftFacts): Draft {
  const note = noteOf(facts);
  const matter = facts.matter ?? alone(facts);
  const signature = wordCount(cleaned(facts.candidate.signature ?? ''));
  let text = '';
  for (const contents of shortest(facts)) {
    text = written(facts, matter, contents);
    const most = contents.cues > 1 ? GOOD_LENGTH : MOST_WORDS.thank;
    if (wordCount(text) - signature <= most) break;
  }
  return draftOf(note, subject(facts, matter.told), text);
}
