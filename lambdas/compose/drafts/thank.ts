/** The thank-you: thanks, what was discussed with this person, what was forgotten, one link, and interest in the job (R1-R5). */
import type { Person } from '../cues/people.ts';
import { readDebrief } from '../cues/read.ts';
import type { Saying } from '../cues/saying.ts';
import type { Draft, DraftFacts } from '../draft.ts';
import words from '../words/thanks.json' with { type: 'json' };
import { cleaned } from './cue-clean.ts';
import { type Frames, framed, isGlad, isTooGlad, keep, unmet } from './framed.ts';
import { faultIn } from './gate.ts';
import { brought, wanted } from './halves.ts';
import { MOST_WORDS } from './limits.ts';
import { type Matter, mattersOf } from './matter.ts';
import { draftOf, letterFrom, type Note, noteOf, sentence } from './note.ts';
import { greetingTo, type Register, registerOf } from './register.ts';
import { linkOf } from './said.ts';
import { also, forgotten, linked } from './thank-facts.ts';
import { thanked } from './thank-sentences.ts';
import type { Told } from './told.ts';
import { wordCount } from './words-count.ts';

const isByPhone = ({ stage }: DraftFacts, { byPhone }: Matter): boolean =>
  byPhone === true || /phone|screen/.test(stage ?? '');

/** The opening that best fits the occasion. */
function opening(note: Note, register: Register, matter: Matter): string {
  const { facts } = note;
  const own = facts.round > 1 ? words.again : isByPhone(facts, matter) ? words.byPhone : null;
  return own !== null && facts.version === 0 && facts.nth === 0
    ? framed(note, own, 'own opening', register)
    : framed(note, isByPhone(facts, matter) ? unmet(words.opening) : words.opening, 'opening', register);
}

/** The same, of somebody who may hardly have spoken: thanks for their time, unless another note of the round says so. */
function openingFor(note: Note, register: Register, matter: Matter): string {
  const { facts } = note;
  // Who claims no interest has manners all the same.
  if (matter.unwilling === true && matter.brief !== true)
    return framed(note, words.openingUnwilling, 'opening', register);
  if (matter.brief !== true || facts.version > 0) return opening(note, register, matter);
  const brief = framed(note, words.openingBrief, 'opening', register);
  return facts.taken?.has(brief.toLowerCase()) === true ? opening(note, register, matter) : brief;
}

const NOBODY: Person = { name: '', title: null, role: 'interviewer' };

const MOST_READ = 200;
const readAlone = new Map<string, Matter>();

/** What is known about this person if the note is written alone; read once for all its versions. */
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
  return { ...matter, link: url === null ? null : { url, what: null, forgotten: false } };
}

/** 'Frau Kroll' stays Frau Kroll, even if the invite has a first name. */
const calledBy = (name: string | null, title: string | null): string | null =>
  name === null || title === null || /^(?:the|\p{L}{1,9}\.) /iu.test(name)
    ? name
    : `${title} ${name.replace(/^(?:dr|mr|mrs|ms|miss|prof|professor|judge) /i, '')}`;

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

/** Most notes are best at about this many words. */
const GOOD_LENGTH = 85;

function written(
  facts: DraftFacts,
  matter: Matter,
  contents: Contents,
): { readonly text: string; readonly used: readonly Told[] } {
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
  const first = said.opensWithThanks ? null : openingFor(note, register, matter);
  keep(note, first);
  const general =
    said.sentences.length === 0 && facts.tone !== 'shorter' && matter.cool !== true
      ? framed(note, generalFor(note, matter), 'general', register)
      : null;
  const facts_ = matter.forgot.slice(0, contents.forgot).flatMap((fact) => forgotten(note, register, fact) ?? []);
  const forgot = facts_.length === 2 ? [facts_[0] ?? '', also(matter.forgot[1] ?? '')] : facts_;
  const tell = (contents.more || matter.told.length === 0 ? (matter.tell ?? []) : []).flatMap((x) => {
    const said = framed(note, words.tell, 'tell', register, { x });
    return faultIn(said) === null ? [said] : [];
  });
  const link =
    matter.link === null ? null : linked(note, register, matter.link, matter.link.forgotten && forgot.length > 0);
  const sentences = [...said.sentences];
  const offer = contents.more && matter.offer !== null ? brought(note, register, matter.offer, sentences) : null;
  if (offer?.joins != null) sentences[offer.joins] = offer.text;
  const why = contents.more && matter.why !== null ? wanted(note, register, matter.why) : null;
  // Saying why one wants the job already says that one wants it.
  const wants = why !== null && /\bI(?:'d| would) (?:love|like)\b.*\b(?:job|work|role|post|join you)\b/.test(why);
  const interest =
    wants || matter.unwilling === true
      ? null
      : facts.recipient.role === 'recruiter'
        ? framed(note, words.interestRecruiter, 'interest', register)
        : framed(note, words.interest, 'interest', register);
  // Thanks for a single thing sound curt, so a kind word is added.
  const kind =
    said.opensWithThanks && said.sentences.length === 1 && matter.forgot.length === 0 && facts.tone !== 'shorter'
      ? framed(note, isByPhone(facts, matter) ? unmet(words.general) : words.general, 'general', register)
      : null;
  // Leave out a polite phrase that another note of the round already has.
  const once = (said: string | null) =>
    said !== null &&
    (facts.taken?.has(said.toLowerCase()) === true ||
      isTooGlad(note, said) ||
      (matter.unwilling === true && isGlad(said)))
      ? null
      : said;
  const body = [first, ...sentences, once(general), once(kind), offer?.joins === null ? offer.text : null];
  const more = [...forgot, ...tell.slice(0, 1), link];
  const short =
    said.sentences.length === 0 && offer === null && why === null && more.every((one) => one === null)
      ? inOne(once(general), interest)
      : null;
  const text = letterFrom(
    note,
    greetingFor(note, register, matter),
    short === null ? [body, more, [why, interest]] : [[first, short]],
  );
  return { text, used: said.used };
}

const greetingFor = (note: Note, register: Register, matter: Matter): string =>
  matter.title != null && matter.given != null
    ? `Dear ${matter.title} ${matter.given},`
    : greetingTo(calledBy(note.facts.recipient.name, matter.title ?? null), register);

/** 'It was good to meet you, and I'd really like the job': apart, the two sound like a form letter. */
const inOne = (general: string | null, interest: string | null): string | null =>
  general === null || interest === null
    ? interest
    : /^I\b/.test(interest) && !interest.includes(', ')
      ? `${general.replace(/\.$/, '')}, and ${interest}`
      : null;

/** Somebody who said nothing is not thanked for a conversation. */
function generalFor({ facts }: Note, matter: Matter): Frames {
  if (isByPhone(facts, matter))
    return unmet(facts.version === 0 && facts.recipient.role === 'recruiter' ? words.generalRecruiter : words.general);
  if (facts.version > 0) return words.general;
  if (matter.brief === true) return words.generalBrief;
  return facts.recipient.role === 'recruiter' ? words.generalRecruiter : words.general;
}

const shortest = (facts: DraftFacts): readonly Contents[] => (facts.tone === 'shorter' ? CHOICES.slice(4) : CHOICES);

/** How the subject names the cue: at most six words, all taken from the note. */
function named(way: Saying): string | null {
  const { form, text } = way;
  const count = text.split(' ').length;
  if (way.names !== null && faultIn(way.names) === null && count <= 3) return `Our conversation about ${way.names}`;
  if (form === 'thanks' && count <= 6 && faultIn(`Thank you for ${text}.`) === null && !/[,"]/.test(text))
    return `Thank you for ${text}`;
  return null;
}

const SUBJECTS = [
  'Thank you[, {name}]',
  '{job} interview',
  'Thank you for your time',
  'Thank you[, {name}]',
  'Thank you for meeting me',
  'Thank you[, {name}]',
  'Thank you for the {meeting}',
  'Thank you for our conversation',
] as const;

/** `name`: as the note greets them. */
function subject(facts: DraftFacts, told: readonly Told[], name: string | null): string {
  const note = noteOf(facts);
  // 'Footy' names the talk only if nothing came before it.
  const own =
    facts.version > 5
      ? null
      : (told.flatMap(({ ways: [way = NOTHING] }, at) =>
          at > 0 && way.names?.includes(' ') === false ? [] : (named(way) ?? []),
        )[0] ?? null);
  if (own !== null) return own;
  for (let step = 0; step < SUBJECTS.length; step += 1) {
    const said = sentence(
      note,
      SUBJECTS[(facts.nth + facts.version - (facts.alike ?? 0) + step) % SUBJECTS.length] ?? '',
      { name },
    );
    if (said !== null && said.split(' ').length <= 7) return said;
  }
  return name === null ? 'Thank you' : `Thank you, ${name}`;
}

const nameIn = (greeting: string): string | null => /^(?:Dear|Hi) (.+),$/.exec(greeting)?.[1] ?? null;

const NOTHING: Saying = { form: 'own', text: '', names: null, sure: 0 };

/** The richest note of a good length, never over the limit. */
export function composeThank(facts: DraftFacts): Draft {
  const note = noteOf(facts);
  const matter = facts.matter ?? alone(facts);
  const signature = wordCount(cleaned(facts.candidate.signature ?? ''));
  let text = '';
  let used: readonly Told[] = [];
  for (const contents of shortest(facts)) {
    ({ text, used } = written(facts, matter, contents));
    const most = contents.cues > 1 ? GOOD_LENGTH : MOST_WORDS.thank;
    if (wordCount(text) - signature <= most) break;
  }
  return draftOf(note, subject(facts, used, nameIn(text.split('\n')[0] ?? '')), text);
}
